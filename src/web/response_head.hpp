#pragma once
#include <string>
#include <string_view>

#include "web/response.hpp"

namespace web {

struct HeadOptions {
  bool keep_alive = true;
  bool secure = false;    ///< behind TLS
  std::string_view date;  ///< IMF-fixdate
};

/// Appends status line, headers and security headers as they go over the wire (RFC 9112 §4, §5), with the empty line.
void append_response_head(std::string& out, const Response& response, const HeadOptions& options);

/// Throws std::logic_error for a header that would break out of its line, a defect of the handler.
void check_headers(const Response& response);

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 §5.6.7).
std::string http_date(long long seconds);

}  // namespace web
