#include <gtest/gtest.h>

#include "base/error.hpp"
#include "knowledge/conflicts.hpp"
#include "knowledge/history.hpp"
#include "knowledge/outline_edit.hpp"
#include "knowledge/restore.hpp"
#include "testing/written_documents.hpp"

/// No merge of a file, restore or undo shows anybody what was not for him before.
namespace knowledge {
namespace {

using people::Level;

class MergeLevelsTest : public testing_tools::WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (database_) other_ = person("b@desk.example");
  }
  void start(const std::string& lines) { document_ = import(lines).document; }
  Topic topic(const std::string& text) { return topics(document_).at(text); }
  void rewrite(const std::string& text, const std::string& into) {
    edit([&](auto& tx, const auto& by) { return change_text(tx, by, topic(text).id, into, ""); });
  }
  void remove(const std::string& text) {
    edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, topic(text).id); });
  }
  Saved decide_level(const std::string& text, const std::string& level) {
    return edit([&](auto& tx, const auto& by) {
      return decide(tx, by, topic(text).id, "disclosure", {{.kind = {}, .value = level, .fields = {}}});
    });
  }
  Level level(const std::string& text) { return topic(text).effective_level; }
  bool sees(Id person, const std::string& text) { return topics(document_, reader_of(person)).contains(text); }

  Id document_ = 0, other_ = 0;
};

TEST_P(MergeLevelsTest, a_joined_text_that_lost_its_mark_stays_as_strict) {
  start("0 r 根\n1 a 手順【専門員用】を読む。記録は消さない。\n");
  rewrite("手順【専門員用】を読む。記録は消さない。", "手順【専門員用】を読む。記録は保存する。");
  import("0 r 根\n1 a 手順を読む。記録は消さない。\n");
  EXPECT_EQ(level("手順を読む。記録は保存する。"), Level::amber_strict);
}

TEST_P(MergeLevelsTest, a_level_that_comes_with_the_file_counts_where_its_words_do_not) {
  start("0 r 根\n1 a 手順\n");
  rewrite("手順", "手順、ここで直した");
  import("0 r 根\n1 a 手順【専門員用】\n2 b 番号\n");
  EXPECT_EQ(level("番号"), Level::amber_strict);
}

TEST_P(MergeLevelsTest, what_the_file_hung_on_a_locked_branch_that_is_gone_stays_locked) {
  start("0 r 根\n1 s 章【専門員用】\n2 t 節\n");
  decide_level("節", "GREEN");
  remove("章【専門員用】");
  import("0 r 根\n1 s 章【専門員用】\n2 t 節二\n2 n 新しい節\n");
  EXPECT_EQ(level("新しい節"), Level::amber_strict);
  EXPECT_EQ(level("節二"), Level::amber_strict);
}

TEST_P(MergeLevelsTest, a_file_moves_nothing_from_one_list_of_people_to_another) {
  start("0 r 根\n1 a 甲社\n2 c 社名\n1 b 乙社\n");
  decide_level("甲社", "RED");
  decide_level("乙社", "RED");
  edit([&](auto& tx, const auto& by) { return name_persons(tx, by, topic("乙社").id, {person_, other_}); });
  import("0 r 根\n1 a 甲社\n1 b 乙社\n2 c 社名\n");
  EXPECT_FALSE(sees(other_, "社名"));
  EXPECT_EQ(topic("社名").parent, topic("甲社").id);
}

TEST_P(MergeLevelsTest, who_brings_a_file_in_comes_on_no_list_of_persons) {
  start("0 r 根\n1 a 社名\n2 b 番号\n");
  decide_level("社名", "RED");
  import("0 r 根\n1 a 社名二\n2 b 番号\n", "a.map", other_);
  EXPECT_TRUE(sees(person_, "社名二"));
  EXPECT_FALSE(sees(other_, "社名二"));
  EXPECT_FALSE(sees(other_, "番号"));
}

TEST_P(MergeLevelsTest, a_file_deletes_nothing_that_is_red) {
  start("0 r 根\n1 s 甲社\n2 c 社名\n1 b 乙\n");
  decide_level("甲社", "RED");
  import("0 r 根\n1 b 乙\n");
  EXPECT_TRUE(sees(person_, "社名"));
}

TEST_P(MergeLevelsTest, a_topic_restored_to_an_open_place_stays_as_strict_as_it_was_at_last) {
  start("0 r 根\n1 a 手順\n1 s 章【専門員用】\n");
  const auto id = topic("手順").id;
  const auto then = read([](db::Transaction& tx) { return newest_changeset(tx); });
  edit([&](auto& tx, const auto& by) { return move_topic(tx, by, id, topic("章【専門員用】").id, -1); });
  rewrite("手順", "番号");
  remove("章【専門員用】");
  edit([&](auto& tx, const auto& by) { return restore(tx, by, document_, {.topic = id, .as_of = then}); });
  EXPECT_EQ(level("手順"), Level::amber_strict);
}

TEST_P(MergeLevelsTest, an_earlier_text_without_its_mark_does_not_lower_the_topic) {
  start("0 r 根\n1 a 手順\n");
  const auto id = topic("手順").id;
  const auto then = read([](db::Transaction& tx) { return newest_changeset(tx); });
  rewrite("手順", "番号【専門員用】");
  edit([&](auto& tx, const auto& by) { return restore(tx, by, document_, {.topic = id, .as_of = then}); });
  EXPECT_EQ(level("手順"), Level::amber_strict);
}

