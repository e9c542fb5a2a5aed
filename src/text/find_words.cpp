#include "base/unicode.hpp"
#include "text/cited_issuer.hpp"
#include "text/finders.hpp"
#include "text/mark_words.hpp"
#include "text/written_date.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestWord = 90;

bool one_of(char32_t point, std::u32string_view points) { return points.find(point) != points.npos; }

/// A mark is spoken about, not set, where words touch it before and a particle follows:
/// 「…のうち、【業者】とした作業」.
bool mentioned(const Sight& sight, const Bracket& bracket) {
  const char32_t before = point_touching(sight.text, bracket.begin);
  if (before == 0 || base::is_space(before) || one_of(before, U"】］])）〕→⇒➡・●■◆◇○〇•◦*※>＞：:／/－-_★☆✓>|｜～"))
    return false;
  return one_of(point_behind(sight.text, bracket.end), U"とをはがのにやもでへな");
}

void add(const MarkWord& word, const Bracket& bracket, std::vector<Mark>& marks) {
  marks.push_back({std::string{word.kind}, std::string{word.value}, {}, bracket.begin, bracket.end});
}

/// 【2018年1月24日加筆】: a status with its date. 【2020年7月15日改訂IPA】 is a source.
bool dated_remark(const Bracket& bracket, std::vector<Mark>& marks) {
  const auto date = leading_date(bracket.content.text);
  if (!date) return false;
  if (bracket.shape != Shape::strong || dated_source(bracket.content.text, false)) return true;
  const auto status = status_of_remark(tight(std::string_view{bracket.content.text}.substr(date->size)));
  if (status.empty()) return true;
  add({"status", status}, bracket, marks);
  if (date->date.year > 0) marks.back().fields.emplace_back("date", base::iso(date->date));
  return true;
}

void in_round(const Bracket& bracket, std::vector<Mark>& marks) {
  const std::string_view content{bracket.content.text};
  if (content.size() > kLongestWord || !content.ends_with("向け")) return;
  for (const auto& word : words_of_mark(tight(content))) add(word, bracket, marks);
}

}  // namespace

void find_words(const Sight& sight, std::vector<Mark>& marks) {
  for (const auto& bracket : sight.brackets) {
    if (bracket.shape == Shape::round) {
      in_round(bracket, marks);
      continue;
    }
    if (bracket.content.text.empty() || bracket.content.text.size() > kLongestWord || mentioned(sight, bracket))
      continue;
    if (dated_remark(bracket, marks)) continue;
    for (const auto& word : words_of_mark(tight(bracket.content.text))) add(word, bracket, marks);
  }
}

}  // namespace text
