#include "maps/parse.hpp"
#include "maps/testing/expect.hpp"

namespace maps {
namespace {

Outline read(const std::string& text) { return parse_markdown(text, {}); }

TEST(Markdown, headings_nest_by_level_and_lists_by_indent) {
  const auto outline = read("# 一\n## 一の一\n- 甲\n  - 乙\n    1. 丙\n- 丁\n# 二\n");
  ASSERT_EQ(outline.topics.size(), 7U);
  EXPECT_EQ(outline.topics[1].parent, 0U);
  EXPECT_EQ(outline.topics[2].parent, 1U);
  EXPECT_EQ(outline.topics[3].parent, 2U);
  EXPECT_EQ(outline.topics[4].parent, 3U);
  EXPECT_EQ(outline.topics[4].text, "丙");
  EXPECT_EQ(outline.topics[5].parent, 1U);
  EXPECT_EQ(outline.topics[6].parent, kNone);
  EXPECT_EQ(outline.sheets[0].roots.size(), 2U);
}

TEST(Markdown, a_skipped_level_hangs_on_the_last_heading_above) {
  const auto outline = read("# 一\n#### 深い\n## 浅い\n");
  EXPECT_EQ(outline.topics[1].parent, 0U);
  EXPECT_EQ(outline.topics[2].parent, 0U);
}

TEST(Markdown, other_lines_are_notes_and_stay_as_written) {
  const auto outline = read("前書き\n# 題 #\n本文 **強い**\n次の行\n\n| 表 | 列 |\n");
  ASSERT_EQ(outline.topics.size(), 1U);
  EXPECT_EQ(outline.topics[0].text, "題");
  EXPECT_EQ(outline.topics[0].note, "前書き\n本文 **強い**\n次の行\n\n| 表 | 列 |");
}

TEST(Markdown, an_item_goes_on_where_the_next_line_is_further_in) {
  const auto outline = read("- 甲\n  続き\\\n  まだ\\\\\n\n  段落\n");
  EXPECT_EQ(outline.topics[0].text, "甲\n続き\nまだ\\");
  EXPECT_EQ(outline.topics[0].note, "  段落");
}

TEST(Markdown, links_and_images_are_taken_from_the_words) {
  const auto outline = read(
      "# Sec01\\_02 [窓口](https://example.jp/a(b) \"題\") と ![図](zu.png)\n[[頁|見出し]] <https://example.jp/>\n");
  const auto& made = outline.topics[0];
  EXPECT_EQ(made.text, "Sec01_02 窓口 と ");
  ASSERT_EQ(made.links.size(), 3U);
  EXPECT_EQ(made.links[0].href, "https://example.jp/a(b)");
  EXPECT_EQ(made.links[0].title, "題");
  EXPECT_EQ(made.links[1].href, "頁");
  EXPECT_EQ(made.links[1].title, "見出し");
  EXPECT_EQ(made.links[2].href, "https://example.jp/");
  ASSERT_EQ(made.images.size(), 1U);
  EXPECT_EQ(made.images[0].alternative, "図");
}

TEST(Markdown, escapes_and_references_are_undone_also_in_a_link) {
  const auto outline =
      read("# [a\\_b &amp; ![](<z\\>.png>)](<x\\<.html> \"そう \\\"言う\\\"\")&#10;次&#32;&nowhere;\n");
  const auto& made = outline.topics[0];
  EXPECT_EQ(made.text, "a_b & \n次 &nowhere;");
  ASSERT_EQ(made.links.size(), 1U);
  EXPECT_EQ(made.links[0].href, "x<.html");
  EXPECT_EQ(made.links[0].title, "そう \"言う\"");
  ASSERT_EQ(made.images.size(), 1U);
  EXPECT_EQ(made.images[0].source, "z>.png");
}

TEST(Markdown, a_line_that_is_only_an_image_is_the_topics_image) {
  const auto outline = read("# 題\n前\n\n![図](a.png)\n\n後 ![印](b.png)\n");
  EXPECT_EQ(outline.topics[0].note, "前\n\n後 ![印](b.png)");
  EXPECT_EQ(outline.topics[0].images.size(), 2U);
}

TEST(Markdown, what_only_looks_like_a_mark_is_no_topic) {
  const auto outline = read("# 題\n#札\n**太字**\n-1 度\n2026.1 版\n---\n");
  EXPECT_EQ(outline.topics.size(), 1U);
  EXPECT_EQ(outline.topics[0].note, "#札\n**太字**\n-1 度\n2026.1 版\n---");
}

TEST(Markdown, a_yaml_heads_title_is_the_documents) {
  const auto outline = read("---\ntitle: \"手引き\"\ndate: 2026-01-01\n---\n# 題\n");
  EXPECT_EQ(outline.title, "手引き");
  EXPECT_EQ(outline.topics[0].note, "date: 2026-01-01");
}

TEST(Markdown, byte_order_mark_and_windows_line_ends_are_no_matter) {
  const auto outline = read("\xEF\xBB\xBF# 題\r\n- 甲\r\n");
  ASSERT_EQ(outline.topics.size(), 2U);
  EXPECT_EQ(outline.topics[0].text, "題");
  EXPECT_EQ(outline.topics[1].text, "甲");
}

TEST(Markdown, shift_jis_is_recognised_and_reported) {
  const auto outline = read("# \x91\x8A\x92\x6B\n");
  EXPECT_EQ(outline.topics[0].text, "相談");
  EXPECT_EQ(testing::place(outline.repairs, "encoding"), "cp932");
}

TEST(Markdown, a_text_without_any_topic_is_refused) {
  EXPECT_EQ(testing::error_of([] { read("ただの文\n"); }), "error.map.no_map_inside");
}

}  // namespace
}  // namespace maps
