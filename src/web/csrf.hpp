#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "web/request.hpp"

/// Against requests that another site makes a browser send (docs/decisions: "Cross-site requests").
namespace web {

/// Tokens bound to a cookie (session, or visitor before there is a session) by a keyed hash: nothing is stored, and who
/// can plant a cookie still cannot make its token.
class Csrf {
 public:
  /// `key`: 32 bytes that all nodes share; empty: random, so open forms must be reloaded after a restart.
  explicit Csrf(std::string key);
  /// 43 characters, fit for a form field.
  std::string token(std::string_view kind, std::string_view cookie) const;
  /// Takes the same time for every wrong token.
  bool valid(std::string_view kind, std::string_view cookie, std::string_view given) const;

 private:
  std::string key_;
};

/// 43 random characters for a visitor's cookie.
std::string random_token();

/// What the browser says about where a writing request comes from: Sec-Fetch-Site must be same-origin, Origin one of
/// `origins` (none given: "http://" + Host). A request with neither header comes from no browser of today: it passes
/// here and still needs a token.
bool from_our_pages(const Request& request, std::span<const std::string> origins);

/// Host is an IP address, localhost or one of `hosts`: a foreign name that resolves to us (DNS rebinding) is refused.
bool is_our_host(std::string_view host, std::span<const std::string> hosts);

}  // namespace web
