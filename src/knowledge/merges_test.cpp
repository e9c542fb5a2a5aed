#include "knowledge/merges.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "knowledge/conflicts.hpp"
#include "knowledge/undo_outlook.hpp"
#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

using people::Level;

class MergesTest : public testing_tools::WrittenDocuments {
 protected:
  /// A first file, then what a person does here, then the file as it came again. The merge's changeset.
  template <class Here>
  Id merged(const std::string& first, Here here, const std::string& again) {
    document_ = import(first).document;
    here();
    return import(again).changeset;
  }
  void rewrite(const std::string& text, const std::string& into) {
    edit([&](auto& tx, const auto& by) { return change_text(tx, by, topics(document_).at(text).id, into, ""); });
  }
  void remove(const std::string& text) {
    edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, topics(document_).at(text).id); });
  }
  void move(const std::string& text, const std::string& below) {
    edit([&](auto& tx, const auto& by) {
      return move_topic(tx, by, topics(document_).at(text).id, topics(document_).at(below).id, -1);
    });
  }
  void decide_level(const std::string& text, const std::string& level) {
    edit([&](auto& tx, const auto& by) {
      return decide(tx, by, topics(document_).at(text).id, "disclosure", {{.kind = {}, .value = level, .fields = {}}});
    });
  }
  Merge look(Id changeset, const Reader& reader = Reader::everything()) {
    return read([&](db::Transaction& tx) { return merge_of(tx, reader, changeset); });
  }
  MergeNote note(Id changeset, std::string_view part, Outcome outcome) {
    const auto all = look(changeset).notes;
    const auto found = std::ranges::find_if(all, [&](const auto& n) { return n.part == part && n.outcome == outcome; });
    EXPECT_NE(found, all.end()) << part;
    return found == all.end() ? MergeNote{} : *found;
  }
  std::string texts() {
    std::string out;
    for (const auto& topic : read([&](db::Transaction& tx) { return whole(tx, Reader::everything(), document_); }))
      out += topic.text + " ";
    return out;
  }
  Id open() {
    return read([&](db::Transaction& tx) { return count_conflicts(tx, Reader::everything(), document_); });
  }
  Saved choose(Id conflict, Choice choice) {
    return edit([&](auto& tx, const auto& by) { return decide_conflict(tx, by, conflict, choice); });
  }
  UndoOutlook outlook(Id changeset, const Reader& reader = Reader::everything()) {
    return read([&](db::Transaction& tx) { return undo_outlook(tx, reader, changeset); });
  }

  Id document_ = 0;
};

// -- what is shown

TEST_P(MergesTest, what_came_in_is_shown_as_added_changed_moved_and_deleted) {
  const auto id = merged(
      "0 r 根\n1 a 甲\n1 b 乙\n1 c 丙\n1 d 丁\n", [] {}, "0 r 根\n1 a 甲二\n1 b 乙\n2 c 丙\n1 e 新\n");
  const auto merge = look(id);
  std::map<std::string, std::string> seen;
  for (const auto& one : merge.differences)
    seen[one.after ? one.after->text : one.before->text] = !one.before  ? "added"
                                                           : !one.after ? "removed"
                                                           : one.moved  ? "moved"
                                                                        : "changed";
  EXPECT_EQ(seen, (std::map<std::string, std::string>{
                      {"甲二", "changed"}, {"丙", "moved"}, {"丁", "removed"}, {"新", "added"}}));
  EXPECT_TRUE(merge.notes.empty());
  EXPECT_EQ(merge.file, "a.map");
  EXPECT_EQ(merge.changeset.person, person_);
  EXPECT_GT(merge.base_at, 0);
  EXPECT_TRUE(merge.in_force);
}

TEST_P(MergesTest, a_first_import_is_no_merge) {
  const auto first = import("0 r 根\n");
  EXPECT_FALSE(read([&](db::Transaction& tx) { return is_merge(tx, first.changeset); }));
  EXPECT_THROW(look(first.changeset), base::Error);
}

TEST_P(MergesTest, words_of_both_sides_are_told_where_they_were_joined) {
  const auto id = merged(
      "0 r 根\n1 a 警察署に相談する。記録は消さない。\n",
      [&] { rewrite("警察署に相談する。記録は消さない。", "警察署に相談する。記録は保存する。"); },
      "0 r 根\n1 a 警視庁に相談する。記録は消さない。\n");
  const auto joined = note(id, "text", Outcome::joined);
  EXPECT_EQ(joined.ours, "警察署に相談する。記録は保存する。");
  EXPECT_EQ(joined.theirs, "警視庁に相談する。記録は消さない。");
  EXPECT_EQ(joined.topic.text, "警視庁に相談する。記録は保存する。");
}

