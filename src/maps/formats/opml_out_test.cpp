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
  explicit Written(const Outline& outline) : xml{write_opml(outline, losses)} {}
  Findings losses;
  XmlDocument xml;
};

TEST(OpmlOut, is_opml_two_with_title_and_all_topics) {
  const Written opml{testing::everything()};
  EXPECT_EQ(opml.xml.one("/opml/@version"), "2.0");
  EXPECT_EQ(opml.xml.one("/opml/head/title"), "窓口の手引き");
  EXPECT_EQ(opml.xml.one("/opml/body/outline/@text"), "窓口の手引き");
  EXPECT_EQ(opml.xml.count("//outline[@text]"), 9);
}

TEST(OpmlOut, keeps_text_exactly) {
  Outline o;
  const std::string text = " 二行\n\tの <b>項目</b> & \"引用\" \u3000";
  add(o, kNone, text);
  EXPECT_EQ(Written{o}.xml.one("/opml/body/outline/@text"), text);
}

TEST(OpmlOut, keys_go_out_as_mind_manager_writes_them) {
  EXPECT_THAT(Written{testing::everything()}.xml.all("//*[local-name()='sync']/@id"),
              ::testing::UnorderedElementsAre("root1", "k1", "k2", "k3", "k4", "k5", "s1", "f1", "c1"));
}

TEST(OpmlOut, a_topic_without_a_key_has_no_id_made_up) {
  Outline o;
  add(o, kNone, "根");
  EXPECT_EQ(Written{o}.xml.count("//*[local-name()='sync']"), 0);
}

TEST(OpmlOut, the_first_link_is_the_items_and_further_ones_stand_in_the_note) {
  const Written opml{testing::everything()};
  const std::string item = "//outline[*[local-name()='sync'][@id='k2']]";
  EXPECT_EQ(opml.xml.one(item + "/@type"), "link");
  EXPECT_EQ(opml.xml.one(item + "/@url"), "https://example.jp/a?b=1&c=2");
  EXPECT_EQ(opml.xml.one(item + "/@_note"),
            "補足の一行\n一行目\n\n三行目 は \"引用\" と <記号>\n名前の件 #k5\n担当: 山田\n期限: 毎月末");
  EXPECT_EQ(opml.xml.one(item + "/@category"), "初動,電話");
}

TEST(OpmlOut, a_label_with_a_comma_stands_in_the_note) {
  Outline o;
  add(o, kNone, "根");
  o.topics[0].labels = {"甲,乙", "丙"};
  const Written opml{o};
  EXPECT_EQ(opml.xml.one("//@category"), "丙");
  EXPECT_EQ(opml.xml.one("//@_note"), "甲,乙");
  EXPECT_EQ(count_of(opml.losses, "label"), 1);
}

TEST(OpmlOut, says_what_it_cannot_hold) {
  const Written opml{testing::everything()};
  const std::vector<std::pair<const char*, int>> expected = {
      {"details", 1},  {"link", 1},    {"attribute", 2}, {"marker", 3},  {"image", 1}, {"relation", 1},
      {"boundary", 2}, {"summary", 1}, {"floating", 1},  {"callout", 1}, {"folded", 1}};
  for (const auto& [what, count] : expected) EXPECT_EQ(count_of(opml.losses, what), count) << what;
  EXPECT_EQ(opml.losses.size(), expected.size());
}

TEST(OpmlOut, says_where_the_first_loss_is) {
  const Written opml{testing::everything()};
  EXPECT_THAT(opml.losses, ::testing::Contains(::testing::Field(&Finding::where, "聞き取り <重要> & \"確認\"")));
}

TEST(OpmlOut, a_headless_list_comes_back_headless) {
  Outline o;
  o.title = "目次";
  add(o, kNone, "一");
  add(o, kNone, "二");
  const Written opml{o};
  EXPECT_EQ(opml.xml.one("/opml/head/title"), "目次");
  EXPECT_THAT(opml.xml.all("/opml/body/outline/@text"), ElementsAre("一", "二"));
  EXPECT_THAT(opml.losses, IsEmpty());
}

TEST(OpmlOut, a_sheets_title_is_a_loss_where_it_says_more_than_its_topic) {
  Outline o;
  add(o, kNone, "根");
  o.sheets.front().title = "下書き";
  EXPECT_EQ(count_of(Written{o}.losses, "sheet"), 1);
  o.sheets.front().title = "根";
  EXPECT_EQ(count_of(Written{o}.losses, "sheet"), 0);
}

}  // namespace
}  // namespace maps
