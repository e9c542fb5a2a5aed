#include "web/documents/note.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::size_t kPreview = 80;  ///< code points
constexpr std::size_t kLargestInRow = 16U << 10U;
constexpr std::size_t kShort = 240;  ///< bytes, about eighty Japanese characters
constexpr std::ptrdiff_t kShortLines = 2;

bool is_short(std::string_view note) { return note.size() <= kShort && std::ranges::count(note, '\n') < kShortLines; }

/// Its first line, without the signs of Markdown.
std::string preview_of(std::string_view note) {
  const auto begin = std::min(note.find_first_not_of("\n #>-*`|"), note.size());
  std::string words{note.substr(begin, std::min(note.find('\n', begin), begin + kLargestInRow) - begin)};
  std::erase_if(words, [](char c) { return c == '*' || c == '#' || c == '`' || c == '|' || c == '~'; });
  const auto line = short_text(words, kPreview);
  return line.ends_with("…") ? line : line + " …";
}

}  // namespace

text::MarkdownView topic_view(const Visit& visit, std::int64_t topic) {
  return {.first_heading = 4,
          .new_tab = base::text(visit.language, "link.external"),
          .address = [topic](std::string_view href) {
            // An address of a page of ours stays; what leads into the author's own files is looked for by /link.
            if (href.starts_with('/') && !href.starts_with("//")) return std::string{href};
            return address("/topics/" + std::to_string(topic) + "/link", {{"href", std::string{href}}});
          }};
}

void fill_note(render::Data& data, const Visit& visit, const knowledge::Topic& topic) {
  try {
    const auto html = text::markdown_to_view(topic.note, topic_view(visit, topic.id));
    data.section("RENDERED").set_markup("NOTE_HTML", html);
  } catch (const base::Error& error) {
    if (error.fault != base::Fault::too_large) throw;
    data.section("WRITTEN").set("NOTE_TEXT", topic.note);
  }
}

void fill_row_note(render::Data& data, const Visit& visit, const knowledge::Topic& topic) {
  if (topic.note.size() > kLargestInRow) {
    data.section("WRITTEN").set("NOTE_TEXT", preview_of(topic.note));
    return;
  }
  if (!is_short(topic.note)) data.section("LONG").set("NOTE_PREVIEW", preview_of(topic.note));
  fill_note(data, visit, topic);
}

}  // namespace web