TEST_P(MergesTest, a_question_is_open_then_decided_by_somebody) {
  const auto id = merged(
      "0 r 根\n1 a 甲\n", [&] { rewrite("甲", "こちら"); }, "0 r 根\n1 a あちら\n");
  auto asked = note(id, "text", Outcome::asked);
  EXPECT_EQ(asked.answer.state, Answer::State::open);
  EXPECT_EQ(asked.ours, "こちら");
  EXPECT_EQ(asked.theirs, "あちら");
  choose(asked.answer.conflict, Choice::theirs);
  asked = note(id, "text", Outcome::asked);
  EXPECT_EQ(asked.answer.state, Answer::State::decided);
  EXPECT_EQ(asked.answer.choice, "theirs");
  EXPECT_EQ(asked.answer.by->person, person_);
  EXPECT_EQ(asked.ours, "こちら") << "what stood here then";
}

TEST_P(MergesTest, a_later_file_replaces_a_question_and_its_undo_brings_it_back) {
  const auto first = merged(
      "0 r 根\n1 a 甲\n", [&] { rewrite("甲", "こちら"); }, "0 r 根\n1 a あちら\n");
  const auto second = import("0 r 根\n1 a あちら二\n").changeset;
  EXPECT_EQ(note(first, "text", Outcome::asked).answer.state, Answer::State::replaced);
  undo(second);
  EXPECT_EQ(note(first, "text", Outcome::asked).answer.state, Answer::State::open);
  EXPECT_EQ(open(), 1);
}

TEST_P(MergesTest, what_stays_as_it_is_here_is_told_with_the_files_word) {
  const auto id = merged(
      "0 r 根\n1 a 甲\n1 b 乙\n1 c 丙\n2 d 丁\n1 e 戊\n2 f 己\n",
      [&] {
        rewrite("甲", "ここで直した");
        move("乙", "丙");
        remove("丁");
        edit([&](auto& tx, const auto& by) {
          return add_topic(tx, by, topics(document_).at("己").id, -1, "ここで足した");
        });
      },
      "0 r 根\n1 a 甲\n1 b 乙\n1 c 丙\n2 d 丁\n1 g 新\n");
  EXPECT_EQ(note(id, "text", Outcome::left).theirs, "甲");
  EXPECT_EQ(note(id, "text", Outcome::left).ours, "ここで直した");
  EXPECT_EQ(note(id, "place", Outcome::left).theirs, "根");
  EXPECT_EQ(note(id, "gone", Outcome::left).topic.text, "丁");
  EXPECT_FALSE(note(id, "gone", Outcome::left).there);
  EXPECT_EQ(note(id, "below", Outcome::left).topic.text, "戊");
}

TEST_P(MergesTest, of_a_branch_that_was_deleted_here_its_top_is_told) {
  const auto id = merged(
      "0 r 根\n1 a 甲\n2 b 乙\n3 c 丙\n", [&] { remove("甲"); }, "0 r 根\n1 a 甲\n2 b 乙\n3 c 丙\n1 d 新\n");
  const auto notes = look(id).notes;
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].topic.text, "甲");
}

// -- who sees what

TEST_P(MergesTest, a_reader_sees_of_a_merge_what_he_may_see) {
  const auto id = merged(
      "0 r 根\n1 a 甲\n1 b 乙【専門員用】\n",
      [&] {
        rewrite("甲", "こちら");
        rewrite("乙【専門員用】", "内部【専門員用】");
      },
      "0 r 根\n1 a あちら\n1 b 外部【専門員用】\n1 c 公開の新しい項目\n1 d 内部の新しい項目【専門員用】\n");
  EXPECT_EQ(look(id, reader_of(person_)).notes.size(), 2U);
  EXPECT_EQ(look(id, reader_of(person_)).differences.size(), 2U);
  const auto outside = look(id, Reader::up_to(Level::amber));
  ASSERT_EQ(outside.notes.size(), 1U);
  EXPECT_EQ(outside.notes[0].theirs, "あちら");
  ASSERT_EQ(outside.differences.size(), 1U);
  EXPECT_EQ(outside.changeset.added, 1);
}

TEST_P(MergesTest, a_word_that_the_file_calls_stricter_is_not_told_to_who_sees_the_topic_here) {
  const auto id = merged(
      "0 r 根\n1 a 甲\n",
      [&] {
        rewrite("甲", "こちら");
        decide_level("こちら", "GREEN");
      },
      "0 r 根\n1 a 秘密【専門員用】\n");
  EXPECT_EQ(look(id, reader_of(person_)).notes.size(), 1U);
  EXPECT_TRUE(look(id, Reader::up_to(Level::amber)).notes.empty());
}

