#include "knowledge/restore.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

using people::Level;
using testing::ElementsAre;

/// 根 ─ 甲 ─ (乙, 丙), 丁; then everything is changed.
class RestoreTest : public testing_tools::WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (!database_) return;
    document_ = document("根");
    a_ = add(root(document_), "甲");
    b_ = add(a_, "乙");
    c_ = add(a_, "丙");
    d_ = add(root(document_), "丁");
    then_ = read([](db::Transaction& tx) { return newest_changeset(tx); });
  }
  Saved bring_back(RestoreWish wish) {
    wish.as_of = then_;
    return edit([&](auto& tx, const auto& by) { return restore(tx, by, document_, wish); });
  }
  void change(Id topic, const std::string& text) {
    edit([&](auto& tx, const auto& by) { return change_text(tx, by, topic, text, ""); });
  }
  void drop(Id topic) {
    edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, topic); });
  }
  void move(Id topic, Id parent, Id after = -1) {
    edit([&](auto& tx, const auto& by) { return move_topic(tx, by, topic, parent, after); });
  }
  std::vector<std::string> outline() {
    std::vector<std::string> out;
    std::map<Id, int> depth{{0, -1}};
    for (const auto& t : read([&](db::Transaction& tx) { return whole(tx, Reader::everything(), document_); })) {
      depth[t.id] = depth[t.parent] + 1;
      out.push_back(std::string(static_cast<std::size_t>(depth[t.id]), ' ') + t.text);
    }
    return out;
  }

  Id document_ = 0, a_ = 0, b_ = 0, c_ = 0, d_ = 0, then_ = 0;
};

TEST_P(RestoreTest, a_topic_alone_gets_its_words_back_and_undo_takes_them) {
  change(a_, "甲二");
  change(b_, "乙二");
  const auto saved = bring_back({.topic = a_, .below = false});
  EXPECT_THAT(outline(), ElementsAre("根", " 甲", "  乙二", "  丙", " 丁"));
  undo(saved.changeset);
  EXPECT_THAT(outline(), ElementsAre("根", " 甲二", "  乙二", "  丙", " 丁"));
}

TEST_P(RestoreTest, a_deleted_branch_comes_back_where_it_hung) {
  drop(a_);
  EXPECT_THAT(outline(), ElementsAre("根", " 丁"));
  bring_back({.topic = a_});
  EXPECT_THAT(outline(), ElementsAre("根", " 甲", "  乙", "  丙", " 丁"));
}

TEST_P(RestoreTest, one_topic_of_a_deleted_branch_comes_back_on_what_is_left) {
  drop(a_);
  bring_back({.topic = c_});
  EXPECT_THAT(outline(), testing::UnorderedElementsAre("根", " 丙", " 丁"));
}

TEST_P(RestoreTest, a_branch_has_its_shape_again_and_what_was_added_stays_or_goes_as_wished) {
  add(a_, "新しい");
  move(b_, d_);
  drop(c_);
  bring_back({.topic = a_});
  EXPECT_THAT(outline(), ElementsAre("根", " 甲", "  乙", "  丙", "  新しい", " 丁"));
  bring_back({.topic = a_, .drop_added = true});
  EXPECT_THAT(outline(), ElementsAre("根", " 甲", "  乙", "  丙", " 丁"));
}

TEST_P(RestoreTest, what_is_older_keeps_the_new_topic_that_it_hangs_on) {
  const auto added = add(a_, "新しい");
  move(d_, added);
  bring_back({.topic = a_, .drop_added = true});
  EXPECT_THAT(outline(), ElementsAre("根", " 甲", "  乙", "  丙", "  新しい", "   丁"));
}

TEST_P(RestoreTest, the_whole_document_is_as_it_was) {
  change(root(document_), "根二");
  move(a_, d_);
  drop(b_);
  add(d_, "新しい");
  bring_back({.topic = root(document_), .drop_added = true});
  EXPECT_THAT(outline(), ElementsAre("根", " 甲", "  乙", "  丙", " 丁"));
  EXPECT_EQ(bring_back({.topic = root(document_), .drop_added = true}).changeset, 0);
}

TEST_P(RestoreTest, a_moved_topic_goes_back_if_that_is_wished) {
  move(c_, root(document_), 0);
  bring_back({.topic = c_});
  EXPECT_THAT(outline(), ElementsAre("根", " 丙", " 甲", "  乙", " 丁"));
  bring_back({.topic = c_, .place = true});
  EXPECT_THAT(outline(), ElementsAre("根", " 甲", "  乙", "  丙", " 丁"));
}

TEST_P(RestoreTest, nothing_comes_to_hang_on_itself) {
  move(d_, c_);
  move(a_, root(document_));
  bring_back({.topic = c_});
  move(c_, root(document_));
  move(a_, c_);
  bring_back({.topic = a_});
  EXPECT_EQ(outline().size(), 5U);
}

TEST_P(RestoreTest, a_decided_level_stays_and_what_is_hidden_is_not_touched) {
  edit([&](auto& tx, const auto& by) {
    return decide(tx, by, b_, "disclosure", {{.kind = {}, .value = "AMBER+STRICT", .fields = {}}});
  });
  change(b_, "乙二");
  bring_back({.topic = b_});
  EXPECT_EQ(at(b_).text, "乙");
  EXPECT_EQ(at(b_).effective_level, Level::amber_strict);

  change(b_, "乙三");
  const Editor low{person_, Reader::up_to(Level::green), "", std::nullopt};
  const RestoreWish wish{.topic = a_, .as_of = then_, .drop_added = true};
  write([&](db::Transaction& tx) { restore(tx, low, document_, wish); });
  EXPECT_EQ(at(b_).text, "乙三");
  const RestoreWish hidden{.topic = b_, .as_of = then_};
  EXPECT_THROW(write([&](db::Transaction& tx) { restore(tx, low, document_, hidden); }), base::Error);
}

TEST_P(RestoreTest, a_deleted_topic_comes_back_as_strict_as_it_was_at_last) {
  edit([&](auto& tx, const auto& by) {
    return decide(tx, by, b_, "disclosure", {{.kind = {}, .value = "AMBER+STRICT", .fields = {}}});
  });
  change(c_, "丙【専門員用】");
  ASSERT_EQ(at(c_).effective_level, Level::amber_strict);
  drop(b_);
  drop(c_);
  bring_back({.topic = b_});
  bring_back({.topic = c_});
  EXPECT_EQ(at(b_).text, "乙");
  EXPECT_EQ(at(b_).effective_level, Level::amber_strict);
  EXPECT_EQ(at(c_).effective_level, Level::amber_strict);
}

TEST_P(RestoreTest, what_was_not_there_then_cannot_be_restored) {
  const auto added = add(a_, "新しい");
  EXPECT_THROW(bring_back({.topic = added}), base::Error);
  EXPECT_THROW(bring_back({.topic = 999'999}), base::Error);
}

TEST_P(RestoreTest, what_was_saved_since_the_person_looked_is_not_overwritten) {
  change(b_, "乙二");
  const auto seen = read([](db::Transaction& tx) { return newest_changeset(tx); });
  change(c_, "丙、見た後");
  EXPECT_THROW(bring_back({.topic = a_, .seen = seen}), base::Error);
  EXPECT_THAT(outline(), testing::Contains(testing::HasSubstr("乙二")));  // nothing is half-done
  EXPECT_NE(bring_back({.topic = b_, .seen = seen}).changeset, 0);
  EXPECT_THAT(outline(), testing::Contains(testing::HasSubstr("丙、見た後")));
}

INSTANTIATE_TEST_SUITE_P(both, RestoreTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
