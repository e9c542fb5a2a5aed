#include "text/recognise.hpp"

#include <algorithm>

#include "text/finders.hpp"
#include "text/mark_words.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

/// Where a line stands with regard to a heading 改版履歴 above it.
enum class Place : unsigned char { outside, heading, child, deeper };

/// Most lines hold nothing that any finder wants: only what can begin a mark is looked for.
bool worth_a_look(std::string_view text) {
  bool capital = false;
  for (const char c : text) {
    if (c == '(' || c == '[') return true;
    if (c == 'S' || c == 'B' || c == 'D' || c == 'P' || c == '\xEF') capital = true;
  }
  if (capital) return true;
  for (const auto word : {"【"sv, "〔"sv, "向け"sv, "箇所"sv, "個所"sv, "出典"sv, "引用"sv, "出所"sv, "限り"sv,
                          "非公開"sv, "手持ち"sv, "員用"sv})
    if (text.find(word) != text.npos) return true;
  return false;
}

void find_all(std::string_view text, bool root, std::vector<Mark>& marks) {
  const Sight sight{text, brackets(text)};
  find_codes(sight, root, marks);
  find_owners(sight, marks);
  find_dues(sight, marks);
  find_disclosures(sight, marks);
  find_words(sight, marks);
  find_audiences(sight, marks);
  find_citations(sight, marks);
  find_quoted_sources(sight, marks);
  find_revision_targets(sight, marks);
}

/// One place is one mark of a kind: 【専門員限り】 as a whole text is seen twice, 【引用：IPA】 by two finders.
void in_order(std::vector<Mark>& marks) {
  std::ranges::stable_sort(
      marks, [](const Mark& a, const Mark& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  const auto inside_last = [last = static_cast<const Mark*>(nullptr)](const Mark& mark) mutable {
    const bool twice =
        mark.kind == "disclosure" && last != nullptr && mark.begin < last->end && mark.value == last->value;
    if (mark.kind == "disclosure" && !twice) last = &mark;
    return twice;
  };
  std::erase_if(marks, inside_last);
}

void find_padlock(std::span<const std::string> markers, std::vector<Mark>& marks) {
  for (const auto& marker : markers) {
    const auto level = level_of_marker(marker);
    if (level.empty()) continue;
    marks.insert(marks.begin(), Mark{"disclosure", std::string{level}, {}, 0, 0});
    return;
  }
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

Place place_below(Place parent) {
  if (parent == Place::outside) return Place::outside;
  return parent == Place::heading ? Place::child : Place::deeper;
}

/// 【2018年1月24日加筆】 below a heading is an entry, no status.
void without_entries_status(std::vector<Mark>& marks, std::size_t history_from) {
  const std::size_t entries = marks.size();
  if (history_from == entries) return;
  const std::vector<Mark> history(marks.begin() + static_cast<std::ptrdiff_t>(history_from), marks.end());
  std::erase_if(marks, [&](const Mark& mark) {
    const auto entry = std::ranges::upper_bound(history, mark.begin, {}, &Mark::begin);
    return mark.kind == "status" && entry != history.begin() && mark.end <= std::prev(entry)->end;
  });
}

std::vector<Mark> marks_of(const Line& line, Place place) {
  std::vector<Mark> marks;
  const bool root = line.parent == std::string::npos;
  if (root || worth_a_look(line.text)) find_all(line.text, root, marks);
  if (place == Place::heading) marks.push_back({"history-heading", {}, {}, 0, first_line(line.text).size()});
  const std::size_t before = marks.size();
  if (place != Place::outside) find_history(line.text, place == Place::child, place == Place::heading, marks);
  without_entries_status(marks, before);
  in_order(marks);
  find_padlock(line.markers, marks);
  return marks;
}

}  // namespace

std::string_view field(const Mark& mark, std::string_view name) {
  const auto found = std::ranges::find(mark.fields, name, &std::pair<std::string, std::string>::first);
  return found == mark.fields.end() ? std::string_view{} : std::string_view{found->second};
}

std::vector<std::vector<Mark>> recognise(std::span<const Line> lines) {
  std::vector<std::vector<Mark>> all;
  all.reserve(lines.size());
  std::vector<Place> places;
  places.reserve(lines.size());
  for (const auto& line : lines) {
    const bool heading = is_history_heading(first_line(line.text));
    const Place above = line.parent < places.size() ? places[line.parent] : Place::outside;
    places.push_back(heading ? Place::heading : place_below(above));
    all.push_back(marks_of(line, places.back()));
  }
  return all;
}

std::vector<Mark> recognise_text(std::string_view text, bool root) {
  std::vector<Mark> marks;
  if (root || worth_a_look(text)) find_all(text, root, marks);
  if (is_history_heading(first_line(text))) marks.push_back({"history-heading", {}, {}, 0, first_line(text).size()});
  in_order(marks);
  return marks;
}

}  // namespace text
