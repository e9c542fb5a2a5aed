#include "web/security_headers.hpp"

namespace web {
namespace {

constexpr const char* kPagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types default";

// An upload shown on its own address (an SVG image) is a document too: it gets no script, no origin, no forms.
constexpr const char* kOtherPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

void add(Response& response, const char* name, const char* value) {
  if (!response.has_header(name)) response.header(name, value);
}

}  // namespace

void add_security_headers(Response& response, bool secure) {
  const bool page = response.type.starts_with("text/html");
  add(response, "Content-Security-Policy", page ? kPagePolicy : kOtherPolicy);
  add(response, "X-Content-Type-Options", "nosniff");
  add(response, "X-Frame-Options", "DENY");
  // not no-referrer: with it browsers send "Origin: null" with our own forms (Fetch §3.2, append a request Origin)
  add(response, "Referrer-Policy", "same-origin");
  add(response, "Cross-Origin-Opener-Policy", "same-origin");
  add(response, "Cross-Origin-Resource-Policy", "same-origin");
  add(response, "Permissions-Policy",
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()");
  add(response, "Cache-Control", "no-store");
  if (secure) add(response, "Strict-Transport-Security", "max-age=31536000");
}

}  // namespace web
