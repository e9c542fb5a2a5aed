#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "maps/testing/sample_outline.hpp"
#include "maps/write.hpp"
#include "maps/writing/base64.hpp"

namespace maps {
namespace {

using nlohmann::json;
using ::testing::IsEmpty;

json written(const Outline& outline) {
  Findings losses;
  json read = json::parse(write_json(outline, losses));
  EXPECT_THAT(losses, IsEmpty());
  return read;
}

TEST(JsonOut, holds_everything) {
  Outline o = testing::everything();
  o.title = "表題";
  o.repairs.push_back({"invalid-character", 2, "三枚目"});
  const json read = written(o);
  EXPECT_EQ(read.at("format"), "fumikura-outline");
  EXPECT_EQ(read.at("version"), 1);
  EXPECT_EQ(read.at("title"), "表題");
  EXPECT_EQ(read.at("sheets"), (json::array({{{"title", ""}, {"roots", {0}}}})));
  EXPECT_EQ(read.at("topics").size(), 9U);
  EXPECT_EQ(read.at("repairs"), (json::array({{{"what", "invalid-character"}, {"count", 2}, {"where", "三枚目"}}})));
}

TEST(JsonOut, a_topic_has_all_its_members) {
  const json expected = {
      {"parent", 0},
      {"key", "k2"},
      {"text", "聞き取り <重要> & \"確認\""},
      {"details", "補足の一行"},
      {"note", "一行目\n\n三行目 は \"引用\" と <記号>"},
      {"markers", {"full-1", "urn:mindjet:PadlockLocked", "people-green"}},
      {"labels", {"初動", "電話"}},
      {"links", {{{"href", "https://example.jp/a?b=1&c=2"}}, {{"href", "#k5"}, {"title", "名前の件"}}}},
      {"images",
       {{{"source", "images/zu.png"}, {"file", 0}, {"width", 32}, {"height", 24}, {"alternative", "受付の図"}}}},
      {"relations", {{{"to", 5}, {"to_key", "k5"}, {"title", "次に読む"}}}},
      {"attributes", {{{"name", "担当"}, {"value", "山田"}}, {{"name", "期限"}, {"value", "毎月末"}}}}};
  EXPECT_EQ(written(testing::everything()).at("topics").at(2), expected);
}

TEST(JsonOut, branches_ranges_and_folding) {
  const json topics = written(testing::everything()).at("topics");
  EXPECT_EQ(topics.at(0).at("boundaries"), (json::array({{{"first", 1}, {"last", 2}, {"title", "聞く側の心得"}}})));
  EXPECT_EQ(topics.at(0).at("summaries"), (json::array({{{"first", 0}, {"last", 1}, {"topic", 6}}})));
  EXPECT_EQ(topics.at(1).at("boundaries"), (json::array({json::object()})));
  EXPECT_EQ(topics.at(1).at("folded"), true);
  EXPECT_EQ(topics.at(6).at("branch"), "summary");
  EXPECT_EQ(topics.at(7).at("branch"), "floating");
  EXPECT_EQ(topics.at(8).at("branch"), "callout");
}

TEST(JsonOut, a_link_aside_says_so) {
  Outline o = testing::chain(1);
  o.topics[0].links = {{"a", "", true}, {"b", ""}};
  EXPECT_EQ(written(o).at("topics").at(0).at("links"),
            (json::array({{{"href", "a"}, {"aside", true}}, {{"href", "b"}}})));
}

TEST(JsonOut, files_are_base64) {
  std::string base64;
  writing::append_base64(base64, testing::tiny_png());
  EXPECT_EQ(written(testing::everything()).at("files"),
            (json::array({{{"name", "images/zu.png"}, {"type", "image/png"}, {"base64", base64}}})));
}

TEST(JsonOut, base64_is_that_of_the_standard) {
  const std::vector<std::pair<std::string, std::string>> vectors = {{"", ""},
                                                                    {"f", "Zg=="},
                                                                    {"fo", "Zm8="},
                                                                    {"foo", "Zm9v"},
                                                                    {"foob", "Zm9vYg=="},
                                                                    {"fooba", "Zm9vYmE="},
                                                                    {"foobar", "Zm9vYmFy"}};  // RFC 4648 §10
  for (const auto& [bytes, expected] : vectors) {
    std::string out;
    writing::append_base64(out, bytes);
    EXPECT_EQ(out, expected);
  }
}

TEST(JsonOut, quotes_backslashes_and_tabs_survive) {
  Outline o;
  testing::add(o, kNone, "\"\\\t\r\n\u2028終");
  EXPECT_EQ(written(o).at("topics").at(0).at("text"), "\"\\\t\r\n\u2028終");
}

TEST(JsonOut, an_empty_outline_is_still_one) { EXPECT_EQ(written(Outline{}).at("topics"), json::array()); }

}  // namespace
}  // namespace maps
