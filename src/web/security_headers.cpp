#include "web/security_headers.hpp"

#include <string_view>

namespace web {
namespace {

constexpr std::string_view kPagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types default";

// An upload shown on its own address (an SVG image) is a document too: it gets no script, no origin, no forms.
constexpr std::string_view kOtherPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

struct Header {
  std::string_view name, value;
};

constexpr Header kHeaders[] = {
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    // not no-referrer: with it browsers send "Origin: null" with our own forms (Fetch §3.2, append a request Origin)
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy",
     "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()"},
    {"Cache-Control", "no-store"}};

void append(std::string& head, const Response& response, const Header& header) {
  if (response.has_header(header.name)) return;
  head.append(header.name).append(": ").append(header.value).append("\r\n");
}

}  // namespace

void append_security_headers(std::string& head, const Response& response, bool secure) {
  const bool page = response.type.starts_with("text/html");
  append(head, response, {"Content-Security-Policy", page ? kPagePolicy : kOtherPolicy});
  for (const auto& header : kHeaders) append(head, response, header);
  if (secure) append(head, response, {"Strict-Transport-Security", "max-age=31536000"});
}

}  // namespace web
