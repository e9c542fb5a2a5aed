#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Figures for Prometheus (text format 0.0.4). Any thread.
namespace base {

class Metrics {
 public:
  Metrics();
  ~Metrics();
  Metrics(const Metrics&) = delete;
  Metrics& operator=(const Metrics&) = delete;

  /// One answered request: fumikura_http_requests_total{listener,method,route,status} and
  /// fumikura_http_request_seconds{listener,route}. `route` is the pattern ("/documents/:id"), never the address.
  void request(std::string_view listener, std::string_view method, std::string_view route, int status, double seconds);

  /// A count that others keep, asked for at each scrape.
  struct Figure {
    std::string name;  ///< "fumikura_query_calls_total"
    std::string help;
    std::vector<std::pair<std::string, std::string>> labels;
    double value = 0;
    bool counter = true;  ///< else a gauge
  };
  using Source = std::function<std::vector<Figure>()>;
  void add_source(Source source);

  /// All figures, as /metrics answers them.
  std::string text() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace base
