#include "base/unicode.hpp"
#include "text/finders.hpp"
#include "text/mark_words.hpp"
#include "text/written_date.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestWord = 90;

bool one_of(char32_t point, std::u32string_view points) { return points.find(point) != points.npos; }

/// A mark is spoken about, not set, where words stand before it and a particle behind it:
/// 「…のうち、【業者】とした作業」.
bool mentioned(const Sight& sight, const Bracket& bracket) {
  const char32_t before = point_before(sight.text, bracket.begin);
  if (before == 0 || one_of(before, U"】］])）〕→⇒➡・●■◆◇○〇•◦*※>＞：:／/－-_★☆✓>|｜～")) return false;
  return one_of(point_behind(sight.text, bracket.end), U"とをはがのにやもでへな");
}

void add(const MarkWord& word, const Bracket& bracket, std::vector<Mark>& marks) {
  marks.push_back({std::string{word.kind}, std::string{word.value}, {}, bracket.begin, bracket.end});
}

/// 【2018年1月24日加筆】: a status with its date.
void dated_remark(const Bracket& bracket, std::vector<Mark>& marks) {
  const auto date = leading_date(bracket.content.text);
  if (!date) return;
  const auto status = status_of_remark(tight(std::string_view{bracket.content.text}.substr(date->size)));
  if (status.empty()) return;
  add({"status", status}, bracket, marks);
  if (date->date.year > 0) marks.back().fields.emplace_back("date", base::iso(date->date));
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
    for (const auto& word : words_of_mark(tight(bracket.content.text))) add(word, bracket, marks);
    if (bracket.shape == Shape::strong) dated_remark(bracket, marks);
  }
}

}  // namespace text
