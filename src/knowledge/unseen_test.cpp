#include "base/error.hpp"
#include "knowledge/conflicts.hpp"
#include "knowledge/outline_edit.hpp"
#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

/// Alice looks at a branch, others write, she deletes it.
class UnseenTest : public testing_tools::WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (!database_) return;
    alice_ = person("alice@desk.example");
    document_ = document("手順");
    branch_ = add(root(document_), "枝");
    look();
  }
  void look() {
    seen_ = read([](db::Transaction& tx) { return newest_changeset(tx); });
  }
  Editor alice() const {
    auto out = editor(alice_);
    out.seen = seen_;
    return out;
  }
  Saved remove() {
    return write([&](db::Transaction& tx) { return delete_topic(tx, alice(), branch_); });
  }
  Saved decide_as_alice(Choice choice) {
    const auto open = read([](db::Transaction& tx) { return open_conflicts(tx, Reader::everything(), 0, 10); });
    EXPECT_EQ(open.size(), 1U);
    return write([&](db::Transaction& tx) { return decide_conflict(tx, alice(), open.at(0).id, choice); });
  }
  template <class Verb>
  void expect_refused(Verb verb, const std::string& about) {
    try {
      verb();
      ADD_FAILURE() << "nobody was told";
    } catch (const base::Error& error) {
      EXPECT_EQ(error.key, "error.branch_changed");
      EXPECT_EQ(error.fault, base::Fault::conflict);
      EXPECT_EQ(error.arguments.back().second, about);
    }
    EXPECT_TRUE(topics(document_).contains(about));
  }
  /// Somebody else removes it without having seen what was written in it: an open question.
  void ask_to_remove(Id by, Id seen) {
    const std::vector<OutlineEdit> edits{{.kind = OutlineEdit::Kind::remove, .topic = branch_, .text = {}, .note = {}}};
    write([&](db::Transaction& tx) { return edit_outline(tx, editor(by), document_, seen, edits); });
  }

  Id alice_ = 0, document_ = 0, branch_ = 0, seen_ = 0;
};

TEST_P(UnseenTest, what_others_added_below_meanwhile_is_not_deleted_with_it) {
  add(branch_, "枝の子");
  expect_refused([&] { remove(); }, "枝の子");
  look();
  remove();
  EXPECT_FALSE(topics(document_).contains("枝の子"));
}

TEST_P(UnseenTest, what_others_wrote_deep_in_it_meanwhile_is_not_deleted_with_it) {
  const auto child = add(branch_, "子");
  const auto deep = add(child, "孫");
  look();
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, deep, "書き直した孫", ""); });
  expect_refused([&] { remove(); }, "書き直した孫");
}

TEST_P(UnseenTest, what_others_moved_into_it_meanwhile_is_not_deleted_with_it) {
  const auto elsewhere = add(root(document_), "よそ");
  look();
  edit([&](auto& tx, const auto& by) { return move_topic(tx, by, elsewhere, branch_, -1); });
  expect_refused([&] { remove(); }, "よそ");
}

TEST_P(UnseenTest, what_others_did_elsewhere_is_no_obstacle) {
  add(root(document_), "隣");
  remove();
  EXPECT_FALSE(topics(document_).contains("枝"));
  EXPECT_TRUE(topics(document_).contains("隣"));
}

TEST_P(UnseenTest, what_one_wrote_oneself_meanwhile_is_seen) {
  write([&](db::Transaction& tx) { return add_topic(tx, editor(alice_), branch_, -1, "自分の子"); });
  remove();
  EXPECT_FALSE(topics(document_).contains("自分の子"));
}

TEST_P(UnseenTest, what_one_wrote_over_others_unseen_words_is_theirs_too) {
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, branch_, "枝、ほかの人が", ""); });
  write([&](db::Transaction& tx) { return change_text(tx, editor(alice_), branch_, "枝", "メモ"); });
  expect_refused([&] { remove(); }, "枝");
}

TEST_P(UnseenTest, a_removal_in_question_does_not_take_along_what_came_since) {
  const auto bob = person("bob@desk.example"), before = seen_;
  add(branch_, "子");
  ask_to_remove(bob, before);
  look();
  add(branch_, "あとの子");
  expect_refused([&] { decide_as_alice(Choice::theirs); }, "あとの子");
  look();
  decide_as_alice(Choice::theirs);
  EXPECT_FALSE(topics(document_).contains("枝"));
}

TEST_P(UnseenTest, a_removal_that_somebody_asked_for_meanwhile_is_looked_at_first) {
  const auto bob = person("bob@desk.example"), before = seen_;
  add(branch_, "子");
  look();
  ask_to_remove(bob, before);
  expect_refused([&] { remove(); }, "枝");
}

TEST_P(UnseenTest, what_a_file_brought_back_is_not_deleted_again_with_what_came_since) {
  document_ = import("0 r 根\n1 a 甲\n1 b 乙\n").document;
  branch_ = topics(document_).at("甲").id;
  edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, branch_); });
  import("0 r 根\n1 a 甲二\n1 b 乙\n");
  look();
  add(branch_, "あとの子");
  expect_refused([&] { decide_as_alice(Choice::ours); }, "あとの子");
  look();
  decide_as_alice(Choice::ours);
  EXPECT_FALSE(topics(document_).contains("甲二"));
}

TEST_P(UnseenTest, what_a_file_brings_counts_as_unseen_whoever_imports_it) {
  document_ = import("0 r 根\n1 a 甲\n").document;
  branch_ = topics(document_).at("甲").id;
  alice_ = person_;
  look();
  import("0 r 根\n1 a 甲\n2 b 乙\n");
  expect_refused([&] { remove(); }, "乙");
}

INSTANTIATE_TEST_SUITE_P(both, UnseenTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
