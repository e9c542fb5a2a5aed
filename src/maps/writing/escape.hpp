#pragma once
#include <cstdint>
#include <string>
#include <string_view>

/// Text into XML and HTML. The text must have been cleaned (clean.hpp): what XML forbids is not looked for again.
namespace maps::writing {

enum class Letters : std::uint8_t {
  utf8,  ///< as they are
  ascii  ///< all beyond ASCII as &#x…;
};

/// Between tags: & < > and a carriage return.
void escape_text(std::string& out, std::string_view text, Letters letters = Letters::utf8);
/// In double quotation marks: also the marks, and tab and line feed, which a parser would make spaces of (XML 1.0
/// §3.3.3).
void escape_value(std::string& out, std::string_view text, Letters letters = Letters::utf8);
/// ` name="value"`, with the space before it.
void attribute(std::string& out, std::string_view name, std::string_view value, Letters letters = Letters::utf8);

}  // namespace maps::writing
