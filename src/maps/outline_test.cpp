#include "maps/outline.hpp"

#include "maps/testing/expect.hpp"

namespace maps {
namespace {

TEST(Findings, a_word_found_again_adds_up_and_keeps_its_first_place) {
  Findings findings;
  add_finding(findings, "font", "はじめに");
  add_finding(findings, "color", "はじめに");
  add_finding(findings, "font", "おわりに", 3);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].count, 4);
  EXPECT_EQ(findings[0].where, "はじめに");
}

TEST(Count, an_empty_outline_has_nothing) { EXPECT_EQ(count({}), Counts{}); }

TEST(Count, characters_are_code_points_after_white_space_is_collapsed) {
  Outline outline;
  outline.topics.push_back({.text = " 窓口\n　の \xC2\xA0 手引き ", .details = "詳細", .note = "覚え\t書き"});
  EXPECT_EQ(count(outline).characters, 8 + 2 + 5);  // "窓口 の 手引き", "詳細", "覚え 書き"
}

TEST(Count, labels_boundaries_and_relations_are_texts_and_link_titles_are_not) {
  Outline outline;
  outline.topics.push_back({.labels = {"緊急"},
                            .links = {{.href = "https://example.jp/", .title = "長い題名"}},
                            .relations = {{.title = "参照"}},
                            .boundaries = {{.title = "枠"}}});
  EXPECT_EQ(count(outline).characters, 2 + 2 + 1);
}

TEST(Count, a_blank_note_is_no_note) {
  Outline outline;
  outline.topics.push_back({.note = " \n　"});
  EXPECT_EQ(count(outline).notes, 0);
  outline.topics.push_back({.note = "あ"});
  EXPECT_EQ(count(outline).notes, 1);
}

TEST(Count, a_link_aside_is_kept_but_not_counted) {
  Outline outline;
  outline.topics.push_back({.links = {{.href = "a"}, {.href = "b", .aside = true}}});
  EXPECT_EQ(count(outline).links, 1);
}

TEST(Count, branches_are_told_apart) {
  Outline outline;
  for (const auto branch : {Branch::topic, Branch::floating, Branch::floating, Branch::callout, Branch::summary})
    outline.topics.push_back({.branch = branch, .folded = branch == Branch::topic});
  const auto counts = count(outline);
  EXPECT_EQ(counts.topics, 5);
  EXPECT_EQ(counts.floating, 2);
  EXPECT_EQ(counts.callouts, 1);
  EXPECT_EQ(counts.folded, 1);
}

TEST(Format, names_are_the_usual_endings) {
  EXPECT_STREQ(name(Format::freemind), "mm");
  EXPECT_STREQ(name(Format::mindmanager), "mmap");
  EXPECT_STREQ(name(Format::xmind), "xmind");
  EXPECT_STREQ(name(Format::opml), "opml");
  EXPECT_STREQ(name(Format::markdown), "md");
}

}  // namespace
}  // namespace maps
