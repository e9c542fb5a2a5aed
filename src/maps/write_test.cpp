#include "maps/write.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/unicode.hpp"
#include "maps/testing/sample_outline.hpp"
#include "maps/testing/xml_document.hpp"
#include "maps/testing/zip_members.hpp"

namespace maps {
namespace {

using testing::add;
using testing::count_of;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::array kTargets = {Target::mm, Target::opml, Target::xmind, Target::md, Target::html, Target::json};

std::string written(Target target, const Outline& outline) {
  Findings losses;
  return write(target, outline, losses);
}

TEST(Write, targets_have_names) {
  EXPECT_EQ(target_named("mm"), Target::mm);
  EXPECT_EQ(target_named("opml"), Target::opml);
  EXPECT_EQ(target_named("xmind"), Target::xmind);
  EXPECT_EQ(target_named("md"), Target::md);
  EXPECT_EQ(target_named("html"), Target::html);
  EXPECT_EQ(target_named("json"), Target::json);
  EXPECT_EQ(target_named("MM"), std::nullopt);
  EXPECT_EQ(target_named(""), std::nullopt);
}

class Each : public ::testing::TestWithParam<Target> {};
INSTANTIATE_TEST_SUITE_P(Targets, Each, ::testing::ValuesIn(kTargets));

TEST_P(Each, the_same_outline_gives_the_same_bytes) {
  EXPECT_EQ(written(GetParam(), testing::everything()), written(GetParam(), testing::everything()));
}

TEST_P(Each, forbidden_characters_become_spaces_and_are_reported) {
  Outline o;
  add(o, kNone, std::string{"縦\x0Bタブ \xFF\xE3\x81 \xEF\xBF\xBE と\0"} + std::string(1, '\0') + "終わり", "k");
  o.topics[0].note = "本物の\uFFFDは残る";
  Findings losses;
  const std::string bytes = write(GetParam(), o, losses);
  EXPECT_EQ(count_of(losses, "invalid-character"), 5);
  if (GetParam() != Target::xmind) {
    EXPECT_TRUE(base::valid_utf8(bytes));
    EXPECT_EQ(bytes.find('\x0B'), std::string::npos);
  }
}

TEST_P(Each, writes_an_empty_outline) { EXPECT_NO_THROW(written(GetParam(), Outline{})); }

TEST_P(Each, writes_topics_that_no_sheet_names) {
  Outline o;
  Topic lost;
  lost.text = "迷子";
  o.topics.push_back(lost);
  const std::string bytes = written(GetParam(), o);
  if (GetParam() == Target::mm) {
    EXPECT_EQ(testing::XmlDocument{bytes}.one("//node/@TEXT"), "迷子");
  } else if (GetParam() != Target::xmind) {
    EXPECT_THAT(bytes, ::testing::HasSubstr("迷子"));
  }
}

TEST_P(Each, survives_indices_that_lead_nowhere) {
  Outline o = testing::chain(3);
  auto& topic = o.topics[1];
  topic.parent = 7;  // no parent that comes before: a root of the last sheet
  topic.images.push_back({.source = "x", .file = 9, .alternative = {}});
  topic.relations.push_back({99, "x", {}});
  topic.boundaries.push_back({5, 3, {}});
  topic.summaries.push_back({5, kNone, 99});
  o.sheets.front().roots = {0, 0, 42};
  EXPECT_FALSE(written(GetParam(), o).empty());
}

TEST_P(Each, files_that_no_image_shows_are_a_loss_outside_json) {
  Outline o = testing::chain(1);
  o.files.push_back({"添付.pdf", "application/pdf", "%PDF"});
  Findings losses;
  write(GetParam(), o, losses);
  EXPECT_EQ(count_of(losses, "file"), GetParam() == Target::json ? 0 : 1);
}

TEST(Write, files_beside_have_plain_unique_names_that_the_map_refers_to) {
  Outline o = testing::chain(1);
  o.files = {{"bin/A 1.bin", "image/png", "1"},
             {"other/A 1.bin", "image/png", "2"},
             {"unused.png", "image/png", "3"},
             {"../../etc/passwd", "image/jpeg", "4"}};
  for (const std::size_t file : {0U, 1U, 3U})
    o.topics[0].images.push_back({.source = "x", .file = file, .alternative = {}});
  const auto beside = files_beside(Target::mm, o);
  ASSERT_THAT(beside, SizeIs(3));
  EXPECT_EQ(beside[0].path, "images/A-1.png");
  EXPECT_EQ(beside[1].path, "images/A-1-2.png");
  EXPECT_EQ(beside[2].path, "images/passwd.jpg");
  const testing::XmlDocument mm{written(Target::mm, o)};
  EXPECT_THAT(mm.all("//img/@src"), ::testing::ElementsAre("images/A-1.png", "images/A-1-2.png", "images/passwd.jpg"));
  EXPECT_THAT(files_beside(Target::html, o), IsEmpty());
}

}  // namespace
}  // namespace maps
