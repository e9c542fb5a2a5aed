#include "search/index.hpp"

#include <benchmark/benchmark.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "base/unicode.hpp"

// Putting and asking over 159,000 topics. FUMIKURA_TEXTS names a file with one text a line (tools/bench_search makes
// one from the shared corpus); without it texts are made up. FUMIKURA_TOPICS: another number of topics.
namespace {

using Clock = std::chrono::steady_clock;

std::vector<std::string> made_up_texts() {
  const std::vector<std::string> words{"情報",
                                       "漏えい",
                                       "被害",
                                       "対策",
                                       "標的型",
                                       "攻撃",
                                       "ランサムウェア",
                                       "の",
                                       "を",
                                       "に関する",
                                       "ビジネスメール詐欺",
                                       "セキュリティ",
                                       "ガイドライン",
                                       "中小企業",
                                       "IPA",
                                       "2018",
                                       "改訂",
                                       "相談"};
  std::mt19937 random{1};
  std::vector<std::string> texts(45'000);
  for (auto& text : texts) {
    for (auto n = 3 + random() % 8; n > 0; --n) text += words[random() % words.size()];
  }
  return texts;
}

std::size_t wanted_topics() {
  const char* wanted = std::getenv("FUMIKURA_TOPICS");
  return wanted != nullptr ? std::stoul(wanted) : 159'000;
}

std::vector<search::Entry> make_entries() {
  std::vector<std::string> texts;
  if (const char* file = std::getenv("FUMIKURA_TEXTS")) {
    std::ifstream lines{file};
    for (std::string line; std::getline(lines, line);) texts.push_back(line);
  }
  if (texts.empty()) texts = made_up_texts();
  std::vector<search::Entry> out(wanted_topics());
  for (std::size_t n = 0; n < out.size(); ++n) {
    out[n] = {.topic = static_cast<std::int64_t>(n) + 1,
              .document = static_cast<std::int64_t>(n / 750),
              .text = texts[n % texts.size()],
              .level = static_cast<std::int64_t>(n % 4),
              .shelf = 1,
              .kind = "handbook",
              .code = "Sec" + std::to_string(n / 750)};
  }
  return out;
}

const std::vector<search::Entry>& entries() {
  static const auto made = make_entries();
  return made;
}

std::filesystem::path scratch() {
  return std::filesystem::temp_directory_path() / ("fumikura-bench-search-" + std::to_string(getpid()));
}

/// The filled index, and its folder gone at the end.
struct Filled {
  Filled() {
    index = search::Index::open(scratch());
    index->clear();
    index->put(entries());
    index->set_position(1);
  }
  ~Filled() {
    index.reset();
    std::filesystem::remove_all(scratch());
  }
  Filled(const Filled&) = delete;
  Filled& operator=(const Filled&) = delete;
  std::unique_ptr<search::Index> index;
};

search::Index& filled() {
  static const Filled made;
  return *made.index;
}

void put(benchmark::State& state, std::size_t batch) {
  const auto folder = scratch() += "-put";
  for (auto _ : state) {
    state.PauseTiming();
    std::filesystem::remove_all(folder);
    auto index = search::Index::open(folder);
    index->put(std::span{entries()}.first(1));  // something is there
    state.ResumeTiming();
    for (std::size_t at = 0; at < entries().size(); at += batch) {
      index->put(std::span{entries()}.subspan(at, std::min(batch, entries().size() - at)));
    }
    index->set_position(1);
    state.PauseTiming();
    index.reset();
    state.ResumeTiming();
  }
  std::filesystem::remove_all(folder);
  state.counters["topics_per_second"] = benchmark::Counter(
      static_cast<double>(entries().size()) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

/// Of this thread: what a machine that does nothing else would take.
double processor_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

/// Runs `action` as often as the benchmark wants and adds the 50th and 95th percentile in milliseconds.
template <class Action>
void with_percentiles(benchmark::State& state, Action action) {
  filled();
  action();
  std::vector<double> times, processor;
  for (auto _ : state) {
    const auto begin = Clock::now();
    const auto before = processor_milliseconds();
    action();
    processor.push_back(processor_milliseconds() - before);
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  }
  std::ranges::sort(times);
  std::ranges::sort(processor);
  state.counters["p50_ms"] = times[times.size() / 2];
  state.counters["p95_ms"] = times[times.size() * 95 / 100];
  state.counters["cpu_p95_ms"] = processor[processor.size() * 95 / 100];
}

void ask(benchmark::State& state, const std::string& words) {
  search::Answer answer;
  with_percentiles(state, [&] { answer = filled().ask({.words = words, .reader = {.ceiling = 3}}); });
  state.counters["total"] = static_cast<double>(answer.total);
}

const std::vector<std::string>& questions() {
  static const std::vector<std::string> list{"被害",           "対策",
                                             "ランサムウェア", "ﾗﾝｻﾑｳｪｱ",
                                             "らんさむうぇあ", "ビジネスメール詐欺",
                                             "情報漏えい",     "\"標的型\" AND 攻撃"};
  return list;
}

void ask_all(benchmark::State& state) {
  std::size_t turn = 0;
  with_percentiles(state, [&] {
    benchmark::DoNotOptimize(
        filled().ask({.words = questions()[turn++ % questions().size()], .reader = {.ceiling = 3}}));
  });
}

void similar(benchmark::State& state) {
  std::size_t turn = 0;
  with_percentiles(state, [&] {
    const auto& entry = entries()[(turn++ * 7919) % entries().size()];
    benchmark::DoNotOptimize(filled().similar(entry.text, {.ceiling = 3}, entry.topic, 10));
  });
}

void save_one(benchmark::State& state) {
  std::int64_t turn = 0;
  with_percentiles(state, [&] {
    search::Entry entry = entries()[static_cast<std::size_t>(turn * 7919) % entries().size()];
    entry.text += std::to_string(++turn);
    filled().put({&entry, 1});
    filled().set_position(turn);
  });
}

void fold_text(benchmark::State& state) {
  std::string all;
  for (const auto& entry : entries()) all += entry.text + "\n";
  for (auto _ : state) benchmark::DoNotOptimize(base::fold(all));
  state.SetBytesProcessed(static_cast<std::int64_t>(all.size()) * state.iterations());
}

void snippet(benchmark::State& state) {
  const std::vector<std::string> terms{"対策", "被害"};
  std::size_t turn = 0;
  for (auto _ : state) benchmark::DoNotOptimize(search::snippet(entries()[turn++ % entries().size()].text, terms, 80));
}

[[maybe_unused]] const int registered = [] {
  benchmark::RegisterBenchmark("fold", fold_text);
  benchmark::RegisterBenchmark("snippet", snippet);
  for (const std::size_t batch : {std::size_t{1'000'000'000}, std::size_t{1000}, std::size_t{250}}) {
    benchmark::RegisterBenchmark(("put/batch:" + (batch > 1000 ? "all" : std::to_string(batch))).c_str(), put, batch)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
  }
  std::vector<std::string> words = questions();
  words.insert(words.end(), {"セキュリティ", "の", "e", "情報 OR 対策", "情報 -対策"});
  // Made-up texts hold each word far too often: what is measured over them is not the budget's figure.
  const std::string texts = std::getenv("FUMIKURA_TEXTS") != nullptr ? "" : "made_up_";
  const auto over = "ask_" + texts + std::to_string(wanted_topics()) + "/";
  for (const auto& one : words)
    benchmark::RegisterBenchmark((over + one).c_str(), ask, one)->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark((over + "all_eight").c_str(), ask_all)->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("similar", similar)->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("save_one", save_one)->Unit(benchmark::kMillisecond)->UseRealTime();
  return 0;
}();

}  // namespace
