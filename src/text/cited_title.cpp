#include "text/cited_title.hpp"

#include <algorithm>
#include <utility>

#include "base/unicode.hpp"
#include "text/brackets.hpp"
#include "text/cited_issuer.hpp"
#include "text/document_code.hpp"
#include "text/written_date.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kReach = 600;  ///< bytes looked at to each side

std::string without_marks(std::string_view words) {
  std::string out;
  std::size_t from = 0;
  for (const auto& bracket : brackets(words)) {
    const bool date = bracket.shape == Shape::round && date_alone(bracket.content.text);
    if ((bracket.shape != Shape::strong && !date) || bracket.begin < from) continue;
    out.append(words, from, bracket.begin - from).append(" ");
    from = bracket.end;
  }
  return out.append(words, from, std::string_view::npos);
}

std::string_view without_bullet(std::string_view title) {
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t from = at;
    const char32_t point = base::next_point(title, at);
    constexpr std::u32string_view kBullets = U">*•・●■◆◇○◦※★☆▶⇒→✓-＞";
    if (!base::is_space(point) && kBullets.find(point) == kBullets.npos) return title.substr(from);
  }
  return {};
}

std::string_view line_above(std::string_view text, std::size_t line_begin, std::size_t floor) {
  if (line_begin == 0) return {};
  std::size_t end = line_begin;
  while (end > floor && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  const auto line = line_around(text, end, end, kReach);
  return line.begin < floor ? std::string_view{} : text.substr(line.begin, line.end - line.begin);
}

/// The last 「…」 or 『…』 if the words end with it.
std::string_view quotation(std::string_view words) {
  words = trimmed(words);
  for (const auto& [open, close] : {std::pair{"「"sv, "」"sv}, std::pair{"『"sv, "』"sv}, std::pair{"｢"sv, "｣"sv}}) {
    if (!words.ends_with(close)) continue;
    const auto inner = words.substr(0, words.size() - close.size());
    const auto begin = inner.rfind(open);
    return begin == inner.npos ? std::string_view{} : inner.substr(begin + open.size());
  }
  return {};
}

/// 「2019年2月28日　…」: the day on which a list's entry was written is no part of what it cites.
std::string_view without_day(std::string_view title) {
  const auto head = narrow(base::first(title, 40));
  const auto date = leading_date(head.text);
  return date && date->date.day > 0 ? trimmed(title.substr(head.origin[date->size])) : title;
}

/// "分類（ガイドライン" → "ガイドライン": the citation stands inside the bracket that is not closed yet.
std::string_view behind_open_bracket(std::string_view title) {
  std::size_t open = title.npos;
  for (std::size_t at = 0; at < title.size();) {
    const char32_t point = narrow_point(base::next_point(title, at));
    if (point == U'(') open = at;
    if (point == U')') open = title.npos;
  }
  return open == title.npos || trimmed(title.substr(open)).empty() ? title : trimmed(title.substr(open));
}

}  // namespace

std::string clean_title(std::string_view words) {
  const auto bare = without_marks(words);
  auto title = without_bullet(trimmed(bare));
  if (const auto code = leading_code(title); code && code->begin == 0) {
    title = title.substr(code->end);
    while (title.starts_with('_')) title.remove_prefix(1);
  }
  return base::collapse_space(without_day(trimmed(title)));
}

std::string title_around(std::string_view text, std::size_t floor, std::size_t begin, std::size_t end, bool quoted,
                         Around where) {
  const auto line = line_around(text, begin, end, kReach);
  const std::size_t from = std::max(floor, line.begin);
  const auto before = text.substr(from, begin > from ? begin - from : 0);
  if (quoted) {
    if (const auto inner = quotation(before); !inner.empty()) return base::collapse_space(inner);
  }
  const auto rest = text.substr(end, line.end - end);
  const bool closes = rest.find(')') != rest.npos || rest.find("）") != rest.npos;
  if (auto title = clean_title(closes ? behind_open_bracket(before) : before); !title.empty()) return title;
  if (floor > line.begin) return {};
  if (auto title = clean_title(line_above(text, line.begin, floor)); !title.empty()) return title;
  if (where == Around::before) return {};
  auto behind = rest;
  if (const auto next = behind.find("【"); next != behind.npos) behind = behind.substr(0, next);
  return clean_title(behind);
}

}  // namespace text
