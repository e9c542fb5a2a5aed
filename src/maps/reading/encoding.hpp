#pragma once
#include <string>
#include <string_view>

#include "maps/outline.hpp"

namespace maps::reading {

/// A text in UTF-8: a view of the bytes given where they already were, else of `owned`.
struct Text {
  std::string owned;
  std::string_view view;

  Text() = default;
  explicit Text(std::string_view bytes) : view(bytes) {}
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;
  Text(Text&&) = delete;
  Text& operator=(Text&&) = delete;
  void own(std::string text) {
    owned = std::move(text);
    view = owned;
  }
};

/// Bytes to UTF-8 without a byte order mark. Order of belief: byte order mark; UTF-16's pattern of zeros; valid UTF-8;
/// UTF-8 with a few broken bytes (each becomes U+FFFD, repair "invalid-utf8"); the encoding that an XML declaration
/// names; CP932, which is what Japanese Windows programs write whatever they declare. Any but UTF-8 is a repair
/// "encoding" with the charset as its place. A character cut in two by the end of the bytes is left out.
void to_utf8(std::string_view bytes, Text& text, Findings& repairs);

/// The value of encoding="…" in an XML declaration, in lower case; empty if there is none.
std::string declared_encoding(std::string_view bytes);

}  // namespace maps::reading
