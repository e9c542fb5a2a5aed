#include <array>

#include "base/unicode.hpp"
#include "text/finders.hpp"
#include "text/written_date.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

constexpr std::array kHeadings{"改版履歴"sv, "改訂履歴"sv, "更新履歴"sv, "変更履歴"sv, "改定履歴"sv, "修正履歴"sv};
constexpr std::size_t kLongestDate = 160;  ///< bytes of a line in which its date and the bracket around it must lie

bool one_of(char32_t point, std::u32string_view points) { return points.find(point) != points.npos; }

/// Behind characters of the set and white space.
std::size_t behind(std::string_view text, std::u32string_view points) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t point = base::next_point(text, at);
    if (!base::is_space(point) && !one_of(point, points)) return from;
  }
  return text.size();
}

std::size_t closing(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    if (one_of(base::next_point(text, at), U"】）)］]〕")) return from;
  }
  return text.npos;
}

std::string_view without_edition(std::string_view inside) {
  inside = trimmed(inside);
  return inside == "版" ? inside.substr(0, 0) : inside;
}

void add(const WrittenDate& date, std::string text, std::size_t begin, std::size_t end, std::vector<Mark>& marks) {
  Mark mark{"history", {}, {}, begin, end};
  if (date.date.year > 0) mark.fields.emplace_back("date", base::iso(date.date));
  if (date.until.year > 0) mark.fields.emplace_back("until", base::iso(date.until));
  mark.fields.emplace_back("text", std::move(text));
  marks.push_back(std::move(mark));
}

std::string entry_text(std::string_view inside, std::string_view rest) {
  inside = without_edition(inside);
  rest = rest.substr(behind(rest, U"_:：、,-－"));
  std::string text{inside};
  if (!inside.empty() && !trimmed(rest).empty()) text += " ";
  return base::collapse_space(text.append(rest));
}

/// 【2020年6月23日16:00版】…, （2019年7月25日）…, 2022年3月21日改版, 2022.7.4改訂
bool dated(std::string_view line, std::size_t offset, std::vector<Mark>& marks) {
  const std::size_t begin = behind(line, U"・*•●■◆>※-");
  std::size_t from = begin;
  bool bracketed = false;
  if (from < line.size()) {
    std::size_t next = from;
    bracketed = one_of(base::next_point(line, next), U"【（(［[〔");
    if (bracketed) from = next;
  }
  const auto head = narrow(base::first(line.substr(from), kLongestDate / 3));
  const auto date = leading_date(head.text);
  if (!date || date->date.year == 0) return false;
  const std::size_t behind_date = from + head.origin[date->size];
  const auto rest = line.substr(behind_date);
  const std::size_t close = bracketed ? closing(rest) : rest.npos;
  if (close == rest.npos) {
    add(*date, entry_text({}, rest), offset + begin, offset + behind_date, marks);
    return true;
  }
  std::size_t next = close;
  base::next_point(rest, next);
  add(*date, entry_text(rest.substr(0, close), rest.substr(next)), offset + begin, offset + behind_date + next, marks);
  return true;
}

/// 初版, 第2版, Ver.1.0, Rev0.3 directly below the heading need no date.
void edition(std::string_view line, std::size_t offset, std::vector<Mark>& marks) {
  const auto whole = trimmed(line);
  const auto words = tight(whole);
  const bool figure = words.find_first_of("0123456789") != words.npos;
  const bool named = words.starts_with("初版") ||
                     (words.starts_with("第") && words.find("版") != words.npos && figure) ||
                     ((words.starts_with("Ver") || words.starts_with("Rev")) && figure);
  if (!named || whole.size() > kLongestDate) return;
  const auto begin = offset + static_cast<std::size_t>(whole.data() - line.data());
  add({}, base::collapse_space(whole), begin, begin + whole.size(), marks);
}

}  // namespace

bool is_history_heading(std::string_view line) {
  if (line.find("履歴") == line.npos) return false;
  const auto whole = trimmed(line);
  if (whole.size() > 60) return false;
  auto words = tight(whole);
  for (const auto mark : {"【"sv, "】"sv, "■"sv, "●"sv, "・"sv, "["sv, "]"sv, "<"sv, ">"sv, ":"sv, "○"sv, "◆"sv, "◎"sv})
    for (auto at = words.find(mark); at != words.npos; at = words.find(mark)) words.erase(at, mark.size());
  for (const auto heading : kHeadings)
    if (words == heading) return true;
  return false;
}

void find_history(std::string_view text, bool child, bool behind_heading, std::vector<Mark>& marks) {
  bool skip = behind_heading;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    if (!skip && !dated(line, at, marks) && child) edition(line, at, marks);
    skip = false;
    at = end + 1;
  }
}

}  // namespace text
