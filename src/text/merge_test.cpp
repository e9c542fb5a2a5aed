#include "text/merge.hpp"

#include <gtest/gtest.h>

#include <random>

namespace {

using text::merge;

constexpr std::string_view kBase = "被害に遭ったら、警察署に相談する。記録は消さない。";

TEST(merge, takes_what_only_one_of_them_changed) {
  EXPECT_EQ(merge(kBase, kBase, "別の文"), "別の文");
  EXPECT_EQ(merge(kBase, "別の文", kBase), "別の文");
  EXPECT_EQ(merge(kBase, "", kBase), "");
}

TEST(merge, puts_changes_at_different_places_into_one_text) {
  EXPECT_EQ(merge(kBase, "被害に遭ったら、警視庁に相談する。記録は消さない。",
                  "被害に遭ったら、警察署に相談する。記録は保存する。"),
            "被害に遭ったら、警視庁に相談する。記録は保存する。");
  EXPECT_EQ(merge("一行目\n二行目\n三行目\n", "零行目\n一行目\n二行目\n三行目\n", "一行目\n二行目\n三行目\n四行目\n"),
            "零行目\n一行目\n二行目\n三行目\n四行目\n");
}

TEST(merge, counts_the_same_change_made_twice_once) {
  EXPECT_EQ(merge(kBase, "被害に遭ったら、警視庁に相談する。記録は消さない。",
                  "被害に遭ったら、警視庁に相談する。記録は保存する。"),
            "被害に遭ったら、警視庁に相談する。記録は保存する。");
  EXPECT_EQ(merge("a", "b", "b"), "b");
}

TEST(merge, leaves_words_that_both_changed_to_a_person) {
  EXPECT_EQ(merge(kBase, "被害に遭ったら、警視庁に相談する。記録は消さない。",
                  "被害に遭ったら、IPAに相談する。記録は消さない。"),
            std::nullopt);
  EXPECT_EQ(merge(kBase, "", "被害に遭ったら、警察署に相談する。記録は保存する。"), std::nullopt);
}

TEST(merge, does_not_guess_an_order_where_changes_touch) {
  EXPECT_EQ(merge("甲。", "甲。乙。", "甲。丙。"), std::nullopt);          // both at the end
  EXPECT_EQ(merge("red green", "blue green", "red white"), "blue white");  // a space stands between them
  EXPECT_EQ(merge("警察署に", "警視庁に", "警察署へ"), std::nullopt);
}

/// Words that occur once, so that it can be told what must have become of each.
std::string changed(std::mt19937& random, const std::string& base, char sign) {
  std::string out;
  for (std::size_t at = 0; at < base.size(); at += 4) {
    const auto what = random() % 20;
    if (what == 0) continue;
    if (what == 1) out += std::string{sign} + std::to_string(at) + ' ';
    out += base.substr(at, 4);
  }
  return out;
}

TEST(merge, loses_no_word_that_either_added_and_is_the_same_from_both_sides) {
  std::string base;
  for (int word = 0; word < 40; ++word) base += 'w' + std::to_string(10 + word) + ' ';
  std::mt19937 random{1};
  int merged = 0;
  for (int round = 0; round < 2000; ++round) {
    const auto ours = changed(random, base, 'a');
    const auto theirs = changed(random, base, 'b');
    const auto both = merge(base, ours, theirs);
    ASSERT_EQ(both, merge(base, theirs, ours));
    if (!both) continue;
    ++merged;
    for (const auto& [side, sign] : {std::pair{&ours, 'a'}, {&theirs, 'b'}})
      for (std::size_t at = 0; (at = side->find(sign, at)) != std::string::npos; ++at)
        ASSERT_NE(both->find(side->substr(at, side->find(' ', at) - at + 1)), std::string::npos) << *side;
    for (std::size_t at = 0; at < base.size(); at += 4) {
      const auto word = base.substr(at, 4);
      const bool kept = ours.find(word) != std::string::npos && theirs.find(word) != std::string::npos;
      ASSERT_EQ(both->find(word) != std::string::npos, kept) << word;
    }
  }
  EXPECT_GT(merged, 100);
  EXPECT_LT(merged, 2000);
}

}  // namespace