TEST_P(MergesTest, a_word_that_was_stricter_here_when_it_came_is_not_told_later) {
  const auto id = merged(
      "0 r 根\n1 a 甲\n1 b 乙\n",
      [&] {
        rewrite("甲", "こちら");
        decide_level("こちら", "AMBER+STRICT");
      },
      "0 r 根\n1 a 甲\n1 b 乙二\n");
  EXPECT_EQ(look(id, reader_of(person_)).notes.size(), 1U) << "left as it is here";
  decide_level("こちら", "GREEN");
  EXPECT_TRUE(look(id, Reader::up_to(Level::green)).notes.empty());
}

TEST_P(MergesTest, both_reasons_that_a_level_stays_are_one_note) {
  const auto id = merged(
      "0 r 根\n1 s 手順【専門員用】\n2 a 番号【会員限り】\n", [] {}, "0 r 根\n1 s 手順【専門員用】\n1 a 番号\n");
  EXPECT_EQ(note(id, "level", Outcome::left).topic.text, "番号");
  EXPECT_EQ(topics(document_).at("番号").effective_level, Level::amber_strict);
}

// -- the whole merge undone

TEST_P(MergesTest, the_whole_merge_is_undone_with_its_questions_and_their_decisions) {
  const auto id = merged(
      "0 r 根\n1 a 甲\n1 b 乙\n1 c 丙\n",
      [&] {
        rewrite("甲", "こちら");
        rewrite("乙", "乙はここ");
      },
      "0 r 根\n1 a あちら\n1 b 乙はあちら\n1 c 丙二\n1 d 新\n");
  choose(note(id, "text", Outcome::asked).answer.conflict, Choice::theirs);
  EXPECT_EQ(texts(), "根 あちら 乙はここ 丙二 新 ");
  const auto undone = undo(id);
  EXPECT_EQ(texts(), "根 こちら 乙はここ 丙 ");
  EXPECT_EQ(open(), 0);
  EXPECT_FALSE(look(id).in_force);
  EXPECT_EQ(look(id).turned_by, undone.changeset);

  const auto redone = undo(undone.changeset);
  EXPECT_EQ(texts(), "根 あちら 乙はここ 丙二 新 ");
  EXPECT_EQ(open(), 1) << "the one that nobody had decided";
  EXPECT_TRUE(look(id).in_force);

  undo(redone.changeset);
  EXPECT_EQ(texts(), "根 こちら 乙はここ 丙 ");
  EXPECT_EQ(open(), 0);
}

TEST_P(MergesTest, a_decision_made_after_a_redo_goes_with_the_next_undo) {
  const auto id = merged(
      "0 r 根\n1 a 甲\n", [&] { rewrite("甲", "こちら"); }, "0 r 根\n1 a あちら\n1 b 新\n");
  const auto redone = undo(undo(id).changeset);
  choose(note(id, "text", Outcome::asked).answer.conflict, Choice::theirs);
  EXPECT_EQ(texts(), "根 あちら 新 ");
  undo(redone.changeset);
  EXPECT_EQ(texts(), "根 こちら ");
  EXPECT_EQ(open(), 0);
}

TEST_P(MergesTest, what_was_changed_since_stays_and_is_told_before) {
  const auto id = merged(
      "0 r 根\n1 a 甲\n1 b 乙\n", [] {}, "0 r 根\n1 a 甲二\n1 b 乙二\n");
  rewrite("甲二", "その後");
  const auto before = outlook(id);
  EXPECT_TRUE(before.possible);
  ASSERT_EQ(before.staying.size(), 1U);
  EXPECT_EQ(before.staying[0].text, "その後");
  undo(id);
  EXPECT_EQ(texts(), "根 その後 乙 ");
  const auto after = look(id).stayed;
  ASSERT_EQ(after.size(), 1U);
  EXPECT_EQ(after[0].text, "その後");
}

TEST_P(MergesTest, where_all_was_changed_since_it_is_too_late) {
  const auto id = merged(
      "0 r 根\n1 a 甲\n", [] {}, "0 r 根\n1 a 甲二\n");
  EXPECT_TRUE(outlook(id).staying.empty());
  rewrite("甲二", "その後");
  EXPECT_FALSE(outlook(id).possible);
  EXPECT_EQ(outlook(id).staying.size(), 1U);
  EXPECT_THROW(undo(id), base::Error);
}

