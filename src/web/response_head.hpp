#pragma once
#include <string>
#include <string_view>

#include "web/response.hpp"

namespace web {

/// Status line and headers as they go over the wire (RFC 9112 §4, §5), with the empty line. `date` is an IMF-fixdate.
std::string response_head(const Response& response, bool keep_alive, std::string_view date);

/// Throws std::logic_error for a header that would break out of its line, a defect of the handler.
void check_headers(const Response& response);

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 §5.6.7).
std::string http_date(long long seconds);

}  // namespace web
