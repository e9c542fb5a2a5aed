#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace web {

/// The first cookie of that name in a Cookie header (RFC 6265 §4.2.1), quotes around the value removed.
std::optional<std::string> find_cookie(std::string_view header, std::string_view name);

struct CookieOptions {
  int max_age = 0;             ///< seconds; 0: until the browser closes; below 0: delete it
  bool http_only = true;       ///< not for scripts
  bool secure = false;         ///< only over TLS; the boundary's `secure` says whether we stand behind it
  bool same_site_lax = false;  ///< Strict unless told otherwise
};

/// The value of a Set-Cookie header, path "/". Throws std::invalid_argument for a name or value that RFC 6265 §4.1.1
/// does not allow.
std::string set_cookie(std::string_view name, std::string_view value, const CookieOptions& options = {});

}  // namespace web
