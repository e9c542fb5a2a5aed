#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Web addresses in plain text.
namespace text {

/// A piece of a text; all pieces together are the text as written. `href` is empty for what is no address.
struct LinkPiece {
  std::string text;
  std::string href;
  bool operator==(const LinkPiece&) const = default;
};

/// Finds http:// and https:// addresses (RFC 3986 characters). In Japanese an address is often followed by words
/// without a space, so any character outside ASCII ends it; so do white space, quotes and < >. Full stops, commas and
/// brackets that are not opened within the address are left outside at its end. Mail addresses are not linked. Any
/// length, linear time.
std::vector<LinkPiece> linkify(std::string_view text);

}  // namespace text
