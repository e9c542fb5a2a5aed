#pragma once
#include <string>
#include <string_view>

namespace maps::writing {

/// Appends the bytes in base64 (RFC 4648 §4, padded, no line breaks).
void append_base64(std::string& out, std::string_view bytes);

}  // namespace maps::writing
