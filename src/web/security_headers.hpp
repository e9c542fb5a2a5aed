#pragma once
#include <string>

#include "web/response.hpp"

namespace web {

/// Appends the headers of docs/security.md to an answer's head, but for those that the handler set itself: content
/// security policy (pages: own scripts and styles only, Trusted Types; everything else: nothing runs), nosniff, no
/// framing, no referrer to others, isolation, no device access, no caching. `secure`: the browser reaches us over TLS
/// (adds HSTS).
void append_security_headers(std::string& head, const Response& response, bool secure);

}  // namespace web
