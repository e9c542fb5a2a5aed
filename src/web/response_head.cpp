#include "web/response_head.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <iterator>
#include <stdexcept>

#include "web/security_headers.hpp"
#include "web/tokens.hpp"

namespace web {
namespace {

// RFC 9110 §15.3.5, §15.4.5: these have no content, and a stream's length is not known.
bool has_length(const Response& response) {
  return response.status != 204 && response.status != 304 && !response.stream;
}

}  // namespace

void append_response_head(std::string& out, const Response& response, const HeadOptions& options) {
  out.reserve(1536);
  fmt::format_to(std::back_inserter(out), "HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status, reason(response.status),
                 options.date);
  if (!response.type.empty()) out.append("Content-Type: ").append(response.type).append("\r\n");
  if (has_length(response))
    fmt::format_to(std::back_inserter(out), "Content-Length: {}\r\n", response.content().size());
  for (const auto& [name, value] : response.headers) out.append(name).append(": ").append(value).append("\r\n");
  append_security_headers(out, response, options.secure);
  out.append(options.keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
}

void check_headers(const Response& response) {
  if (!is_field_value(response.type)) throw std::logic_error("the content type breaks its line");
  for (const auto& [name, value] : response.headers)
    if (!is_token(name) || !is_field_value(value)) throw std::logic_error("the header " + name + " breaks its line");
}

std::string http_date(long long seconds) {
  using namespace std::chrono;
  static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const sys_seconds point{std::chrono::seconds{seconds}};
  const auto midnight = floor<std::chrono::days>(point);
  const year_month_day date{midnight};
  const hh_mm_ss clock{point - midnight};
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days[weekday{midnight}.c_encoding()],
                     static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()), clock.hours().count(), clock.minutes().count(),
                     clock.seconds().count());
}

}  // namespace web
