#include "maps/writing/clean.hpp"

#include "base/unicode.hpp"
#include "maps/writing/excerpt.hpp"

namespace maps::writing {
namespace {

/// Calls `each` with every text of the outline but the files' bytes.
template <class Texts, class Each>
void for_each_text(Texts& outline, Each each) {
  each(outline.title);
  for (auto& sheet : outline.sheets) each(sheet.title);
  for (auto& file : outline.files) each(file.name), each(file.type);
  for (auto& topic : outline.topics) {
    for (auto* text : {&topic.key, &topic.text, &topic.details, &topic.note}) each(*text);
    for (auto& marker : topic.markers) each(marker);
    for (auto& label : topic.labels) each(label);
    for (auto& link : topic.links) each(link.href), each(link.title);
    for (auto& image : topic.images) each(image.source), each(image.alternative);
    for (auto& relation : topic.relations) each(relation.to_key), each(relation.title);
    for (auto& boundary : topic.boundaries) each(boundary.title);
    for (auto& [name, value] : topic.attributes) each(name), each(value);
  }
}

bool may_stand(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

/// Bytes that are no UTF-8 come out of next_point as U+FFFD; one that the author wrote stays.
bool stands(char32_t point, std::string_view bytes) {
  return may_stand(point) && (point != 0xFFFD || bytes == "\xEF\xBF\xBD");
}

bool clean(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t point = base::next_point(text, at);
    if (!stands(point, text.substr(begin, at - begin))) return false;
  }
  return true;
}

std::int64_t mend(std::string& text) {
  std::string out;
  std::int64_t mended = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t point = base::next_point(text, at);
    const auto bytes = std::string_view{text}.substr(begin, at - begin);
    const bool good = stands(point, bytes);
    out += good ? bytes : std::string_view{" "};
    mended += good ? 0 : 1;
  }
  text = std::move(out);
  return mended;
}

}  // namespace

const Outline& cleaned(const Outline& outline, std::optional<Outline>& room, Findings& losses) {
  bool all_clean = true;
  for_each_text(outline, [&](const std::string& text) { all_clean = all_clean && clean(text); });
  if (all_clean) return outline;
  room = outline;
  for_each_text(*room, [&](std::string& text) {
    if (clean(text)) return;
    const std::int64_t count = mend(text);
    add_finding(losses, "invalid-character", excerpt(text), count);
  });
  return *room;
}

}  // namespace maps::writing
