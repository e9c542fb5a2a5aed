#include "base/clock.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>

namespace base {
namespace {

using namespace std::chrono;

constexpr Millis kTokyoOffset = 9 * 3600 * 1000;
constexpr Millis kDay = 24 * 3600 * 1000;
constexpr std::array kWeekdaysJa{"日", "月", "火", "水", "木", "金", "土"};
constexpr std::array kWeekdaysEn{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array kMonthsEn{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

struct Parts {
  Date date;
  int hour, minute, second, millis;
};

Parts split(Millis at) {
  const sys_time<milliseconds> point{milliseconds{at}};
  const auto midnight = floor<days>(point);
  const year_month_day ymd{midnight};
  const hh_mm_ss clock{point - midnight};
  return {{static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
           static_cast<int>(static_cast<unsigned>(ymd.day()))},
          static_cast<int>(clock.hours().count()),
          static_cast<int>(clock.minutes().count()),
          static_cast<int>(clock.seconds().count()),
          static_cast<int>(clock.subseconds().count())};
}

year_month_day to_ymd(const Date& date) {
  return year{date.year} / month{static_cast<unsigned>(date.month > 0 ? date.month : 1)} /
         day{static_cast<unsigned>(date.day > 0 ? date.day : 1)};
}

std::size_t weekday_of(const Date& date) { return weekday{sys_days{to_ymd(date)}}.c_encoding(); }

bool number(std::string_view text, int& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

Millis now() { return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count(); }

std::string iso(const Date& date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<Date> parse_date(std::string_view text) {
  Date date;
  const bool shape = text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                     (text.size() == 10 && text[4] == '-' && text[7] == '-');
  if (!shape || !number(text.substr(0, 4), date.year)) return std::nullopt;
  if (text.size() >= 7 && !number(text.substr(5, 2), date.month)) return std::nullopt;
  if (text.size() == 10 && !number(text.substr(8, 2), date.day)) return std::nullopt;
  if (text.size() >= 7 && date.month == 0) return std::nullopt;
  if (text.size() == 10 && date.day == 0) return std::nullopt;
  if (!exists(date)) return std::nullopt;
  return date;
}

bool exists(const Date& date) { return date.year > 0 && to_ymd(date).ok() && (date.month > 0 || date.day == 0); }

std::string rfc3339(Millis at) {
  const auto p = split(at);
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", iso(p.date), p.hour, p.minute, p.second, p.millis);
}

std::string tokyo_iso(Millis at) {
  const auto p = split(at + kTokyoOffset);
  return fmt::format("{}T{:02}:{:02}:{:02}+09:00", iso(p.date), p.hour, p.minute, p.second);
}

Date tokyo_date(Millis at) { return split(at + kTokyoOffset).date; }

Millis tokyo_midnight(const Date& date) {
  return sys_days{to_ymd(date)}.time_since_epoch().count() * kDay - kTokyoOffset;
}

std::string tokyo_text(Millis at, std::string_view language) {
  const auto p = split(at + kTokyoOffset);
  return fmt::format("{} {:02}:{:02}", date_text(p.date, language), p.hour, p.minute);
}

std::string date_text(const Date& date, std::string_view language) {
  const bool japanese = language != "en";
  if (date.month == 0) return japanese ? fmt::format("{}年", date.year) : fmt::format("{}", date.year);
  const auto* month = kMonthsEn.at(static_cast<std::size_t>(date.month - 1));
  if (date.day == 0)
    return japanese ? fmt::format("{}年{}月", date.year, date.month) : fmt::format("{} {}", month, date.year);
  if (japanese)
    return fmt::format("{}年{}月{}日({})", date.year, date.month, date.day, kWeekdaysJa.at(weekday_of(date)));
  return fmt::format("{} {} {} {}", kWeekdaysEn.at(weekday_of(date)), date.day, month, date.year);
}

}  // namespace base
