#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Time is stored as UTC milliseconds since 1970 and shown in Asia/Tokyo (which has no summer time).
namespace base {

using Millis = std::int64_t;

Millis now();

/// A calendar day. `month` and `day` are 0 where a source does not say them ("2018年5月", "2018年").
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  auto operator<=>(const Date&) const = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 misreads the 0 in it
};

/// "2026-11-21", "2026-11" or "2026", as much as is known (ISO 8601 calendar dates, reduced precision).
std::string iso(const Date& date);
/// The inverse of iso(); nothing if the text is no such date.
std::optional<Date> parse_date(std::string_view text);
/// False for the 30th of February.
bool exists(const Date& date);

/// "2026-11-21T05:05:00.000Z" (RFC 3339).
std::string rfc3339(Millis at);
/// "2026-11-21T14:05:00+09:00"
std::string tokyo_iso(Millis at);
/// The day in Tokyo at that moment, and the moment at which a day in Tokyo begins (unknown parts count as 1).
Date tokyo_date(Millis at);
Millis tokyo_midnight(const Date& date);
/// "2026年11月21日(土) 14:05" in Japanese, "Sat 21 Nov 2026 14:05" in English.
std::string tokyo_text(Millis at, std::string_view language);
/// "2026年11月21日(土)" or "Sat 21 Nov 2026"; less where less is known.
std::string date_text(const Date& date, std::string_view language);

}  // namespace base
