#pragma once
#include <iterator>
#include <string>
#include <utility>

#include "maps/outline.hpp"

/// Outlines for the writers' tests, in our own words.
namespace maps::testing {

/// A topic below `parent` (kNone: a root of the last sheet); its index.
inline std::size_t add(Outline& outline, std::size_t parent, std::string text, std::string key = {}) {
  Topic topic;
  topic.parent = parent;
  topic.text = std::move(text);
  topic.key = std::move(key);
  if (outline.sheets.empty()) outline.sheets.emplace_back();
  if (parent == kNone) outline.sheets.back().roots.push_back(outline.topics.size());
  outline.topics.push_back(std::move(topic));
  return outline.topics.size() - 1;
}

/// The smallest PNG: one grey pixel.
inline std::string tiny_png() {
  constexpr unsigned char bytes[] = {0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
                                     0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
                                     0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78,
                                     0x9c, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0x00,
                                     0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};
  return {std::begin(bytes), std::end(bytes)};
}

/// One of everything that an outline can hold. The indices are in the order in which they are added.
inline Outline everything() {
  Outline o;
  const auto root = add(o, kNone, "窓口の手引き", "root1");
  const auto first = add(o, root, "受付", "k1");
  const auto second = add(o, root, "聞き取り <重要> & \"確認\"", "k2");
  const auto third = add(o, root, "二行の\n項目", "k3");
  const auto deep = add(o, first, "電話を受ける", "k4");
  const auto deeper = add(o, deep, "名前をたずねる", "k5");
  const auto sum = add(o, root, "ここまでが初動", "s1");
  const auto note = add(o, root, "別枠のメモ", "f1");
  const auto bubble = add(o, second, "急がない", "c1");
  o.topics[sum].branch = Branch::summary;
  o.topics[note].branch = Branch::floating;
  o.topics[bubble].branch = Branch::callout;
  o.topics[root].summaries.push_back({0, 1, sum});
  o.topics[root].boundaries.push_back({1, 2, "聞く側の心得"});
  o.topics[first].boundaries.push_back({kNone, kNone, {}});
  auto& t = o.topics[second];
  t.details = "補足の一行";
  t.note = "一行目\n\n三行目 は \"引用\" と <記号>";
  t.markers = {"full-1", "urn:mindjet:PadlockLocked", "people-green"};
  t.labels = {"初動", "電話"};
  t.links = {{"https://example.jp/a?b=1&c=2", ""}, {"#k5", "名前の件"}};
  t.images.push_back({.source = "images/zu.png", .file = 0, .width = 32, .height = 24, .alternative = "受付の図"});
  t.relations.push_back({deeper, "k5", "次に読む"});
  t.attributes = {{"担当", "山田"}, {"期限", "毎月末"}};
  o.topics[first].folded = true;
  o.topics[third].links = {{"bunsho.html", ""}};
  o.files.push_back({"images/zu.png", "image/png", tiny_png()});
  return o;
}

/// A single branch, `depth` topics deep.
inline Outline chain(std::size_t depth) {
  Outline o;
  std::size_t parent = kNone;
  for (std::size_t i = 0; i < depth; ++i) parent = add(o, parent, "第" + std::to_string(i + 1) + "段");
  return o;
}

/// The count of a finding, 0 if there is none of that word.
inline std::int64_t count_of(const Findings& findings, std::string_view what) {
  for (const Finding& finding : findings)
    if (finding.what == what) return finding.count;
  return 0;
}

}  // namespace maps::testing
