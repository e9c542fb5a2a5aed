#include "web/request.hpp"

#include <algorithm>

#include "web/cookies.hpp"
#include "web/tokens.hpp"

namespace web {

std::string Request::header(std::string_view name) const {
  const auto hit = std::ranges::find_if(headers, [&](const auto& h) { return same_token(h.first, name); });
  return hit == headers.end() ? "" : hit->second;
}

std::string Request::cookie(std::string_view name) const {
  for (const auto& [header_name, value] : headers)
    if (same_token(header_name, "cookie"))
      if (auto found = find_cookie(value, name)) return *found;
  return "";
}

std::string Request::field(std::string_view name) const {
  const std::string key{name};
  if (const auto hit = form.find(key); hit != form.end()) return hit->second;
  const auto hit = query.find(key);
  return hit == query.end() ? "" : hit->second;
}

std::vector<std::string> Request::values(std::string_view name) const {
  std::vector<std::string> all;
  for (const auto& [field_name, value] : fields)
    if (field_name == name) all.push_back(value);
  return all;
}

bool Request::wants_json() const {
  const auto accept = header("accept");
  return accept.find("application/json") != std::string::npos && accept.find("text/html") == std::string::npos;
}

std::string Request::csrf_token() const { return tokens ? tokens->token_for(*this, new_visitor) : ""; }

}  // namespace web
