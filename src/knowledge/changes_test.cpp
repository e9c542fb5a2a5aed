#include "knowledge/changes.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

using people::Level;
using testing::ElementsAre;
using testing::IsEmpty;

class ChangesTest : public testing_tools::WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (!database_) return;
    document_ = document("根");
    a_ = add(root(document_), "甲");
    b_ = add(a_, "乙");
    c_ = add(a_, "丙");
    since_ = changes().newest;
  }
  Changes changes(const Reader& reader = Reader::up_to(Level::amber_strict)) {
    return read([&](db::Transaction& tx) { return changes_since(tx, reader, document_, since_); });
  }
  /// "text below parent after sibling"
  std::vector<std::string> told() {
    std::vector<std::string> out;
    for (const auto& [topic, after, children, above] : changes().topics)
      out.push_back(topic.text + "<" + at(topic.parent).text + ">" + (after == 0 ? "" : at(after).text));
    return out;
  }
  void level(Id topic, const char* value) {
    edit([&](auto& tx, const auto& by) {
      return decide(tx, by, topic, "disclosure", {{.kind = {}, .value = value, .fields = {}}});
    });
  }

  Id document_ = 0, a_ = 0, b_ = 0, c_ = 0, since_ = 0;
};

TEST_P(ChangesTest, nothing_happened) {
  EXPECT_THAT(changes().topics, IsEmpty());
  EXPECT_THAT(changes().gone, IsEmpty());
  EXPECT_FALSE(changes().reload);
}

TEST_P(ChangesTest, tells_what_is_new_changed_and_moved_with_its_place) {
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, c_, "丙二", ""); });
  const auto d = add(root(document_), "丁");
  edit([&](auto& tx, const auto& by) { return move_topic(tx, by, b_, d, 0); });
  EXPECT_THAT(told(), ElementsAre("丙二<甲>", "丁<根>甲", "乙<丁>"));
  EXPECT_EQ(changes().topics.at(1).children, 1);
  EXPECT_THAT(changes().gone, IsEmpty());
  since_ = changes().newest;
  EXPECT_THAT(told(), IsEmpty());
}

TEST_P(ChangesTest, tells_what_is_gone_and_what_came_back) {
  const auto gone = edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, a_); });
  EXPECT_THAT(changes().gone, ElementsAre(a_, b_, c_));
  EXPECT_THAT(told(), IsEmpty());
  undo(gone.changeset);
  EXPECT_THAT(changes().gone, IsEmpty());
  EXPECT_THAT(told(), ElementsAre("甲<根>", "乙<甲>", "丙<甲>乙"));
}

TEST_P(ChangesTest, what_came_and_went_meanwhile_was_never_seen) {
  const auto d = add(a_, "夢");
  edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, d); });
  EXPECT_THAT(changes().gone, IsEmpty());
}

TEST_P(ChangesTest, says_nothing_of_what_the_reader_may_not_see) {
  level(b_, "AMBER+STRICT");
  since_ = changes().newest;
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, b_, "【専門員用】秘", ""); });
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, c_, "丙二", ""); });
  EXPECT_EQ(changes().topics.size(), 2U);
  const auto seen = changes(Reader::up_to(Level::green));
  ASSERT_EQ(seen.topics.size(), 1U);
  EXPECT_EQ(seen.topics.at(0).topic.text, "丙二");
  EXPECT_EQ(seen.topics.at(0).after, 0) << "the sibling before it is not there for him";
  edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, b_); });
  EXPECT_THAT(changes().gone, ElementsAre(b_));
  EXPECT_THAT(changes(Reader::up_to(Level::green)).gone, IsEmpty());
  EXPECT_THROW(changes(Reader::up_to(Level::clear)), base::Error);
}

TEST_P(ChangesTest, a_topic_that_was_raised_is_gone_for_whom_it_is_now_too_strict) {
  level(c_, "AMBER+STRICT");
  EXPECT_THAT(changes(Reader::up_to(Level::green)).gone, ElementsAre(c_));
  EXPECT_THAT(changes().gone, IsEmpty());
  level(a_, "AMBER");
  EXPECT_TRUE(changes().reload) << "乙 below it follows";
}

TEST_P(ChangesTest, very_many_changes_are_read_anew) {
  std::string lines = "0 r 根\n";
  for (std::size_t i = 0; i <= kMostChanges; ++i)
    lines += "1 n" + std::to_string(i) + " 項目" + std::to_string(i) + "\n";
  document_ = import("0 r 根\n").document;
  since_ = changes().newest;
  import(lines);
  EXPECT_TRUE(changes().reload);
  EXPECT_THAT(changes().topics, IsEmpty());
  const auto borne = read([&](db::Transaction& tx) {
    return changes_since(tx, Reader::everything(), document_, since_, kMostChanges + 1);
  });
  EXPECT_FALSE(borne.reload) << "whoever did it all has it before his eyes";
  EXPECT_EQ(borne.topics.size(), kMostChanges + 1);
}

INSTANTIATE_TEST_SUITE_P(both, ChangesTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
