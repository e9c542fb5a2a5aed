#include <algorithm>
#include <optional>

#include "text/finders.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kReach = 400;

/// Mission3, section 10; or a chapter by its name: はじめに, コラム.
struct Place {
  std::string chapter;
  std::string section;
};

bool digit(char c) { return c >= '0' && c <= '9'; }

std::string digits_at(std::string_view text, std::size_t& at) {
  const std::size_t from = at;
  while (at < text.size() && digit(text[at])) ++at;
  return std::string{text.substr(from, at - from)};
}

std::string without_zeros(std::string digits) {
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - (digits.empty() ? 0 : 1)));
  return digits;
}

/// "Mission3-17~20" → Mission3, "3-17..3-20".
Place numbered(std::string_view word) {
  std::size_t at = word.find_first_of("0123456789");
  const std::string name{trimmed(word.substr(0, at))};
  const std::string chapter = without_zeros(digits_at(word, at));
  Place place{name + chapter, {}};
  if (at >= word.size() || (word[at] != '-' && word[at] != '.')) return place;
  const std::string first = without_zeros(digits_at(word, ++at));
  if (first.empty()) return place;
  place.section = chapter + "-" + first;
  if (at < word.size() && word[at] == '~') {
    const std::string last = without_zeros(digits_at(word, ++at));
    if (!last.empty()) place.section += ".." + chapter + "-" + last;
  }
  return place;
}

std::optional<Place> place_of(std::string_view word) {
  word = trimmed(word);
  for (const auto name : {"Mission"sv, "MISSION"sv, "Information"sv, "INFORMATION"sv, "第"sv})
    if (word.starts_with(name) && word.find_first_of("0123456789") != word.npos) return numbered(word);
  for (const auto& [open, close] : {std::pair{"「"sv, "」"sv}, std::pair{"『"sv, "』"sv}})
    if (word.starts_with(open) && word.find(close) != word.npos)
      return Place{std::string{word.substr(open.size(), word.find(close) - open.size())}, {}};
  for (const auto name :
       {"はじめに"sv, "コラム"sv, "目次"sv, "奥付"sv, "付録"sv, "巻末"sv, "表紙"sv, "用語集"sv, "おわりに"sv})
    if (word == name) return Place{std::string{name}, {}};
  return std::nullopt;
}

/// The words before the pages, cut at commas.
std::vector<Place> places_in(std::string_view words) {
  std::vector<Place> places;
  while (!words.empty()) {
    const auto comma = std::min({words.find(','), words.find("、"), words.find("・"), words.size()});
    if (auto place = place_of(words.substr(0, comma))) places.push_back(std::move(*place));
    words.remove_prefix(std::min(words.size(), comma + (words.substr(comma).starts_with(',') ? 1 : 3)));
  }
  return places;
}

/// "124~131,180~183" → {"124-131", "180-183"}; 以降 leaves the end open: "183-".
std::vector<std::string> pages_in(std::string_view words) {
  std::vector<std::string> ranges;
  for (std::size_t at = words.find_first_of("0123456789"); at < words.size();
       at = words.find_first_of("0123456789", at)) {
    std::string range = digits_at(words, at);
    const auto rest = words.substr(at);
    if (rest.starts_with("以降")) {
      range += "-";
    } else if (rest.starts_with('~') || rest.starts_with('-')) {
      range += "-" + digits_at(words, ++at);
    }
    ranges.push_back(std::move(range));
  }
  return ranges;
}

struct Pages {
  std::size_t begin = std::string_view::npos;
  std::size_t end = std::string_view::npos;
  std::vector<std::string> ranges;
};

/// (p.98~109), P41 and the like.
Pages find_pages(std::string_view text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (text[at] != 'p' && text[at] != 'P') continue;
    std::size_t digits = at + 1;
    while (digits < text.size() &&
           (text[digits] == 'p' || text[digits] == 'P' || text[digits] == '.' || text[digits] == ' '))
      ++digits;
    if (digits >= text.size() || !digit(text[digits])) continue;
    const std::size_t end = std::min(text.find(')', digits), text.find_first_not_of("0123456789~-, pP.以降", digits));
    const auto open = at > 0 ? text.find_last_not_of(' ', at - 1) : text.npos;
    const std::size_t begin = open != text.npos && text[open] == '(' ? open : at;
    return {begin, end, pages_in(text.substr(digits, std::min(end, text.size()) - digits))};
  }
  return {};
}

std::string_view action_in(std::string_view text) {
  std::string_view first;
  std::size_t best = text.npos;
  for (const auto& [word, action] :
       {std::pair{"改訂"sv, "改訂"sv}, std::pair{"改定"sv, "改訂"sv}, std::pair{"修正"sv, "改訂"sv},
        std::pair{"更新"sv, "改訂"sv}, std::pair{"差し替え"sv, "改訂"sv}, std::pair{"追加"sv, "追加"sv},
        std::pair{"追記"sv, "追加"sv}, std::pair{"新設"sv, "追加"sv}, std::pair{"削除"sv, "削除"sv}}) {
    const auto at = text.find(word);
    if (at < best) best = at, first = action;
  }
  return first;
}

std::string joined(const std::vector<std::string>& ranges) {
  std::string out;
  for (const auto& range : ranges) out += (out.empty() ? "" : ",") + range;
  return out;
}

/// As many page ranges as places belong to them in order; otherwise all pages belong to each place.
void add(std::string_view line, std::size_t begin, std::size_t end, std::vector<Mark>& marks) {
  const auto pages = find_pages(line);
  const auto places = places_in(line.substr(0, pages.begin));
  const auto tail = pages.begin == line.npos ? line : line.substr(std::min(pages.end, line.size()));
  const auto action = action_in(tail);
  for (std::size_t n = 0; n < places.size(); ++n) {
    const auto& place = places[n];
    Mark mark{"revision-target", place.chapter, {}, begin, end};
    if (!place.section.empty()) mark.value = place.chapter + place.section.substr(place.section.find('-'));
    mark.fields.emplace_back("chapter", place.chapter);
    if (!place.section.empty()) mark.fields.emplace_back("section", place.section);
    if (!pages.ranges.empty())
      mark.fields.emplace_back("pages", places.size() == pages.ranges.size() ? pages.ranges[n] : joined(pages.ranges));
    if (!action.empty()) mark.fields.emplace_back("action", action);
    marks.push_back(std::move(mark));
  }
}

std::size_t colon(std::string_view text) {
  for (const auto mark : {"："sv, ":"sv})
    if (text.starts_with(mark)) return mark.size();
  return 0;
}

}  // namespace

void find_revision_targets(const Sight& sight, std::vector<Mark>& marks) {
  for (const auto word : {"改訂箇所"sv, "改定箇所"sv, "改訂個所"sv, "追加箇所"sv, "削除箇所"sv, "修正箇所"sv}) {
    for (auto at = sight.text.find(word); at != sight.text.npos; at = sight.text.find(word, at + word.size())) {
      const std::size_t width = colon(sight.text.substr(at + word.size()));
      if (width == 0) continue;
      const std::size_t from = at + word.size() + width;
      const std::size_t end = line_around(sight.text, from, from, kReach).end;
      add(narrow(sight.text.substr(from, end - from)).text, at, end, marks);
    }
  }
}

}  // namespace text
