#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "text/recognise.hpp"

/// tests/recognise/sample.tsv: lines in our own words with the marks that a person sees in them, and what tempts a
/// recogniser without being a mark. Each kind's precision and recall is measured; a mark counts only with all its
/// fields.
namespace {

constexpr double kRequired = 0.98;

struct Sample {
  std::string place;  ///< "root", "entry" (below 改版履歴) or "-"
  std::string text;
  std::vector<std::string> expected;
};

struct Count {
  int right = 0;
  int found = 0;
  int wanted = 0;
  double precision() const { return found == 0 ? 1 : static_cast<double>(right) / found; }
  double recall() const { return wanted == 0 ? 1 : static_cast<double>(right) / wanted; }
};

std::vector<std::string> cut(const std::string& text, const std::string& by) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (auto at = text.find(by); at != std::string::npos; at = text.find(by, from)) {
    parts.push_back(text.substr(from, at - from));
    from = at + by.size();
  }
  parts.push_back(text.substr(from));
  return parts;
}

std::string with_line_breaks(std::string text) {
  for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n")) text.replace(at, 2, "\n");
  return text;
}

std::vector<Sample> samples() {
  std::ifstream in{FUMIKURA_SOURCE_DIR "/tests/recognise/sample.tsv"};
  std::vector<Sample> out;
  for (std::string line; std::getline(in, line);) {
    auto parts = cut(line, "\t");
    if (parts.size() != 3) throw std::runtime_error("sample.tsv: " + line);
    out.push_back(
        {parts[0], with_line_breaks(parts[1]), parts[2].empty() ? std::vector<std::string>{} : cut(parts[2], " | ")});
  }
  return out;
}

std::string shown(const text::Mark& mark) {
  std::string out = mark.kind;
  if (!mark.value.empty()) out += " " + mark.value;
  std::string fields;
  for (const auto& [name, value] : mark.fields)
    if (name != "body") fields += (fields.empty() ? "" : ";") + name + "=" + value;
  return fields.empty() ? out : out + " {" + fields + "}";
}

std::vector<std::string> found_in(const Sample& sample) {
  if (sample.place == "-") {
    std::vector<std::string> out;
    for (const auto& mark : text::recognise_text(sample.text)) out.push_back(shown(mark));
    return out;
  }
  const bool entry = sample.place == "entry";
  std::vector<text::Line> lines{{std::string::npos, entry ? "改版履歴" : std::string_view{sample.text}, {}}};
  if (entry) lines.push_back({0, sample.text, {}});
  std::vector<std::string> out;
  const auto all = text::recognise(lines);
  for (const auto& mark : all.back()) out.push_back(shown(mark));
  return out;
}

void count(std::vector<std::string> expected, std::vector<std::string> found, std::map<std::string, Count>& counts) {
  const auto kind = [](const std::string& mark) { return mark.substr(0, mark.find(' ')); };
  std::ranges::sort(expected);
  std::ranges::sort(found);
  std::vector<std::string> right;
  std::ranges::set_intersection(expected, found, std::back_inserter(right));
  for (const auto& mark : expected) ++counts[kind(mark)].wanted;
  for (const auto& mark : found) ++counts[kind(mark)].found;
  for (const auto& mark : right) ++counts[kind(mark)].right;
}

std::string joined(const std::vector<std::string>& marks) {
  std::string out;
  for (const auto& mark : marks) out += "\n    " + mark;
  return out;
}

TEST(sample, every_kind_is_found_with_precision_and_recall) {
  const auto all = samples();
  ASSERT_GE(all.size(), 400U);
  std::map<std::string, Count> counts;
  for (const auto& sample : all) {
    const auto found = found_in(sample);
    auto a = sample.expected;
    auto b = found;
    std::ranges::sort(a);
    std::ranges::sort(b);
    if (a != b)
      std::printf("  %s\n   wanted:%s\n   found:%s\n", sample.text.c_str(), joined(a).c_str(), joined(b).c_str());
    count(sample.expected, found, counts);
  }
  std::printf("%-16s %9s %9s %5s   (%zu lines)\n", "kind", "precision", "recall", "n", all.size());
  for (const auto& [kind, one] : counts) {
    std::printf("%-16s %9.3f %9.3f %5d\n", kind.c_str(), one.precision(), one.recall(), one.wanted);
    EXPECT_GE(one.precision(), kRequired) << kind;
    EXPECT_GE(one.recall(), kRequired) << kind;
    EXPECT_GT(one.wanted, 0) << kind;
  }
}

}  // namespace
