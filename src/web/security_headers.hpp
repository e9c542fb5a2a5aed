#pragma once
#include "web/response.hpp"

namespace web {

/// Puts the headers of docs/security.md on an answer, but for those that the handler set itself: content security
/// policy (pages: own scripts and styles only, Trusted Types; everything else: nothing runs), nosniff, no framing, no
/// referrer to others, isolation, no device access, no caching. `secure`: the browser reaches us over TLS (adds HSTS).
void add_security_headers(Response& response, bool secure);

}  // namespace web
