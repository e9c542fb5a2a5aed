#include <array>

#include "base/unicode.hpp"
#include "text/finders.hpp"
#include "text/mark_words.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestPlain = 60;  ///< bytes of a word behind an arrow or of a whole text

void add(std::string_view level, std::size_t begin, std::size_t end, std::vector<Mark>& marks) {
  if (!level.empty()) marks.push_back({"disclosure", std::string{level}, {}, begin, end});
}

/// （非公開） marks only at the beginning or the end of a line; inside a sentence it is an explanation.
bool at_an_end(const Sight& sight, const Bracket& bracket) {
  const auto next = point_behind(sight.text, bracket.end);
  return next == 0 || next == U'【' || point_before(sight.text, bracket.begin) == 0;
}

void in_brackets(const Sight& sight, std::vector<Mark>& marks) {
  for (const auto& bracket : sight.brackets) {
    if (bracket.content.text.size() > 120) continue;
    const auto words = tight(bracket.content.text);
    if (bracket.shape != Shape::round) {
      add(level_of_mark(words), bracket.begin, bracket.end, marks);
    } else if (at_an_end(sight, bracket)) {
      add(level_of_plain(words), bracket.begin, bracket.end, marks);
    }
  }
}

/// "…→非公開" at the end of a line.
void behind_arrows(std::string_view text, std::vector<Mark>& marks) {
  for (const auto arrow : {"→"sv, "⇒"sv, "➡"sv}) {
    for (auto at = text.find(arrow); at != text.npos; at = text.find(arrow, at + arrow.size())) {
      const std::size_t from = at + arrow.size();
      const auto line = line_around(text, from, from, kLongestPlain + 3);
      if (line.end - from <= kLongestPlain)
        add(level_of_plain(tight(text.substr(from, line.end - from))), at, line.end, marks);
    }
  }
}

/// A title such as 相談員用手持ち資料, which names the staff's own papers. In a sentence 手持ち is only a word.
bool names_own_papers(std::string_view words) {
  for (const auto end :
       {"手持ち"sv, "手持ち資料"sv, "手持ち参考資料"sv, "手持ち情報"sv, "手持ちページ"sv, "手持ちリスト"sv})
    if (words.ends_with(end)) return words.find("「") == words.npos && words.find("。") == words.npos;
  return false;
}

void whole_text(std::string_view text, std::vector<Mark>& marks) {
  const auto whole = trimmed(text);
  if (whole.empty() || base::length(whole) > 40) return;
  const auto words = tight(whole);
  const auto begin = static_cast<std::size_t>(whole.data() - text.data());
  auto level = level_of_plain(words);
  if (level.empty() && names_own_papers(words)) level = "AMBER+STRICT";
  add(level, begin, begin + whole.size(), marks);
}

}  // namespace

void find_disclosures(const Sight& sight, std::vector<Mark>& marks) {
  in_brackets(sight, marks);
  const bool limited = sight.text.find("限り") != sight.text.npos;
  const bool closed = sight.text.find("非公開") != sight.text.npos;
  if (limited || closed) behind_arrows(sight.text, marks);
  if (limited || closed || sight.text.find("手持ち") != sight.text.npos || sight.text.find("員用") != sight.text.npos)
    whole_text(sight.text, marks);
}

}  // namespace text
