#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "maps/testing/sample_outline.hpp"
#include "maps/testing/xml_document.hpp"
#include "maps/write.hpp"

namespace maps {
namespace {

using testing::add;
using testing::count_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::XmlDocument;

struct Written {
  explicit Written(const Outline& outline) : bytes{write_mm(outline, losses)}, xml{bytes} {}
  Findings losses;
  std::string bytes;
  XmlDocument xml;
};

std::string node(const std::string& id) { return "//node[@ID='" + id + "']"; }

TEST(MmOut, is_a_freeplane_map_with_one_root) {
  const Written mm{testing::everything()};
  EXPECT_EQ(mm.xml.one("/map/@version"), "freeplane 1.9.0");
  EXPECT_EQ(mm.xml.one("/map/node/@TEXT"), "窓口の手引き");
  EXPECT_EQ(mm.xml.count("//node"), 9);
}

TEST(MmOut, has_no_byte_beyond_ascii) {
  for (const char c : Written{testing::everything()}.bytes) ASSERT_LT(static_cast<unsigned char>(c), 0x80);
}

TEST(MmOut, keeps_text_exactly_with_breaks_tabs_and_blanks) {
  Outline o;
  const std::string text = " 先頭と\n\n末尾の空白\tと  連続 \u3000\u00A0 &amp; <b>\"'> ";
  add(o, kNone, text, "a");
  EXPECT_EQ(Written{o}.xml.one("/map/node/@TEXT"), text);
}

TEST(MmOut, keys_are_the_ids) {
  const Written mm{testing::everything()};
  EXPECT_THAT(mm.xml.all("//node/@ID"),
              ::testing::UnorderedElementsAre("root1", "k1", "k2", "k3", "k4", "k5", "s1", "f1", "c1"));
}

TEST(MmOut, a_missing_or_repeated_key_becomes_a_new_id) {
  Outline o;
  const auto root = add(o, kNone, "根", "a");
  add(o, root, "二つ目", "a");
  add(o, root, "無し");
  add(o, root, "空白入り", "b c");
  add(o, root, "先客", "ID_1000000002");
  const Written mm{o};
  EXPECT_THAT(mm.xml.all("//node/@ID"),
              ElementsAre("a", "ID_1000000001", "ID_1000000002_", "ID_1000000003", "ID_1000000002"));
}

TEST(MmOut, notes_and_details_are_xhtml_a_paragraph_a_line) {
  const Written mm{testing::everything()};
  const auto note = node("k2") + "/richcontent[@TYPE='NOTE']/html/body/p";
  EXPECT_THAT(mm.xml.all(note), ElementsAre("一行目", "", "三行目 は \"引用\" と <記号>"));
  EXPECT_EQ(mm.xml.count(note + "/br"), 1);
  EXPECT_EQ(mm.xml.all(node("k2") + "/richcontent[@TYPE='DETAILS']//p").front(), "補足の一行");
}

TEST(MmOut, blanks_that_html_would_eat_become_no_break_spaces) {
  Outline o;
  add(o, kNone, "根", "a");
  o.topics[0].note = "  字下げ\n間  二つ\n\tタブ";
  const Written mm{o};
  EXPECT_THAT(mm.xml.all("//richcontent//p"),
              ElementsAre("\u00A0\u00A0字下げ", "間 \u00A0二つ", "\u00A0\u00A0\u00A0\u00A0タブ"));
}

TEST(MmOut, the_first_link_is_the_nodes_and_further_ones_are_anchors) {
  Outline o;
  add(o, kNone, "警察の窓口と相談先を見る", "a");
  o.topics[0].links = {
      {"https://one.example/", ""}, {"https://two.example/", "相談先"}, {"https://three.example/", ""}};
  const Written mm{o};
  EXPECT_EQ(mm.xml.one("/map/node/@LINK"), "https://one.example/");
  EXPECT_EQ(mm.xml.one("//richcontent[@TYPE='NODE']//p"), "警察の窓口と相談先を見る");
  EXPECT_EQ(mm.xml.one("//richcontent[@TYPE='NODE']//a[@href='https://two.example/']"), "相談先");
  EXPECT_EQ(mm.xml.one("//richcontent[@TYPE='DETAILS']//a/@href"), "https://three.example/");
  EXPECT_THAT(mm.losses, IsEmpty());
}

TEST(MmOut, an_anchor_in_a_note_stays_there) {
  Outline o;
  add(o, kNone, "根", "a");
  o.topics[0].note = "詳しくは\nこの頁を見る";
  o.topics[0].links = {{"https://one.example/", "この頁"}};
  const Written mm{o};
  EXPECT_EQ(mm.xml.count("//@LINK"), 0);
  EXPECT_EQ(mm.xml.one("//richcontent[@TYPE='NOTE']//a"), "この頁");
  EXPECT_THAT(mm.xml.all("//richcontent//p"), ElementsAre("詳しくは", "この頁を見る"));
}

TEST(MmOut, each_of_two_equal_titles_gets_its_own_words) {
  Outline o;
  add(o, kNone, "表と表", "a");
  o.topics[0].links = {{"x", ""}, {"y", "表"}, {"z", "表"}};
  EXPECT_THAT(Written{o}.xml.all("//richcontent[@TYPE='NODE']//a/@href"), ElementsAre("y", "z"));
}

TEST(MmOut, an_attached_file_is_a_link_to_the_file_beside) {
  Outline o;
  add(o, kNone, "根", "a");
  o.topics[0].links = {{"bin/1.bin", "計画書.pdf", true, 0}};
  o.files.push_back({"bin/1.bin", "application/pdf", "%PDF"});
  const Written mm{o};
  EXPECT_EQ(mm.xml.one("//richcontent[@TYPE='DETAILS']//a/@href"), "files/計画書.pdf");
  EXPECT_EQ(mm.xml.one("//a"), "計画書.pdf");
  EXPECT_EQ(files_beside(Target::mm, o).at(0).path, "files/計画書.pdf");
  EXPECT_EQ(count_of(mm.losses, "attachment-file"), 1);
}

TEST(MmOut, a_title_that_nobody_says_is_a_loss) {
  Outline o;
  add(o, kNone, "根", "a");
  o.topics[0].links = {{"https://one.example/", "別の言葉"}};
  const Written mm{o};
  EXPECT_EQ(mm.xml.one("//@LINK"), "https://one.example/");
  EXPECT_EQ(count_of(mm.losses, "link-title"), 1);
}

TEST(MmOut, addresses_inside_the_map_lead_to_the_id) {
  Outline o;
  const auto root = add(o, kNone, "根", "4hdj3u46");
  add(o, root, "裸", "b");
  add(o, root, "XMind", "c");
  add(o, root, "外", "d");
  add(o, root, "MindManager", "k+/==");
  o.topics[1].links = {{"4hdj3u46", ""}};
  o.topics[2].links = {{"xmind:#b", ""}};
  o.topics[3].links = {{"#なし", ""}};
  o.topics[4].links = {{"#xpointer(/descendant-or-self::ap:Topic[@OId='k+/=='])", ""}};
  EXPECT_THAT(Written{o}.xml.all("//@LINK"), ElementsAre("#4hdj3u46", "#b", "#なし", "#k+/=="));
}

TEST(MmOut, a_picture_is_an_image_in_the_text) {
  const Written mm{testing::everything()};
  const auto image = node("k2") + "/richcontent[@TYPE='NODE']//img";
  EXPECT_EQ(mm.xml.one(image + "/@src"), "images/zu.png");
  EXPECT_EQ(mm.xml.one(image + "/@width"), "32");
  EXPECT_EQ(count_of(mm.losses, "image-file"), 1);
  EXPECT_EQ(mm.xml.one(node("k2") + "/richcontent[@TYPE='NODE']//p[1]"), "聞き取り <重要> & \"確認\"");
}

TEST(MmOut, a_picture_beside_text_that_html_would_change_goes_into_the_details) {
  Outline o;
  add(o, kNone, "二つ  の空白", "a");
  o.topics[0].images.push_back({.source = "images/x.png", .alternative = {}});
  const Written mm{o};
  EXPECT_EQ(mm.xml.one("/map/node/@TEXT"), "二つ  の空白");
  EXPECT_EQ(mm.xml.one("//richcontent[@TYPE='DETAILS']//img/@src"), "images/x.png");
}

TEST(MmOut, text_that_looks_like_markup_stays_text) {
  Outline o;
  add(o, kNone, "<HTML>と書いて始まる題", "a");
  const Written mm{o};
  EXPECT_EQ(mm.xml.count("//@TEXT"), 0);
  EXPECT_EQ(mm.xml.one("//richcontent[@TYPE='NODE']//p"), "<HTML>と書いて始まる題");
}

TEST(MmOut, markers_labels_attributes_relations) {
  const Written mm{testing::everything()};
  EXPECT_THAT(mm.xml.all(node("k2") + "/icon/@BUILTIN"), ElementsAre("full-1", "emoji-1F512", "people-green"));
  EXPECT_EQ(mm.xml.one(node("k2") + "/@TAGS"), "初動\n電話");
  EXPECT_THAT(mm.xml.all(node("k2") + "/attribute/@VALUE"), ElementsAre("山田", "毎月末"));
  EXPECT_EQ(mm.xml.one(node("k2") + "/arrowlink/@DESTINATION"), "k5");
  EXPECT_EQ(mm.xml.one(node("k2") + "/arrowlink/@MIDDLE_LABEL"), "次に読む");
}

TEST(MmOut, a_relation_to_nowhere_keeps_its_destination) {
  Outline o;
  add(o, kNone, "根", "a");
  o.topics[0].relations = {{kNone, "消えた", ""}, {kNone, "", ""}};
  const Written mm{o};
  EXPECT_EQ(mm.xml.one("//arrowlink/@DESTINATION"), "消えた");
  EXPECT_EQ(count_of(mm.losses, "relation"), 1);
}

TEST(MmOut, a_boundary_around_one_branch_is_a_cloud) {
  const Written mm{testing::everything()};
  EXPECT_EQ(mm.xml.one("//cloud/../@ID"), "k1");
  EXPECT_EQ(count_of(mm.losses, "boundary"), 1) << "the one around two of three children";
}

TEST(MmOut, a_summary_follows_its_group) {
  const Written mm{testing::everything()};
  EXPECT_EQ(mm.xml.one("//hook[@NAME='FirstGroupNode']/../@ID"), "k1");
  EXPECT_EQ(mm.xml.one("//hook[@NAME='SummaryNode']/../@ID"), "s1");
  EXPECT_THAT(mm.xml.all("/map/node/node/@ID"), ElementsAre("k1", "k2", "s1", "k3", "f1"));
  EXPECT_EQ(count_of(mm.losses, "summary"), 0);
}

TEST(MmOut, summaries_that_overlap_are_a_loss) {
  Outline o;
  const auto root = add(o, kNone, "根", "a");
  for (const auto* text : {"一", "二", "三"}) add(o, root, text);
  for (const auto* text : {"まとめ一", "まとめ二"}) o.topics[add(o, root, text)].branch = Branch::summary;
  o.topics[root].summaries = {{0, 1, 4}, {1, 2, 5}};
  const Written mm{o};
  EXPECT_EQ(mm.xml.count("//hook[@NAME='SummaryNode']"), 1);
  EXPECT_EQ(mm.xml.count("//node"), 6);
  EXPECT_EQ(count_of(mm.losses, "summary"), 1);
}

TEST(MmOut, floating_topics_are_free_nodes_and_callouts_plain_ones) {
  const Written mm{testing::everything()};
  EXPECT_EQ(mm.xml.one("//hook[@NAME='FreeNode']/../@ID"), "f1");
  EXPECT_EQ(mm.xml.one(node("c1") + "/../@ID"), "k2");
  EXPECT_EQ(count_of(mm.losses, "callout"), 1);
}

TEST(MmOut, folded_branches_are_folded) {
  EXPECT_EQ(Written{testing::everything()}.xml.one("//node[@FOLDED='true']/@ID"), "k1");
}

TEST(MmOut, the_second_half_of_the_branches_stands_on_the_left) {
  Outline o;
  const auto root = add(o, kNone, "根", "a");
  for (int i = 0; i < 4; ++i) add(o, root, "枝");
  EXPECT_THAT(Written{o}.xml.all("/map/node/node/@POSITION"), ElementsAre("right", "right", "right", "left"));
}

TEST(MmOut, several_sheets_hang_under_an_added_root) {
  Outline o;
  o.title = "二冊";
  add(o, kNone, "一冊目", "a");
  o.sheets.push_back({"下書き", {}});
  add(o, kNone, "二冊目", "b");
  const Written mm{o};
  EXPECT_EQ(mm.xml.one("/map/node/@TEXT"), "二冊");
  EXPECT_THAT(mm.xml.all("/map/node/node/@TEXT"), ElementsAre("一冊目", "下書き"));
  EXPECT_EQ(mm.xml.one("/map/node/node/node/@TEXT"), "二冊目");
  EXPECT_EQ(count_of(mm.losses, "sheet"), 2);
}

TEST(MmOut, top_level_items_without_a_central_topic_hang_under_the_title) {
  Outline o;
  o.title = "覚え書き";
  add(o, kNone, "一", "a");
  add(o, kNone, "二", "b");
  const Written mm{o};
  EXPECT_EQ(mm.xml.one("/map/node/@TEXT"), "覚え書き");
  EXPECT_EQ(mm.xml.count("/map/node/node"), 2);
  EXPECT_THAT(mm.losses, IsEmpty());
}

TEST(MmOut, ten_thousand_deep_needs_no_stack) {
  const std::string bytes = [] {
    Findings losses;
    return write_mm(testing::chain(10'000), losses);
  }();
  EXPECT_TRUE(bytes.ends_with("</node>\n</map>\n"));
  EXPECT_EQ(XmlDocument{bytes}.count("//node[not(node)]"), 1);
}

}  // namespace
}  // namespace maps
