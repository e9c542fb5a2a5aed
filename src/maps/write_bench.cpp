#include <benchmark/benchmark.h>

#include "maps/write.hpp"

// 75,000 topics, as many as the shared corpus has: nine branches at each, thirty characters, some links, notes,
// markers.
namespace maps {
namespace {

Outline big() {
  Outline o;
  o.sheets.push_back({"", {0}});
  for (std::size_t i = 0; i < 75'000; ++i) {
    Topic topic;
    topic.parent = i == 0 ? kNone : (i - 1) / 9;
    topic.key = "key" + std::to_string(i);
    topic.text = "標的型メールへの備えとして確かめること（その" + std::to_string(i) + "）";
    if (i % 20 == 0) topic.links.push_back({"https://example.jp/" + std::to_string(i), {}});
    if (i % 50 == 0) topic.note = "受け付けたら、まず画面の写しを残す。\n次に、線を抜く。";
    if (i % 30 == 0) topic.markers = {"full-1"};
    if (i % 1000 == 999) topic.relations.push_back({i - 1, {}, {}});
    o.topics.push_back(std::move(topic));
  }
  return o;
}

void write_target(benchmark::State& state, Target target) {
  const Outline outline = big();
  std::size_t bytes = 0;
  for (auto _ : state) {
    Findings losses;
    bytes = write(target, outline, losses).size();
    benchmark::DoNotOptimize(bytes);
  }
  state.counters["topics/s"] =
      benchmark::Counter(static_cast<double>(state.iterations() * outline.topics.size()), benchmark::Counter::kIsRate);
  state.counters["bytes"] = static_cast<double>(bytes);
}

BENCHMARK_CAPTURE(write_target, mm, Target::mm)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_target, opml, Target::opml)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_target, xmind, Target::xmind)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_target, md, Target::md)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_target, html, Target::html)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_target, json, Target::json)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace maps