TEST_P(MergesTest, what_stays_is_told_only_to_who_may_see_it) {
  const auto id = merged(
      "0 r 根\n1 a 甲【専門員用】\n", [] {}, "0 r 根\n1 a 甲二【専門員用】\n");
  rewrite("甲二【専門員用】", "その後【専門員用】");
  EXPECT_EQ(outlook(id).staying.size(), 1U);
  EXPECT_TRUE(outlook(id, Reader::up_to(Level::amber)).staying.empty());
}

// -- the next import after an undo

TEST_P(MergesTest, after_an_undo_the_same_file_brings_its_changes_again) {
  const std::string again = "0 r 根\n1 a 甲二\n1 b 新\n";
  const auto id = merged(
      "0 r 根\n1 a 甲\n", [] {}, again);
  undo(id);
  const auto second = import(again);
  EXPECT_EQ(second.status, Stored::Status::updated);
  EXPECT_EQ(texts(), "根 甲二 新 ");
  EXPECT_EQ(open(), 0);
}

TEST_P(MergesTest, after_an_undo_the_old_file_is_no_edit) {
  const std::string first = "0 r 根\n1 a 甲\n1 b 乙\n";
  const auto id = merged(
      first, [&] { rewrite("甲", "こちら"); }, "0 r 根\n1 a あちら\n1 b 乙二\n");
  undo(id);
  EXPECT_EQ(import(first).status, Stored::Status::unchanged);
  import("0 r 根\n1 a 甲\n1 b 乙\n1 c 新\n");  // made from the old file
  EXPECT_EQ(texts(), "根 こちら 乙 新 ");
  EXPECT_EQ(open(), 0) << "the old word is not a change";
}

TEST_P(MergesTest, after_undo_and_redo_the_file_is_known_again) {
  const std::string again = "0 r 根\n1 a 甲二\n";
  const auto id = merged(
      "0 r 根\n1 a 甲\n", [] {}, again);
  undo(undo(id).changeset);
  EXPECT_EQ(import(again).status, Stored::Status::unchanged);
  import("0 r 根\n1 a 甲三\n");
  EXPECT_EQ(texts(), "根 甲三 ");
  EXPECT_EQ(open(), 0);
}

TEST_P(MergesTest, a_file_that_said_the_same_in_other_bytes_goes_with_the_undo) {
  const std::string first = "0 r 根\n1 a 甲\n";
  const auto id = merged(
      first, [] {}, "0 r 根\n1 a 甲二\n");
  const std::string same = "0 r 根\n1-a 甲二\n";
  EXPECT_EQ(import(same).changeset, 0);
  undo(id);
  EXPECT_EQ(import(first).status, Stored::Status::unchanged);
  EXPECT_EQ(import(same).status, Stored::Status::updated);
  EXPECT_EQ(texts(), "根 甲二 ");
}

TEST_P(MergesTest, of_two_merges_the_earlier_is_undone_alone_and_both_in_turn) {
  const auto id = merged(
      "0 r 根\n1 a 甲\n1 b 乙\n", [] {}, "0 r 根\n1 a 甲二\n1 b 乙\n");
  const auto later = import("0 r 根\n1 a 甲二\n1 b 乙二\n").changeset;
  undo(id);
  EXPECT_EQ(texts(), "根 甲 乙二 ");
  EXPECT_EQ(import("0 r 根\n1 a 甲二\n1 b 乙二\n").status, Stored::Status::unchanged) << "the last file is in force";
  undo(later);
  EXPECT_EQ(texts(), "根 甲 乙 ");
  EXPECT_EQ(import("0 r 根\n1 a 甲\n1 b 乙\n").status, Stored::Status::unchanged);
  import("0 r 根\n1 a 甲二\n1 b 乙\n");
  EXPECT_EQ(texts(), "根 甲二 乙 ");
}

TEST_P(MergesTest, an_undone_decision_binds_no_later_file_to_the_undo) {
  const auto first = merged(
      "0 r 根\n1 a 甲\n", [&] { rewrite("甲", "こちら"); }, "0 r 根\n1 a あちら\n");
  undo(choose(note(first, "text", Outcome::asked).answer.conflict, Choice::ours).changeset);
  import("0 r 根\n1 a あちら二\n1 b 乙\n");
  EXPECT_EQ(note(first, "text", Outcome::asked).answer.state, Answer::State::replaced);
  EXPECT_THROW(undo(first), base::Error) << "nothing of it is left to undo";
  EXPECT_EQ(texts(), "根 こちら 乙 ");
}

INSTANTIATE_TEST_SUITE_P(both, MergesTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
