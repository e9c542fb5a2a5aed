#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "web/csrf.hpp"
#include "web/request.hpp"
#include "web/response.hpp"
#include "web/router.hpp"

namespace base {
class Metrics;
}

namespace web {

/// What a person is told when something did not work.
struct Failure {
  int status = 500;
  std::string key;       ///< "error.not_found", for machines
  std::string title;     ///< in the person's language
  std::string text;      ///< what happened and what to do now
  std::string request;   ///< the request id, to quote when asking for help
  std::string language;  ///< "ja" or "en"
};

struct BoundaryOptions {
  /// The listener's name in log and metrics.
  std::string name = "staff";
  /// Names under which we are reached, besides IP addresses and localhost: {"desk.example.jp"}.
  std::vector<std::string> hosts;
  /// Where our own pages come from, exactly: {"https://desk.example.jp"}. Empty: "http://" + Host.
  std::vector<std::string> origins;
  /// Proxies before us whose X-Forwarded-For is believed.
  std::vector<std::string> proxies;
  /// The browser reaches us over TLS: cookies are Secure, HSTS is sent.
  bool secure = false;
  std::string session_cookie = "session";
  std::string visitor_cookie = "visitor";
  /// 32 bytes for form tokens, the same on all nodes; empty: random.
  std::string token_key;
  /// Makes the whole page of a failure; the built-in one (templates/error/bare.tpl) where not set.
  std::function<std::string(const Request&, const Failure&)> page;
  /// Counts requests there, if set. Must outlive the listener.
  base::Metrics* metrics = nullptr;
};

/// What stands before every handler and behind it. The one place where an exception becomes an answer: for the person a
/// page, a fragment or JSON in her language with the request id; for the log a line with the cause. Never throws; any
/// thread.
class Boundary final : public TokenMaker {
 public:
  explicit Boundary(BoundaryOptions options);

  /// Fills what the head of a request tells: id, language, remote, fragment; and the maker of tokens, which is this.
  void receive(Request& request, const std::string& peer) const;
  /// Called when the head is there and the body not yet read: foreign host, unknown path (404), other method (405 with
  /// Allow), foreign origin (403). Nothing: go on.
  std::optional<Response> refuse(const Request& request, const Match& match) const noexcept;
  /// Takes the body apart, checks the token, calls the handler, turns what it throws into an answer.
  Response answer(const Route& route, Request& request) const noexcept;
  /// An answer for what the listener itself finds: 400, 408, 413, 431, 503.
  Response failure(const Request& request, int status, const std::string& key,
                   const base::Arguments& arguments = {}) const noexcept;
  /// TokenMaker
  std::string token_for(const Request& request, std::string& new_visitor) const override;
  bool secure() const { return options_.secure; }
  /// One line in the log and one count. The log never holds the address, only the pattern.
  void record(const Request& request, int status, std::chrono::steady_clock::duration spent) const noexcept;

 private:
  Response called(const Route& route, Request& request) const;
  Response told(const Request& request, int status, const std::string& key, const base::Arguments& arguments) const;
  void check_token(const Route& route, const Request& request) const;
  void complete(const Request& request, Response& response) const;

  BoundaryOptions options_;
  Csrf csrf_;
};

/// 400 for bad_input and so on, as base/error.hpp says.
int status_of(base::Fault fault);

}  // namespace web
