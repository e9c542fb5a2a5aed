#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/request.hpp"
#include "web/response.hpp"

namespace web {

using Handler = std::function<Response(const Request&)>;

constexpr std::size_t kBodyLimit = std::size_t{1} << 20;                    ///< 1 MiB
constexpr std::size_t kUploadLimit = (std::size_t{64} << 20) + kBodyLimit;  ///< one file of 64 MiB and its form

struct RouteOptions {
  /// Bytes of the request's body; more is answered 413 before it is read.
  std::size_t body_limit = kBodyLimit;
  /// False for forms that anybody may send without a session (public consultation form): Origin is still checked.
  bool csrf_token = true;
  /// The handler never waits (no database, no disk, no lock): it is called on the I/O thread, which is quicker.
  bool immediate = false;
};

struct Route {
  std::string method;
  std::string pattern;
  Handler handler;
  RouteOptions options;
};

/// A path that was looked up. `route` is null where no pattern or no method fits; `allowed` then tells which.
struct Match {
  const Route* route = nullptr;
  std::map<std::string, std::string> parameters;
  std::vector<std::string> allowed;  ///< without a route: the methods of the path, none for an unknown path
};

/// Patterns are "/documents/:id/branch"; ":name" takes one segment, "*name" at the end the rest with its slashes.
/// A literal segment wins over a ":name", which wins over "*name".
class Router {
 public:
  Router();
  ~Router();
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;

  /// GET answers HEAD too. A pattern given twice for a method throws std::logic_error.
  void get(std::string_view pattern, Handler handler, RouteOptions options = {});
  void post(std::string_view pattern, Handler handler, RouteOptions options = {});
  void add(std::string_view method, std::string_view pattern, Handler handler, RouteOptions options);

  /// `path` as sent, still percent-encoded, so an encoded slash stays inside its segment. A path that is badly encoded
  /// (or holds NUL, or is not UTF-8) fits nothing. The result points into the router.
  Match find(std::string_view method, std::string_view path) const;

 private:
  struct Node;
  std::unique_ptr<Node> root_;
};

}  // namespace web