TEST_P(MergeLevelsTest, nobody_undoes_what_made_a_topic_not_for_him) {
  start("0 r 根\n1 a 社名\n");
  const auto red = decide_level("社名", "RED").changeset;
  const Editor theirs{other_, reader_of(other_), "", std::nullopt};
  EXPECT_THROW(write([&](db::Transaction& tx) { knowledge::undo(tx, theirs, red); }), base::Error);
  EXPECT_FALSE(sees(other_, "社名"));
  undo(red);
  EXPECT_TRUE(sees(other_, "社名"));
}

TEST_P(MergeLevelsTest, what_became_red_keeps_its_history_for_those_named) {
  start("0 r 根\n1 a 社名\n");
  const auto then = read([](db::Transaction& tx) { return newest_changeset(tx); });
  rewrite("社名", "新しい社名");
  decide_level("新しい社名", "RED");
  const auto id = topic("新しい社名").id;
  const auto before = [&](Id person) {
    std::string out;
    for (const auto& one : read([&](db::Transaction& tx) { return whole(tx, reader_of(person), document_, then); }))
      out += one.text + " ";
    return out;
  };
  EXPECT_EQ(before(person_), "根 社名 ");
  EXPECT_EQ(before(other_), "根 ");
  EXPECT_EQ(read([&](db::Transaction& tx) { return who_wrote(tx, reader_of(person_), id); }).size(), 2U);
}

TEST_P(MergeLevelsTest, a_word_that_was_said_while_its_topic_was_red_waits_for_those_named_then) {
  start("0 r 根\n1 a 社名\n");
  decide_level("社名", "RED");
  rewrite("社名", "甲社");
  import("0 r 根\n1 a 乙社\n");
  const auto asked = [&](Id person) {
    return read([&](db::Transaction& tx) { return open_conflicts(tx, reader_of(person), document_, 10); }).size();
  };
  EXPECT_EQ(asked(person_), 1U);
  decide_level("甲社", "GREEN");
  ASSERT_TRUE(sees(other_, "甲社"));
  EXPECT_EQ(asked(other_), 0U);
  EXPECT_EQ(asked(person_), 1U);
}

TEST_P(MergeLevelsTest, a_merge_is_undone_but_for_what_is_not_for_who_undoes_it) {
  start("0 r 根\n1 a 社名\n1 b 手順\n");
  decide_level("社名", "RED");
  const auto merged = import("0 r 根\n1 a 社名二\n1 b 手順二\n").changeset;
  write([&](db::Transaction& tx) {
    return knowledge::undo(tx, {other_, reader_of(other_), "", std::nullopt}, merged);
  });
  EXPECT_TRUE(sees(person_, "社名二")) << "as the file left it";
  EXPECT_TRUE(sees(other_, "手順"));
  EXPECT_FALSE(sees(other_, "社名二"));
}

TEST_P(MergeLevelsTest, nobody_deletes_a_document_that_holds_what_is_not_for_him) {
  start("0 r 根\n1 a 社名\n");
  decide_level("社名", "RED");
  const Editor theirs{other_, reader_of(other_), "", std::nullopt};
  EXPECT_THROW(write([&](db::Transaction& tx) { delete_document(tx, theirs, document_); }), base::Error);
  EXPECT_TRUE(sees(person_, "社名"));
}

TEST_P(MergeLevelsTest, what_somebody_wrote_in_after_it_was_deleted_comes_back_as_strict_as_it_was) {
  start("0 r 根\n1 s 章【専門員用】\n2 p 節\n3 t 番号\n");
  const auto id = topic("番号").id;
  const auto seen = read([](db::Transaction& tx) { return newest_changeset(tx); });
  remove("番号");
  edit([&](auto& tx, const auto& by) { return move_topic(tx, by, topic("節").id, topic("根").id, -1); });
  ASSERT_EQ(level("節"), Level::green);
  write([&](db::Transaction& tx) {
    const OutlineEdit late{.topic = id, .text = "番号二", .note = {}};
    return edit_outline(tx, editor(), document_, seen, std::span{&late, 1});
  });
  EXPECT_EQ(level("番号二"), Level::amber_strict);
}

TEST_P(MergeLevelsTest, a_deletion_that_is_undone_below_an_open_place_shows_nothing) {
  start("0 r 根\n1 s 章【専門員用】\n2 p 節\n3 t 番号\n4 u 内訳\n");
  const auto gone = edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, topic("番号").id); }).changeset;
  edit([&](auto& tx, const auto& by) { return move_topic(tx, by, topic("節").id, topic("根").id, -1); });
  undo(gone);
  EXPECT_EQ(level("番号"), Level::amber_strict);
  EXPECT_EQ(level("内訳"), Level::amber_strict);
}

TEST_P(MergeLevelsTest, what_was_red_by_a_list_above_comes_back_for_the_same_persons) {
  start("0 r 根\n1 s 甲社\n2 p 節\n3 t 番号\n");
  const auto third = person("c@desk.example");
  decide_level("甲社", "RED");
  edit([&](auto& tx, const auto& by) { return name_persons(tx, by, topic("甲社").id, {person_, third}); });
  const auto gone = edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, topic("番号").id); }).changeset;
  edit([&](auto& tx, const auto& by) { return move_topic(tx, by, topic("節").id, topic("根").id, -1); });
  undo(gone);
  EXPECT_EQ(level("番号"), Level::red);
  EXPECT_TRUE(sees(third, "番号"));
  EXPECT_FALSE(sees(other_, "番号"));
}

INSTANTIATE_TEST_SUITE_P(both, MergeLevelsTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
