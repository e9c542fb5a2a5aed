#include "base/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <mutex>

namespace base {
namespace {

const prometheus::Histogram::BucketBoundaries kSeconds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1,
                                                       0.25,  0.5,    1,     2.5,  5,     10};

prometheus::MetricFamily& family(std::map<std::string, prometheus::MetricFamily>& all, const Metrics::Figure& figure) {
  auto& made = all[figure.name];
  made.name = figure.name;
  made.help = figure.help;
  made.type = figure.counter ? prometheus::MetricType::Counter : prometheus::MetricType::Gauge;
  return made;
}

void append(std::map<std::string, prometheus::MetricFamily>& all, const Metrics::Figure& figure) {
  prometheus::ClientMetric metric;
  for (const auto& [name, value] : figure.labels) metric.label.push_back({name, value});
  (figure.counter ? metric.counter.value : metric.gauge.value) = figure.value;
  family(all, figure).metric.push_back(std::move(metric));
}

}  // namespace

struct Metrics::Inside {
  prometheus::Registry registry;
  prometheus::Family<prometheus::Counter>& requests = prometheus::BuildCounter()
                                                          .Name("fumikura_http_requests_total")
                                                          .Help("Requests answered, by route and status")
                                                          .Register(registry);
  prometheus::Family<prometheus::Histogram>& seconds = prometheus::BuildHistogram()
                                                           .Name("fumikura_http_request_seconds")
                                                           .Help("Time from the whole request to the answer")
                                                           .Register(registry);
  mutable std::mutex mutex;
  std::vector<Source> sources;
};

Metrics::Metrics() : inside_(std::make_unique<Inside>()) {}
Metrics::~Metrics() = default;

void Metrics::request(std::string_view listener, std::string_view method, std::string_view route, int status,
                      double seconds) {
  const std::string name{listener};
  const std::string pattern{route};
  inside_->requests
      .Add(
          {{"listener", name}, {"method", std::string{method}}, {"route", pattern}, {"status", std::to_string(status)}})
      .Increment();
  inside_->seconds.Add({{"listener", name}, {"route", pattern}}, kSeconds).Observe(seconds);
}

void Metrics::add_source(Source source) {
  const std::scoped_lock lock{inside_->mutex};
  inside_->sources.push_back(std::move(source));
}

std::string Metrics::text() const {
  auto families = inside_->registry.Collect();
  std::map<std::string, prometheus::MetricFamily> asked;
  std::vector<Source> sources;
  {
    const std::scoped_lock lock{inside_->mutex};
    sources = inside_->sources;
  }
  for (const auto& source : sources)
    for (const auto& figure : source()) append(asked, figure);
  for (auto& [name, made] : asked) families.push_back(std::move(made));
  return prometheus::TextSerializer{}.Serialize(families);
}

}  // namespace base
