#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"

/// Dates as people write them in titles: 2018年5月8日, 2018年05月, 2018年, 平成30年5月8日, 令和元年, 2018.5.8,
/// 2018/5/8, 2018-05-08, 20180508, and days given as 9,24日, 28・29日 or 7～14日.
namespace text {

struct WrittenDate {
  base::Date date;       ///< the first day; year 0: no such date (202年4月9日, 2019年13月)
  base::Date until;      ///< the last day of several; year 0: only one
  std::size_t size = 0;  ///< bytes read
};

/// The date with which a narrowed text (narrow.hpp) begins. None for years that are something else: 2016年度, 2020年間.
/// An impossible day or month is left out where what is larger is possible: 2019年2月30日 → 2019-02.
std::optional<WrittenDate> leading_date(std::string_view narrowed);

/// Where the first date at or behind `from` begins; npos: nowhere.
std::size_t find_date(std::string_view narrowed, std::size_t from, WrittenDate& found);

/// ISO 8601, empty for year 0.
std::string iso_or_empty(const base::Date& date);

}  // namespace text
