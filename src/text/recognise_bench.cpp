#include "text/recognise.hpp"

#include <benchmark/benchmark.h>

#include <fstream>
#include <string>
#include <vector>

#include "text/difference.hpp"
#include "text/linkify.hpp"
#include "text/markdown.hpp"

/// Budget: 300,000 topics a second on one core. The mix is that of real maps: about one line in ten has a bracket.
namespace {

std::vector<std::string> mixed_topics() {
  const std::vector<std::string> plain{"ウイルス対策ソフトを最新に保つ",
                                       "1-7：不正送金に備える",
                                       "パスワードは使い回さず、長くする",
                                       "どこに相談すればよいか？",
                                       "第2章 はじめに",
                                       "バックアップを毎日取り、戻せることを確かめる",
                                       "攻撃がどこまで進んだかを調べ、関係する部署と共有する手順を決めておく",
                                       "http://www.example.jp/a/b.html",
                                       "社内の連絡の順を決める"};
  const std::vector<std::string> marked{"無線LANの手引き【2018年5月8日JNSA】",
                                        "【届出】所轄の警察署へ",
                                        "ISMS（情報セキュリティ管理）",
                                        "「要約」（Sec01-02）を参照",
                                        "クラウドの考え方【総務省】",
                                        "【担当：佐藤】",
                                        "管理の規程（例）",
                                        "経営者向けの解説",
                                        "家庭の対策【更新中】【詳細】"};
  std::vector<std::string> topics;
  for (std::size_t n = 0; n < 10'000; ++n)
    topics.push_back(n % 8 == 0 ? marked[n / 8 % marked.size()] : plain[n % plain.size()]);
  return topics;
}

void recognise_topics(benchmark::State& state) {
  const auto topics = mixed_topics();
  std::vector<text::Line> lines{{std::string::npos, "Sec01-01 手引き", {}}};
  for (const auto& topic : topics) lines.push_back({0, topic, {}});
  for (auto _ : state) benchmark::DoNotOptimize(text::recognise(lines));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(lines.size()));
}
BENCHMARK(recognise_topics)->Unit(benchmark::kMillisecond);

std::string long_text(const char* end) {
  std::string out;
  for (const auto& topic : mixed_topics()) out += topic + end;
  return out;
}

void linkify_text(benchmark::State& state) {
  const auto text = long_text("。");
  for (auto _ : state) benchmark::DoNotOptimize(text::linkify(text));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(linkify_text)->Unit(benchmark::kMillisecond);

void markdown_note(benchmark::State& state) {
  const std::string note = "# 手順\n\n- **回線**を抜く\n- https://example.jp/ を見る\n\n|誰|何|\n|-|-|\n|受付|記録|\n";
  for (auto _ : state) benchmark::DoNotOptimize(text::markdown_to_html(note));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(markdown_note)->Unit(benchmark::kMicrosecond);

void difference_of_one_edit(benchmark::State& state) {
  const auto before = long_text("。\n");
  auto after = before;
  after.replace(after.find("社内"), 6, "部内");
  for (auto _ : state) benchmark::DoNotOptimize(text::difference(before, after));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(before.size()));
}
BENCHMARK(difference_of_one_edit)->Unit(benchmark::kMillisecond);

}  // namespace
