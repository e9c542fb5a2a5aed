// How fast files become outlines: the corpus where it is there, and a map made here where it is not.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "maps/parse.hpp"

namespace {

namespace fs = std::filesystem;

struct Source {
  maps::Format format;
  std::string bytes;
};

std::vector<Source> corpus(std::optional<maps::Format> only) {
  const char* elsewhere = std::getenv("FUMIKURA_CORPUS");  // NOLINT(concurrency-mt-unsafe): one thread here
  const fs::path root = elsewhere != nullptr ? elsewhere : "../shared/corpus";
  std::vector<Source> sources;
  if (!fs::is_directory(root)) return sources;
  for (const auto& entry : fs::recursive_directory_iterator{root}) {
    if (!entry.is_regular_file() || entry.path().extension() == ".png") continue;
    std::ifstream file{entry.path(), std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    const auto format = maps::recognise_format(entry.path().filename().string(), bytes);
    if (format && (!only || format == only) && (only || format != maps::Format::markdown))
      sources.push_back({*format, std::move(bytes)});
  }
  return sources;
}

void report(benchmark::State& state, std::size_t topics, std::size_t bytes) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["topics"] = static_cast<double>(topics);
  state.counters["topics/s"] =
      benchmark::Counter(static_cast<double>(topics), benchmark::Counter::kIsIterationInvariantRate);
  state.counters["bytes/s"] =
      benchmark::Counter(static_cast<double>(bytes), benchmark::Counter::kIsIterationInvariantRate);
  state.counters["most MB"] = static_cast<double>(usage.ru_maxrss) / 1024;
}

void parse_all(benchmark::State& state, const std::vector<Source>& sources) {
  if (sources.empty()) return state.SkipWithError("no corpus: set FUMIKURA_CORPUS or run beside ../shared");
  std::size_t topics = 0;
  std::size_t bytes = 0;
  for (auto _ : state) {
    topics = bytes = 0;
    for (const auto& source : sources) {
      const auto outline = maps::parse(source.format, source.bytes);
      topics += outline.topics.size();
      bytes += source.bytes.size();
      benchmark::DoNotOptimize(maps::count(outline));
    }
  }
  report(state, topics, bytes);
}

void parse_corpus(benchmark::State& state) { parse_all(state, corpus(std::nullopt)); }
void parse_corpus_of(benchmark::State& state, maps::Format format) { parse_all(state, corpus(format)); }

/// A FreeMind map of 100,000 topics, ten below each.
void parse_generated(benchmark::State& state) {
  std::string map = "<map version=\"1.0.1\"><node TEXT=\"手引き\">";
  for (int i = 0; i < 10'000; ++i) {
    map += "<node ID=\"n" + std::to_string(i) + "\" TEXT=\"不審なメールを受け取ったとき\">";
    for (int j = 0; j < 9; ++j) map += "<node TEXT=\"添付ファイルを開かずに窓口へ連絡する\"/>";
    map += "</node>";
  }
  map += "</node></map>";
  parse_all(state, {{maps::Format::freemind, map}});
}

BENCHMARK(parse_corpus)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(parse_corpus_of, mm, maps::Format::freemind)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(parse_corpus_of, mmap, maps::Format::mindmanager)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(parse_corpus_of, xmind, maps::Format::xmind)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(parse_corpus_of, md, maps::Format::markdown)->Unit(benchmark::kMillisecond);
BENCHMARK(parse_generated)->Unit(benchmark::kMillisecond);

}  // namespace
