#include "web/response.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "web/tokens.hpp"

namespace web {
namespace {

Response made(std::string body, std::string type, int status) {
  Response response;
  response.status = status;
  response.type = std::move(type);
  response.body = std::move(body);
  return response;
}

/// RFC 8187 §3.2.1: attr-char stays, everything else is percent-encoded UTF-8.
void append_extended(std::string& out, char c) {
  if (is_token({&c, 1}) && c != '*' && c != '\'' && c != '%')
    out.push_back(c);
  else
    fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
}

bool forbidden_in_names(char32_t point) {
  return point < 0x20 || point == 0x7F || point == U'/' || point == U'\\' || (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2066 && point <= 0x2069);
}

}  // namespace

Response Response::html(std::string body, int status) {
  return made(std::move(body), "text/html; charset=utf-8", status);
}
Response Response::json(std::string body, int status) { return made(std::move(body), "application/json", status); }
Response Response::text(std::string body, int status) {
  return made(std::move(body), "text/plain; charset=utf-8", status);
}
Response Response::nothing() { return made("", "", 204); }

Response Response::redirect(std::string to) {
  if (!to.starts_with('/') || to.starts_with("//") || to.starts_with("/\\"))
    throw std::invalid_argument("a redirect leads to an address of our own");
  return made("", "", 303).header("Location", std::move(to));
}

Response Response::download(std::string_view name, std::string type, std::string bytes) {
  return made(std::move(bytes), std::move(type), 200).header("Content-Disposition", attachment(name));
}

Response Response::events(std::function<void(EventStream)> stream) {
  auto response = made("", "text/event-stream", 200);
  response.stream = std::move(stream);
  return response;
}

Response Response::not_found() { throw base::Error{base::Fault::not_found, "error.not_found"}; }

Response& Response::header(std::string name, std::string value) & {
  headers.emplace_back(std::move(name), std::move(value));
  return *this;
}

Response&& Response::header(std::string name, std::string value) && {
  return std::move(header(std::move(name), std::move(value)));
}

bool Response::has_header(std::string_view name) const {
  return std::ranges::any_of(headers, [&](const auto& h) { return same_token(h.first, name); });
}

std::string attachment(std::string_view name) {
  std::string clean;
  base::for_each_point(name,
                       [&](char32_t point) { base::append_point(clean, forbidden_in_names(point) ? U'_' : point); });
  if (clean.empty() || clean == "." || clean == "..") clean = "download";
  std::string plain;
  base::for_each_point(clean, [&](char32_t point) {
    plain.push_back(point < 0x80 && point != U'"' && point != U'%' ? static_cast<char>(point) : '_');
  });
  std::string extended;
  for (const char c : clean) append_extended(extended, c);
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + extended;
}

std::string_view reason(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 204:
      return "No Content";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 421:
      return "Misdirected Request";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    default:
      return "";
  }
}

}  // namespace web
