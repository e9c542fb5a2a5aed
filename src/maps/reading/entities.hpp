#pragma once
#include <cstddef>
#include <string_view>

namespace maps::reading {

/// A character reference at the beginning of a text: "&amp;", "&#11;", "&#x3042;".
struct Reference {
  enum class Kind { none, numeric, xml, html, unknown };
  Kind kind = Kind::none;
  char32_t point = 0;      ///< for `unknown`, 0
  std::size_t length = 0;  ///< bytes, with "&" and ";"
};

/// `text` begins with "&". Kind::none if no reference is written there (a bare ampersand); `xml` for the five names of
/// XML 1.0 §4.6, `html` for those that only HTML 4 knows, `unknown` for a well-formed name that nobody knows.
Reference read_reference(std::string_view text);

/// XML 1.0 §2.2, production Char.
bool allowed_in_xml(char32_t point);

}  // namespace maps::reading
