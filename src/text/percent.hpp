#pragma once
#include <string>
#include <string_view>

namespace text {

/// Undoes %xx (RFC 3986 section 2.1); a percent sign that begins no such triple stays as it is.
std::string percent_decoded(std::string_view text);

}  // namespace text
