#include "text/written_date.hpp"

#include <array>
#include <utility>

namespace text {
namespace {

using namespace std::string_view_literals;

struct Era {
  std::string_view name;
  int before;  ///< the year before its first
  int years;   ///< how many it had; for the present one, as many as may be written ahead
};
constexpr std::array kEras{Era{"令和", 2018, 80}, Era{"平成", 1988, 31}, Era{"昭和", 1925, 64}, Era{"大正", 1911, 15},
                           Era{"明治", 1867, 45}, Era{"R", 2018, 80},    Era{"H", 1988, 31}};
constexpr int kEarliest = 1868;
constexpr int kLatest = 2199;

/// Walks over a narrowed text; spaces are allowed between all parts ("2014 年2 月12 日").
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}
  std::size_t at() const { return at_; }
  void back_to(std::size_t at) { at_ = at; }

  bool literal(std::string_view word) {
    const std::size_t start = at_;
    skip_space();
    if (text_.substr(at_).starts_with(word)) {
      at_ += word.size();
      return true;
    }
    at_ = start;
    return false;
  }

  /// Reads up to nine digits; their number in `digits`, 0 if there is none.
  int number(int& digits) {
    const std::size_t start = at_;
    skip_space();
    int value = 0;
    digits = 0;
    for (; at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9' && digits < 9; ++at_, ++digits)
      value = value * 10 + (text_[at_] - '0');
    if (digits == 0) at_ = start;
    return value;
  }

  bool digit_here() const { return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; }

 private:
  void skip_space() {
    if (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  std::string_view text_;
  std::size_t at_ = 0;
};

/// What cannot be is left out, from the day upwards.
base::Date possible(base::Date date) {
  if (date.year < kEarliest || date.year > kLatest) return {};
  if (date.month < 0 || date.month > 12) return {};
  if (date.month == 0) date.day = 0;
  if (!base::exists(date)) date.day = 0;
  return date;
}

/// "(平成26年)" between year and month, "(土)" behind the day.
void skip_parenthesis(Reader& reader, std::size_t most, std::string_view text) {
  const std::size_t start = reader.at();
  if (!reader.literal("(")) return;
  const auto close = text.find(')', reader.at());
  if (close == std::string_view::npos || close - reader.at() > most) {
    reader.back_to(start);
  } else {
    reader.back_to(close + 1);
  }
}

bool skip_weekday(Reader& reader) {
  const std::size_t start = reader.at();
  if (reader.literal("(")) {
    for (const auto day : {"月"sv, "火"sv, "水"sv, "木"sv, "金"sv, "土"sv, "日"sv, "祝"sv})
      if (reader.literal(day) && reader.literal(")")) return true;
  }
  reader.back_to(start);
  return false;
}

bool between_days(Reader& reader) {
  for (const auto mark : {"~"sv, "-"sv, ","sv, "・"sv, "、"sv, "及び"sv, "と"sv})
    if (reader.literal(mark)) return true;
  return false;
}

/// 日 without a figure ("2020年3月日 …") but not the 日 of a name (2020年1月日本…).
bool bare_day(Reader& reader, std::string_view text) {
  const std::size_t start = reader.at();
  if (!reader.literal("日")) return false;
  const auto rest = text.substr(reader.at());
  if (rest.empty() || " _:,)]-"sv.find(rest.front()) != rest.npos || rest.starts_with("】") || rest.starts_with("、"))
    return true;
  reader.back_to(start);
  return false;
}

/// The day and perhaps more days: "8日", "9,24日", "7~14日"; a bare 日 says nothing. Nothing read: no day.
void read_days(Reader& reader, std::string_view text, base::Date& date, base::Date& until) {
  if (bare_day(reader, text)) return;
  const std::size_t start = reader.at();
  int digits = 0;
  int last = 0;
  const int first = reader.number(digits);
  if (digits == 0 || digits > 2) return reader.back_to(start);
  while (between_days(reader)) {
    last = reader.number(digits);
    if (digits == 0 || digits > 2) return reader.back_to(start);
  }
  if (!reader.literal("日")) return reader.back_to(start);
  date.day = first;
  if (last > first) until = {date.year, date.month, last};
}

/// The year in front of 年, by era or not; -1 if there is none.
int read_year(Reader& reader) {
  const std::size_t start = reader.at();
  int digits = 0;
  for (const auto& era : kEras) {
    if (!reader.literal(era.name)) continue;
    const int year = reader.literal("元") ? 1 : reader.number(digits);
    if (reader.literal("年")) return year >= 1 && year <= era.years ? era.before + year : 0;
    reader.back_to(start);
  }
  const int year = reader.number(digits);
  if (digits >= 3 && digits <= 4 && reader.literal("年")) return digits == 4 ? year : 0;
  reader.back_to(start);
  return -1;
}

std::optional<WrittenDate> in_words(std::string_view text) {
  Reader reader{text};
  const int year = read_year(reader);
  if (year < 0) return std::nullopt;
  if (reader.literal("度") || reader.literal("間") || reader.literal("代")) return std::nullopt;
  skip_parenthesis(reader, sizeof "平成元年" + 3, text);
  base::Date date{year, 0, 0};
  base::Date until;
  const std::size_t behind_year = reader.at();
  int digits = 0;
  const int month = reader.number(digits);
  if (digits >= 1 && digits <= 2 && reader.literal("月")) {
    date.month = month;
    read_days(reader, text, date, until);
    skip_weekday(reader);
  } else {
    reader.back_to(behind_year);
  }
  const auto real = possible(date);
  return WrittenDate{real, real.day > 0 && until.year > 0 && base::exists(until) ? until : base::Date{}, reader.at()};
}

/// 2018.5.8, 2018/5, 2018-05-08, and with an era's letter H30.5.8.
std::optional<WrittenDate> in_figures(std::string_view text) {
  Reader reader{text};
  int digits = 0;
  int before = 0;
  if (reader.literal("R")) before = 2018;
  if (reader.literal("H")) before = 1988;
  const int year = reader.number(digits) + before;
  if (before == 0 ? digits != 4 : digits == 0 || digits > 2) return std::nullopt;
  const std::size_t separator = reader.at();
  if (separator >= text.size() || "./-"sv.find(text[separator]) == std::string_view::npos) return std::nullopt;
  const auto mark = text.substr(separator, 1);
  reader.back_to(separator + 1);
  base::Date date{year, reader.number(digits), 0};
  if (digits == 0 || digits > 2 || date.month < 1 || date.month > 12) return std::nullopt;
  const std::size_t behind_month = reader.at();
  if (reader.literal(mark)) {
    date.day = reader.number(digits);
    if (digits == 0 || digits > 2) reader.back_to(behind_month);
    if (digits == 0 || digits > 2) date.day = 0;
  }
  if (reader.digit_here() || (before != 0 && date.day == 0)) return std::nullopt;
  skip_weekday(reader);
  const auto real = possible(date);
  if (real.year == 0) return std::nullopt;
  return WrittenDate{real, {}, reader.at()};
}

/// 20180508
std::optional<WrittenDate> in_one(std::string_view text) {
  Reader reader{text};
  int digits = 0;
  const int value = reader.number(digits);
  if (digits != 8 || reader.digit_here()) return std::nullopt;
  const base::Date date{value / 10000, value / 100 % 100, value % 100};
  if (date.month == 0 || date.day == 0 || possible(date) != date) return std::nullopt;
  return WrittenDate{date, {}, reader.at()};
}

}  // namespace

std::optional<WrittenDate> leading_date(std::string_view narrowed) {
  if (narrowed.empty()) return std::nullopt;
  if (auto date = in_words(narrowed)) return date;
  if (auto date = in_figures(narrowed)) return date;
  return in_one(narrowed);
}

std::size_t find_date(std::string_view narrowed, std::size_t from, WrittenDate& found) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = from; at < narrowed.size(); ++at) {
    const auto byte = static_cast<unsigned char>(narrowed[at]);
    const bool era = byte == 0xE4 || byte == 0xE5 || byte == 0xE6;  // 令, 平 and 大, 昭 and 明
    const bool figure = digit(narrowed[at]) && (at == 0 || !digit(narrowed[at - 1]));
    if (!era && !figure) continue;
    if (const auto date = leading_date(narrowed.substr(at))) {
      found = *date;
      return at;
    }
  }
  return std::string_view::npos;
}

std::string iso_or_empty(const base::Date& date) { return date.year > 0 ? base::iso(date) : std::string{}; }

}  // namespace text
