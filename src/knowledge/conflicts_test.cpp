#include "knowledge/conflicts.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "knowledge/history.hpp"
#include "knowledge/outline_edit.hpp"
#include "knowledge/restore.hpp"
#include "testing/named_topics.hpp"

namespace knowledge {
namespace {

using people::Level;

class ConflictsTest : public testing_tools::NamedTopics {
 protected:
  /// 甲 was put right here, then the file said something else.
  Conflict text_conflict() {
    document_ = import("0 r 根\n1 a 甲\n").document;
    edit([&](auto& tx, const auto& by) { return change_text(tx, by, topics(document_).at("甲").id, "こちら", ""); });
    import("0 r 根\n1 a あちら\n");
    return only();
  }
  std::vector<Conflict> open(const Reader& reader = Reader::everything()) {
    return read([&](db::Transaction& tx) { return open_conflicts(tx, reader, 0, 100); });
  }
  Conflict only() {
    const auto all = open();
    EXPECT_EQ(all.size(), 1U);
    return all.at(0);
  }
  Saved choose(Id conflict, Choice choice) {
    return edit([&](auto& tx, const auto& by) { return decide_conflict(tx, by, conflict, choice); });
  }

  Id document_ = 0;
};

TEST_P(ConflictsTest, what_was_kept_is_listed_with_both_words) {
  const auto found = text_conflict();
  EXPECT_EQ(found.part, ConflictPart::text);
  EXPECT_EQ(found.topic.text, "こちら");
  EXPECT_EQ(found.theirs, "あちら");
}

TEST_P(ConflictsTest, who_is_named_on_the_topic_alone_is_not_told_the_documents_title) {
  const auto found = text_conflict();
  const auto guest = person("b@desk.example");
  make_red(root(document_));
  EXPECT_TRUE(open(reader_of(guest)).empty());
  name_on(found.topic.id, guest);
  ASSERT_EQ(open(reader_of(guest)).size(), 1U);
  EXPECT_EQ(open(reader_of(guest)).at(0).topic.text, "こちら");
  EXPECT_EQ(open(reader_of(guest)).at(0).title, "");
  EXPECT_EQ(open(reader_of(person_)).at(0).title, "根");
}

TEST_P(ConflictsTest, the_files_word_is_taken_undone_and_taken_again) {
  const auto found = text_conflict();
  const auto taken = choose(found.id, Choice::theirs);
  EXPECT_EQ(at(found.topic.id).text, "あちら");
  EXPECT_TRUE(open().empty());
  const auto undone = undo(taken.changeset);
  EXPECT_EQ(at(found.topic.id).text, "こちら");
  EXPECT_EQ(open().size(), 1U);
  undo(undone.changeset);
  EXPECT_EQ(at(found.topic.id).text, "あちら");
  EXPECT_TRUE(open().empty());
}

TEST_P(ConflictsTest, our_word_is_kept_and_that_is_undone_too) {
  const auto found = text_conflict();
  const auto kept = choose(found.id, Choice::ours);
  EXPECT_EQ(at(found.topic.id).text, "こちら");
  EXPECT_TRUE(open().empty());
  EXPECT_THROW(choose(found.id, Choice::theirs), base::Error) << "decided already";
  undo(kept.changeset);
  EXPECT_EQ(open().size(), 1U);
}

TEST_P(ConflictsTest, a_later_file_says_its_newest_word_once) {
  text_conflict();
  import("0 r 根\n1 a あちら二\n");
  EXPECT_EQ(only().theirs, "あちら二");
}

TEST_P(ConflictsTest, a_topic_deleted_in_the_file_but_edited_here_goes_or_stays) {
  document_ = import("0 r 根\n1 a 甲\n1 b 乙\n").document;
  const auto topic = topics(document_).at("甲").id;
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, topic, "こちら", ""); });
  import("0 r 根\n1 b 乙\n");
  EXPECT_EQ(only().part, ConflictPart::deleted);
  const auto gone = choose(only().id, Choice::theirs);
  EXPECT_FALSE(topics(document_).contains("こちら"));
  undo(gone.changeset);
  EXPECT_TRUE(topics(document_).contains("こちら"));
  EXPECT_EQ(open().size(), 1U);
}

TEST_P(ConflictsTest, a_topic_deleted_here_that_the_file_brought_back_is_deleted_again) {
  document_ = import("0 r 根\n1 a 甲\n1 b 乙\n").document;
  edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, topics(document_).at("甲").id); });
  import("0 r 根\n1 a 甲二\n1 b 乙\n");
  EXPECT_EQ(only().part, ConflictPart::brought_back);
  choose(only().id, Choice::ours);
  EXPECT_FALSE(topics(document_).contains("甲二"));
}

TEST_P(ConflictsTest, who_may_not_see_the_topic_does_not_see_the_question) {
  const auto found = text_conflict();
  edit([&](auto& tx, const auto& by) {
    return decide(tx, by, found.topic.id, "disclosure", {{.kind = {}, .value = "AMBER+STRICT", .fields = {}}});
  });
  EXPECT_EQ(open(reader_of(person_)).size(), 1U);
  EXPECT_TRUE(open(Reader::up_to(Level::amber)).empty());
}

TEST_P(ConflictsTest, a_file_without_the_topic_takes_no_open_question_away) {
  document_ = import("0 r 根\n1 a 甲\n1 b 乙\n").document;
  const auto id = topics(document_).at("甲").id;
  const auto seen = read([](db::Transaction& tx) { return newest_changeset(tx); });
  const auto mine = edit([&](auto& tx, const auto& by) { return change_text(tx, by, id, "こちら", ""); });
  write([&](db::Transaction& tx) {
    const OutlineEdit late{.topic = id, .text = "あちら", .note = {}};
    return edit_outline(tx, editor(), document_, seen, std::span{&late, 1});
  });
  ASSERT_EQ(only().theirs, "あちら");
  undo(mine.changeset);
  import("0 r 根\n1 b 乙\n");
  EXPECT_EQ(at(id).text, "甲");
  const auto all = open();
  EXPECT_TRUE(std::ranges::any_of(all, [](const Conflict& one) { return one.theirs == "あちら"; }));
  EXPECT_TRUE(std::ranges::any_of(all, [](const Conflict& one) { return one.part == ConflictPart::deleted; }));
}

TEST_P(ConflictsTest, a_restored_day_without_the_topic_takes_no_open_question_away) {
  document_ = import("0 r 根\n").document;
  const auto before = read([](db::Transaction& tx) { return newest_changeset(tx); });
  const auto id = add(root(document_), "甲");
  const auto seen = read([](db::Transaction& tx) { return newest_changeset(tx); });
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, id, "こちら", ""); });
  write([&](db::Transaction& tx) {
    const OutlineEdit late{.topic = id, .text = "あちら", .note = {}};
    return edit_outline(tx, editor(), document_, seen, std::span{&late, 1});
  });
  edit([&](auto& tx, const auto& by) {
    return restore(tx, by, document_,
                   {.topic = root(document_), .as_of = before, .drop_added = true, .seen = std::nullopt});
  });
  EXPECT_EQ(at(id).text, "こちら");
  EXPECT_EQ(only().theirs, "あちら");
}

INSTANTIATE_TEST_SUITE_P(both, ConflictsTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
