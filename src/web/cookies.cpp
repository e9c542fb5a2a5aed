#include "web/cookies.hpp"

#include <algorithm>
#include <stdexcept>

#include "web/tokens.hpp"

namespace web {
namespace {

bool cookie_octet(char c) { return c > 0x20 && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '\\'; }

std::string_view unquoted(std::string_view value) {
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') return value.substr(1, value.size() - 2);
  return value;
}

}  // namespace

std::optional<std::string> find_cookie(std::string_view header, std::string_view name) {
  std::optional<std::string> found;
  split(header, ';', [&](std::string_view pair) {
    const auto equals = pair.find('=');
    if (!found && equals != std::string_view::npos && trim(pair.substr(0, equals)) == name)
      found.emplace(unquoted(trim(pair.substr(equals + 1))));
  });
  return found;
}

std::string set_cookie(std::string_view name, std::string_view value, const CookieOptions& options) {
  if (!is_token(name) || !std::ranges::all_of(value, cookie_octet))
    throw std::invalid_argument("a cookie's name or value has a character that is not allowed");
  std::string out{name};
  out.append("=").append(value).append("; Path=/");
  if (options.max_age != 0) out.append("; Max-Age=").append(std::to_string(std::max(options.max_age, 0)));
  if (options.http_only) out.append("; HttpOnly");
  if (options.secure) out.append("; Secure");
  return out.append(options.same_site_lax ? "; SameSite=Lax" : "; SameSite=Strict");
}

}  // namespace web
