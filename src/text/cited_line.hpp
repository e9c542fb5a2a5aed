#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "text/recognise.hpp"

/// A source as a person pastes or types it. Pure; nothing is fetched, an address is only held.
namespace text {

/// What is known about a source; each may be empty.
struct CitedSource {
  std::string title;
  std::string edition;  ///< as written: "第4版", "Ver.3.0"
  std::string issuer;   ///< as written; several with ・ between them
  std::string date;     ///< ISO 8601, as precise as written
  std::string url;      ///< http:// or https://
  bool operator==(const CitedSource&) const = default;
};

/// Reads one line: 題名（第4版）【2018年4月総務省】, 発行者「題名」平成30年4月, 題名 https://…, in any of the orders
/// that people use. What is not understood is left in the title, for the person to put right. Beyond 1,000 code points
/// nothing is read. Linear time.
CitedSource read_cited_line(std::string_view line);

/// A date as a person types it into a field (2018-04, 2018年4月, 平成30年4月) as ISO 8601; nothing if it is none.
std::optional<std::string> read_cited_date(std::string_view written);

/// The mark of kind citation (recognise.hpp), with the bodies of its issuer.
Mark citation_of(const CitedSource& source);

}  // namespace text
