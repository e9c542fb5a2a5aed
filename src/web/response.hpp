#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/event_stream.hpp"

namespace web {

/// What a handler answers. The boundary adds the security headers, the request id and the caching rule; a header set
/// here wins over the boundary's.
struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string type = "text/html; charset=utf-8";
  std::string body;
  /// Used instead of `body` where set: bytes that many answers share (assets).
  std::shared_ptr<const std::string> shared;
  /// Set: the answer is a stream of Server-Sent Events; called once on a worker when the headers are out.
  std::function<void(EventStream)> stream;

  static Response html(std::string body, int status = 200);
  static Response json(std::string body, int status = 200);
  static Response text(std::string body, int status = 200);
  /// 303: the browser asks for `to` with GET. `to` is an address of our own ("/documents/12") made by code; anything
  /// that does not begin with one '/' throws std::invalid_argument (no open redirects).
  static Response redirect(std::string to);
  /// Offers the bytes as a file under `name`, which may be Japanese (RFC 6266 §4.3, RFC 8187). Never shown inline.
  static Response download(std::string_view name, std::string type, std::string bytes);
  static Response events(std::function<void(EventStream)> stream);
  /// 204, for requests of scripts.
  static Response nothing();
  /// The same page as throwing base::Error{not_found, "error.not_found"}: throws it.
  [[noreturn]] static Response not_found();

  Response& header(std::string name, std::string value) &;
  Response&& header(std::string name, std::string value) &&;
  bool has_header(std::string_view name) const;
  std::string_view content() const { return shared ? std::string_view{*shared} : std::string_view{body}; }
};

/// `attachment; filename="map.mm"; filename*=UTF-8''...`: path and control characters removed, ASCII stand-in for old
/// clients. Pure.
std::string attachment(std::string_view name);

/// "Not Found" for 404; "" for a number that we do not use.
std::string_view reason(int status);

}  // namespace web
