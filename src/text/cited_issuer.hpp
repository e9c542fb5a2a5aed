#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"

/// Reading the content of one bracket as a source.
namespace text {

struct Source {
  base::Date date;                  ///< year 0: none, or impossible as written
  std::string issuer;               ///< as written
  std::vector<std::string> bodies;  ///< the issuer's one names (issuers.hpp); as written where it is not known
  std::string title;                ///< a title inside the bracket, before the date
};

/// "2018年5月8日JNSA", "ガイドライン（第2.1版）2017年5月10日IPA". With `known_only` the issuer must be in the table.
/// None for dates alone and for remarks (2018年1月24日加筆, 2016年新規項目).
std::optional<Source> dated_source(std::string_view narrowed, bool known_only);

/// "IPA", "METI/IPA", "総務省情報流通行政局", "…協議会": an issuer without a date. None for any other words.
std::optional<Source> undated_source(std::string_view narrowed);

/// Is the content a date and nothing else?
std::optional<base::Date> date_alone(std::string_view narrowed);

/// The one names of "METI/IPA" and "NISC・IPA" where all parts are known; else the whole.
std::vector<std::string> bodies_of(std::string_view issuer);

}  // namespace text
