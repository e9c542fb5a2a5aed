#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "maps/testing/sample_outline.hpp"
#include "maps/testing/zip_members.hpp"
#include "maps/write.hpp"

namespace maps {
namespace {

using nlohmann::json;
using testing::add;
using testing::count_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Written {
  explicit Written(const Outline& outline)
      : path{testing::in_file("out.xmind", write_xmind(outline, losses))}, members{testing::zip_members(path)} {
    sheets = json::parse(members.at(0).second);
  }
  ~Written() { std::filesystem::remove(path); }
  Written(const Written&) = delete;
  Written& operator=(const Written&) = delete;

  const json& root(std::size_t sheet = 0) const { return sheets.at(sheet).at("rootTopic"); }

  Findings losses;
  std::string path;
  std::vector<std::pair<std::string, std::string>> members;
  json sheets;
};

json titles(const json& topics) {
  json all = json::array();
  for (const auto& topic : topics) all.push_back(topic.at("title"));
  return all;
}

TEST(XmindOut, is_an_archive_that_python_finds_sound) {
  const Written xmind{testing::everything()};
  EXPECT_EQ(testing::run("python3 -m zipfile -t '" + xmind.path + "' > /dev/null"), 0);
  std::vector<std::string> names;
  for (const auto& [name, bytes] : xmind.members) names.push_back(name);
  EXPECT_THAT(names, ElementsAre("content.json", "metadata.json", "manifest.json", "resources/zu.png"));
}

TEST(XmindOut, the_manifest_names_all_members_but_itself) {
  const Written xmind{testing::everything()};
  const json manifest = json::parse(xmind.members.at(2).second);
  EXPECT_EQ(manifest, (json{{"file-entries",
                             {{"content.json", json::object()},
                              {"metadata.json", json::object()},
                              {"resources/zu.png", json::object()}}}}));
  EXPECT_EQ(json::parse(xmind.members.at(1).second).at("creator").at("name"), "Fumikura");
}

TEST(XmindOut, topics_hang_in_their_groups) {
  const Written xmind{testing::everything()};
  const auto& root = xmind.root();
  EXPECT_EQ(root.at("title"), "窓口の手引き");
  EXPECT_EQ(root.at("id"), "root1");
  EXPECT_EQ(root.at("class"), "topic");
  EXPECT_EQ(root.at("structureClass"), "org.xmind.ui.map.unbalanced");
  const auto& children = root.at("children");
  EXPECT_EQ(titles(children.at("attached")), (json{"受付", "聞き取り <重要> & \"確認\"", "二行の\n項目"}));
  EXPECT_EQ(titles(children.at("detached")), json{"別枠のメモ"});
  EXPECT_EQ(titles(children.at("summary")), json{"ここまでが初動"});
  EXPECT_EQ(titles(children.at("attached").at(1).at("children").at("callout")), json{"急がない"});
}

TEST(XmindOut, a_topic_has_all_its_members) {
  const Written xmind{testing::everything()};
  const auto& topic = xmind.root().at("children").at("attached").at(1);
  EXPECT_EQ(topic.at("href"), "https://example.jp/a?b=1&c=2");
  EXPECT_EQ(topic.at("labels"), (json{"初動", "電話"}));
  EXPECT_EQ(
      topic.at("markers"),
      (json::array({{{"markerId", "priority-1"}}, {{"markerId", "c_symbol_lock"}}, {{"markerId", "people-green"}}})));
  EXPECT_EQ(topic.at("image"), (json{{"src", "xap:resources/zu.png"}, {"width", 32}, {"height", 24}}));
  const std::string note = topic.at("notes").at("plain").at("content");
  EXPECT_THAT(note, ::testing::HasSubstr("一行目\n\n三行目 は \"引用\" と <記号>"));
  const std::string html = topic.at("notes").at("realHTML").at("content");
  EXPECT_THAT(html, ::testing::HasSubstr("<div>三行目 は \"引用\" と &lt;記号&gt;</div>"));
  EXPECT_EQ(xmind.root().at("children").at("attached").at(0).at("branch"), "folded");
}

TEST(XmindOut, links_aside_stay_in_the_note) {
  Outline o;
  add(o, kNone, "根", "a");
  o.topics[0].note = "様式はこちら";
  o.topics[0].links = {
      {"https://note.example/", "こちら", true}, {"plan.pdf", "計画", true, 0}, {"https://own.example/", ""}};
  o.files.push_back({"plan.pdf", "application/pdf", "%PDF"});
  const Written xmind{o};
  EXPECT_EQ(xmind.root().at("href"), "https://own.example/");
  EXPECT_EQ(xmind.root().at("notes").at("realHTML").at("content"),
            "<div>様式は<a href=\"https://note.example/\">こちら</a></div>"
            "<div><a href=\"xap:resources/plan.pdf\">計画</a> plan.pdf</div>");
  EXPECT_EQ(xmind.members.back(), (std::pair<std::string, std::string>{"resources/plan.pdf", "%PDF"}));
  EXPECT_THAT(xmind.losses, IsEmpty());
}

TEST(XmindOut, pictures_are_in_the_archive_byte_for_byte) {
  EXPECT_EQ(Written{testing::everything()}.members.at(3).second, testing::tiny_png());
}

TEST(XmindOut, boundaries_summaries_and_relationships) {
  const Written xmind{testing::everything()};
  const auto& root = xmind.root();
  EXPECT_EQ(root.at("boundaries").at(0).at("range"), "(1,2)");
  EXPECT_EQ(root.at("boundaries").at(0).at("title"), "聞く側の心得");
  EXPECT_EQ(root.at("children").at("attached").at(0).at("boundaries").at(0).at("range"), "master");
  EXPECT_EQ(root.at("summaries").at(0).at("range"), "(0,1)");
  EXPECT_EQ(root.at("summaries").at(0).at("topicId"), "s1");
  const auto& relationship = xmind.sheets.at(0).at("relationships").at(0);
  EXPECT_EQ(relationship.at("end1Id"), "k2");
  EXPECT_EQ(relationship.at("end2Id"), "k5");
  EXPECT_EQ(relationship.at("title"), "次に読む");
}

TEST(XmindOut, says_what_it_cannot_hold) {
  const Written xmind{testing::everything()};
  EXPECT_EQ(count_of(xmind.losses, "details"), 1);
  EXPECT_EQ(count_of(xmind.losses, "link"), 1);
  EXPECT_EQ(count_of(xmind.losses, "attribute"), 2);
  EXPECT_EQ(count_of(xmind.losses, "image-alternative"), 1);
  EXPECT_EQ(xmind.losses.size(), 4U);
}

TEST(XmindOut, what_xmind_has_no_group_for_is_attached_after_the_others) {
  Outline o;
  const auto root = add(o, kNone, "根", "a");
  const auto branch = add(o, root, "枝", "b");
  o.topics[add(o, branch, "浮く", "c")].branch = Branch::floating;
  o.topics[add(o, branch, "まとめ", "d")].branch = Branch::summary;
  add(o, branch, "葉", "e");
  o.topics[branch].boundaries.push_back({0, 5, {}});
  o.topics[branch].summaries.push_back({7, 9, 3});
  const Written xmind{o};
  const auto& written = xmind.root().at("children").at("attached").at(0);
  EXPECT_EQ(titles(written.at("children").at("attached")), (json{"葉", "浮く", "まとめ"}));
  EXPECT_EQ(written.at("boundaries").at(0).at("range"), "(0,0)");
  EXPECT_FALSE(written.contains("summaries"));
  EXPECT_EQ(count_of(xmind.losses, "floating"), 1);
  EXPECT_EQ(count_of(xmind.losses, "summary"), 1);
}

TEST(XmindOut, a_summary_without_a_range_is_over_all_children) {
  Outline o;
  const auto root = add(o, kNone, "根", "a");
  for (const auto* text : {"一", "二"}) add(o, root, text);
  const auto sum = add(o, root, "まとめ", "s");
  o.topics[sum].branch = Branch::summary;
  o.topics[root].summaries.push_back({kNone, kNone, sum});
  const Written xmind{o};
  EXPECT_EQ(xmind.root().at("summaries").at(0).at("range"), "(0,1)");
  EXPECT_THAT(xmind.losses, IsEmpty());
}

TEST(XmindOut, each_sheet_is_a_sheet_and_a_relation_across_them_a_loss) {
  Outline o;
  add(o, kNone, "一冊目", "a");
  o.sheets.push_back({"下書き", {}});
  add(o, kNone, "二冊目", "b");
  o.topics[0].relations.push_back({1, "b", {}});
  const Written xmind{o};
  ASSERT_EQ(xmind.sheets.size(), 2U);
  EXPECT_EQ(xmind.sheets.at(1).at("title"), "下書き");
  EXPECT_EQ(xmind.root(1).at("title"), "二冊目");
  EXPECT_NE(xmind.sheets.at(0).at("id"), xmind.sheets.at(1).at("id"));
  EXPECT_EQ(count_of(xmind.losses, "relation"), 1);
  EXPECT_FALSE(xmind.sheets.at(0).contains("relationships"));
}

TEST(XmindOut, a_headless_list_hangs_under_its_title) {
  Outline o;
  o.title = "目次";
  add(o, kNone, "一");
  add(o, kNone, "二");
  const Written xmind{o};
  EXPECT_EQ(xmind.root().at("title"), "目次");
  EXPECT_EQ(titles(xmind.root().at("children").at("attached")), (json{"一", "二"}));
  EXPECT_THAT(xmind.losses, IsEmpty());
}

TEST(XmindOut, an_address_inside_the_map_has_xminds_form) {
  Outline o;
  const auto root = add(o, kNone, "根", "a");
  o.topics[add(o, root, "枝", "b")].links = {{"#a", ""}};
  EXPECT_EQ(Written{o}.root().at("children").at("attached").at(0).at("href"), "xmind:#a");
}

TEST(XmindOut, a_picture_without_bytes_is_a_loss) {
  Outline o;
  add(o, kNone, "根", "a");
  o.topics[0].images.push_back({.source = "images/nai.png", .alternative = {}});
  const Written xmind{o};
  EXPECT_FALSE(xmind.root().contains("image"));
  EXPECT_EQ(count_of(xmind.losses, "image"), 1);
}

TEST(XmindOut, five_hundred_deep_is_written) {
  const Written xmind{testing::chain(500)};
  const json* at = &xmind.root();
  std::size_t depth = 1;
  for (; at->contains("children"); ++depth) at = &at->at("children").at("attached").at(0);
  EXPECT_EQ(depth, 500U);
}

}  // namespace
}  // namespace maps
