#pragma once
#include <optional>
#include <string>
#include <string_view>

/// The number with which an entry of a numbered list begins. Pure.
namespace schemes {

struct Notated {
  std::string notation;  ///< in ASCII, without the point at its end: "01", "051", "1.2"
  std::string label;     ///< the rest as written, white space collapsed; never empty
  bool operator==(const Notated&) const = default;
};

/// "01.クイズ形式" → 01, "４．セキュリティチェック" → 4, "1.2 対策" → 1.2. A notation has one to three digits in each
/// of at most five groups and ends with a point, or, where it has several groups, with white space. Nothing for dates
/// ("2018.3.31"), measures ("3.5インチ"), a number alone and a number without a point ("3つの対策").
std::optional<Notated> notation_of(std::string_view text);

}  // namespace schemes
