#include "knowledge/compare.hpp"

#include <gmock/gmock.h>

#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

using people::Level;
using testing::ElementsAre;
using testing::IsEmpty;

Topic node(std::int64_t id, std::int64_t parent, const std::string& text) {
  return {.id = id, .parent = parent, .position = {}, .text = text, .note = {}, .extras = {}, .marks = {}};
}

/// "+新 -古 >動 ~変", a blank a level of an added or removed branch.
std::vector<std::string> told(const std::vector<TopicDifference>& differences) {
  std::vector<std::string> out;
  for (const auto& d : differences) {
    std::string line(static_cast<std::size_t>(d.depth), ' ');
    if (!d.before)
      line += "+" + d.after->text;
    else if (!d.after)
      line += "-" + d.before->text;
    else
      line += (d.moved ? ">" : "") + std::string{d.text || d.note || d.rest ? "~" : ""} + d.after->text;
    out.push_back(line);
  }
  return out;
}

TEST(CompareTest, equal_states_have_no_difference) {
  const std::vector<Topic> one{node(1, 0, "根"), node(2, 1, "甲")};
  EXPECT_THAT(compare(one, one), IsEmpty());
}

TEST(CompareTest, a_moved_branch_is_one_difference_and_says_where_it_was) {
  const std::vector<Topic> before{node(1, 0, "根"), node(2, 1, "甲"), node(3, 2, "枝"), node(4, 3, "葉"),
                                  node(5, 1, "乙")};
  const std::vector<Topic> after{node(1, 0, "根"), node(2, 1, "甲"), node(5, 1, "乙"), node(3, 5, "枝"),
                                 node(4, 3, "葉")};
  const auto found = compare(before, after);
  EXPECT_THAT(told(found), ElementsAre(">枝"));
  EXPECT_THAT(found[0].path, ElementsAre("根", "乙"));
  EXPECT_THAT(found[0].moved_from, ElementsAre("根", "甲"));
}

TEST(CompareTest, one_that_was_pulled_out_of_its_row_moved_and_the_others_did_not) {
  const std::vector<Topic> before{node(1, 0, "根"), node(2, 1, "a"), node(3, 1, "b"), node(4, 1, "c"), node(5, 1, "d")};
  const std::vector<Topic> after{node(1, 0, "根"), node(5, 1, "d"), node(2, 1, "a"), node(3, 1, "b"), node(4, 1, "c")};
  const auto found = compare(before, after);
  EXPECT_THAT(told(found), ElementsAre(">d"));
  EXPECT_THAT(found[0].moved_from, IsEmpty());
}

TEST(CompareTest, of_two_that_changed_places_the_one_that_somebody_moved_is_told) {
  auto a = node(2, 1, "a"), b = node(3, 1, "b");
  a.position = "5";
  b.position = "6";
  const std::vector<Topic> before{node(1, 0, "根"), a, b};
  auto down = a;
  down.position = "7";
  EXPECT_THAT(told(compare(before, std::vector<Topic>{node(1, 0, "根"), b, down})), ElementsAre(">a"));
  auto up = b;
  up.position = "4";
  EXPECT_THAT(told(compare(before, std::vector<Topic>{node(1, 0, "根"), up, a})), ElementsAre(">b"));
}

TEST(CompareTest, a_topic_that_moved_and_changed_is_counted_as_both) {
  const std::vector<Topic> before{node(1, 0, "根"), node(2, 1, "甲"), node(3, 1, "乙")};
  const std::vector<Topic> after{node(1, 0, "根"), node(2, 1, "甲"), node(3, 2, "乙二")};
  const auto figures = count(compare(before, after));
  EXPECT_EQ(figures.moved, 1);
  EXPECT_EQ(figures.changed, 1);
  EXPECT_EQ(figures.added + figures.removed, 0);
}

TEST(CompareTest, branches_that_came_and_went_are_told_with_what_is_below_them) {
  const std::vector<Topic> before{node(1, 0, "根"), node(2, 1, "古"), node(3, 2, "古の下"), node(4, 2, "残る"),
                                  node(5, 1, "甲")};
  const std::vector<Topic> after{node(1, 0, "根"), node(5, 1, "甲二"), node(4, 5, "残る"), node(6, 1, "新"),
                                 node(7, 6, "新の下")};
  EXPECT_THAT(told(compare(before, after)), ElementsAre("-古", " -古の下", "~甲二", ">残る", "+新", " +新の下"));
}

class CompareDocumentsTest : public testing_tools::WrittenDocuments {};

TEST_P(CompareDocumentsTest, tells_each_reader_only_what_he_may_see_now_and_then) {
  const auto id = document("根");
  const auto secret = add(root(id), "内密");
  const auto open = add(root(id), "公開");
  const auto from = read([](db::Transaction& tx) { return newest_changeset(tx); });
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, secret, "内密二", ""); });
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, open, "公開二", ""); });
  edit([&](auto& tx, const auto& by) {
    return decide(tx, by, secret, "disclosure", {{.kind = {}, .value = "AMBER+STRICT", .fields = {}}});
  });
  const auto by = [&](const Reader& reader) {
    return told(read([&](db::Transaction& tx) { return compare(tx, reader, id, from, std::nullopt); }));
  };
  EXPECT_THAT(by(Reader::everything()), ElementsAre("~内密二", "~公開二"));
  EXPECT_THAT(by(Reader::up_to(Level::green)), ElementsAre("~公開二"));
}

INSTANTIATE_TEST_SUITE_P(both, CompareDocumentsTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
