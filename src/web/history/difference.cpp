#include <fmt/format.h>

#include <algorithm>

#include "base/locale.hpp"
#include "base/unicode.hpp"
#include "text/difference.hpp"
#include "web/documents/head.hpp"
#include "web/history/history.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::TopicDifference;

constexpr std::size_t kLongest = 4000;  // code points of a text; the topic's page has all of it
constexpr int kDeepest = 6;

const char* kind_of(const TopicDifference& difference) {
  if (!difference.before) return "added";
  if (!difference.after) return "removed";
  return difference.moved && !difference.changed() ? "moved" : "changed";
}

std::string joined(const std::vector<std::string>& path) {
  std::string out;
  for (const auto& text : path) out += (out.empty() ? "" : " › ") + short_text(text, 24);
  return out;
}

std::string name_of(std::string_view text, const Visit& visit) {
  const auto name = short_text(text);
  return name.empty() ? base::text(visit.language, "topic.without_text") : name;
}

/// From what it hung on to what it hangs on, as far as this reader may see both, or that it stands elsewhere there.
void fill_way(render::Data& row, const Visit& visit, const TopicDifference& difference) {
  if (!difference.moved) return;
  if (difference.before->parent == difference.after->parent)
    row.show("SORTED");
  else if (!difference.moved_from.empty() && !difference.path.empty())
    row.section("WAS")
        .set("FROM", name_of(difference.moved_from.back(), visit))
        .set("TO", name_of(difference.path.back(), visit));
}

void fill_pieces(render::Data& data, const char* section, std::string_view before, std::string_view after) {
  for (const auto& piece : text::difference(base::first(before, kLongest), base::first(after, kLongest))) {
    const auto* which = piece.change == text::Change::same    ? "SAME"
                        : piece.change == text::Change::added ? "NEW"
                                                              : "OLD";
    data.section(section).section(which).set("WORDS_OF_IT", piece.text);
  }
}

void fill_words(render::Data& row, const TopicDifference& difference) {
  const knowledge::Topic none;
  const auto& before = difference.before ? *difference.before : none;
  const auto& after = difference.after ? *difference.after : none;
  auto& words = row.section("WORDS");
  fill_pieces(words, "TEXT", before.text, after.text);
  if (before.note != after.note) fill_pieces(words.section("WITH_NOTE"), "NOTE", before.note, after.note);
}

void fill_back(render::Data& row, const Visit& visit, const TopicDifference& difference, const WayBack& way,
               bool below) {
  const auto& topic = *difference.before;
  auto& back = row.section("BACK");
  back.set("RESTORE_URL", document_address(topic.document) + "/restoration");
  back.set("TOPIC", topic.id).set("AS_OF", way.to).set("SEEN", way.seen).set("HERE", here(visit.request));
  back.set("PLACE", difference.moved ? "yes" : "").set("BELOW", below ? "yes" : "");
}

}  // namespace

void fill_difference(render::Data& row, const Visit& visit, const TopicDifference& difference, const WayBack& way,
                     bool below) {
  const std::string kind = kind_of(difference);
  const auto& topic = difference.after ? *difference.after : *difference.before;
  row.set("KIND", kind).set("KIND_TEXT", base::text(visit.language, "compare." + kind));
  row.set("DEPTH", std::min(difference.depth, kDeepest)).set("PATH", joined(difference.path));
  row.set("NAME", name_of(topic.text, visit));
  if (difference.moved && kind != "moved") row.show("MOVED");
  fill_way(row, visit, difference);
  row.show_if(difference.rest, "REST");
  fill_words(row, difference);
  if (difference.after) row.section("LEADS").set("URL", topic_address(topic.document, topic.id));
  const bool whole_branch = difference.depth == 0;  // what is below comes with it
  if (difference.before && way.to != 0 && whole_branch && people::may(visit.person, people::Right::write))
    fill_back(row, visit, difference, way, below);
}

}  // namespace web
