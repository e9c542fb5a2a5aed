#pragma once
#include <string>
#include <string_view>

/// Hashes, random tokens and bytes as text (libsodium). sodium_init() has run before any of these returns.
namespace base {

/// Lower-case hex of SHA-256 (FIPS 180-4).
std::string sha256_hex(std::string_view bytes);
/// URL-safe text with `bytes` bytes of randomness (RFC 4648 section 5, no padding).
std::string random_token(std::size_t bytes = 32);
/// RFC 4648 section 4.
std::string to_base64(std::string_view bytes);
/// Throws base::Error "error.internal" if the text is not base64.
std::string from_base64(std::string_view text);

}  // namespace base
