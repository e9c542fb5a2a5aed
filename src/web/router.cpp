#include "web/router.hpp"

#include <algorithm>
#include <stdexcept>

#include "web/url.hpp"

namespace web {

struct Router::Node {
  std::map<std::string, std::unique_ptr<Node>, std::less<>> literal;
  std::unique_ptr<Node> named;
  std::unique_ptr<Node> rest;
  std::string name;  // of the parameter that leads here
  std::vector<std::unique_ptr<Route>> routes;

  Node& child(std::string_view segment) {
    auto& slot = segment.starts_with(':') ? named : segment.starts_with('*') ? rest : literal[std::string{segment}];
    if (!slot) slot = std::make_unique<Node>();
    if (&slot == &named || &slot == &rest) slot->take_name(segment.substr(1));
    return *slot;
  }

  void take_name(std::string_view given) {
    if (!name.empty() && name != given) throw std::logic_error("two names for one place of a route: " + name);
    name = given;
  }

  const Route* route(std::string_view method) const {
    const auto hit = std::ranges::find(routes, method, [](const auto& r) { return std::string_view{r->method}; });
    return hit == routes.end() ? nullptr : hit->get();
  }
};

namespace {

constexpr std::size_t kMostSegments = 32;

/// "/a//b/" → {"a", "", "b", ""}, decoded; nothing for a path that cannot be read.
std::optional<std::vector<std::string>> segments_of(std::string_view path) {
  if (!path.starts_with('/')) return std::nullopt;
  std::vector<std::string> segments;
  for (;;) {
    path.remove_prefix(1);
    const auto end = path.find('/');
    auto segment = percent_decode(path.substr(0, end));
    if (!segment || segments.size() == kMostSegments) return std::nullopt;
    segments.push_back(std::move(*segment));
    if (end == std::string_view::npos) return segments;
    path.remove_prefix(end);
  }
}

std::string join(const std::vector<std::string>& segments, std::size_t from) {
  std::string out;
  for (std::size_t i = from; i < segments.size(); ++i) out.append(i == from ? "" : "/").append(segments[i]);
  return out;
}

/// Depth first, the most exact child first; stops at the first node with routes.
template <class Node>
const Node* descend(const Node& node, const std::vector<std::string>& segments, std::size_t at,
                    std::map<std::string, std::string>& parameters) {
  if (at == segments.size()) return node.routes.empty() ? nullptr : &node;
  if (const auto exact = node.literal.find(segments[at]); exact != node.literal.end())
    if (const auto* found = descend(*exact->second, segments, at + 1, parameters)) return found;
  if (node.named && !segments[at].empty())
    if (const auto* found = descend(*node.named, segments, at + 1, parameters)) {
      parameters[node.named->name] = segments[at];
      return found;
    }
  if (!node.rest) return nullptr;
  parameters[node.rest->name] = join(segments, at);
  return node.rest.get();
}

}  // namespace

Router::Router() : root_(std::make_unique<Node>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::get(std::string_view pattern, Handler handler, RouteOptions options) {
  add("GET", pattern, std::move(handler), options);
}
void Router::post(std::string_view pattern, Handler handler, RouteOptions options) {
  add("POST", pattern, std::move(handler), options);
}

void Router::add(std::string_view method, std::string_view pattern, Handler handler, RouteOptions options) {
  const auto segments = segments_of(pattern);
  if (!segments) throw std::logic_error("no route: " + std::string{pattern});
  auto* node = root_.get();
  for (const auto& segment : *segments) node = &node->child(segment);
  if (node->route(method)) throw std::logic_error("a second route: " + std::string{pattern});
  node->routes.push_back(
      std::make_unique<Route>(Route{std::string{method}, std::string{pattern}, std::move(handler), options}));
}

Match Router::find(std::string_view method, std::string_view path) const {
  Match match;
  const auto segments = segments_of(path);
  if (!segments) return match;
  const auto* node = descend(*root_, *segments, 0, match.parameters);
  if (!node) return match;
  match.route = node->route(method == "HEAD" ? "GET" : method);
  if (match.route != nullptr) return match;
  for (const auto& route : node->routes) match.allowed.push_back(route->method);
  if (node->route("GET")) match.allowed.emplace_back("HEAD");
  return match;
}

}  // namespace web
