#include "knowledge/history.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "knowledge/outline_edit.hpp"
#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

using people::Level;

class HistoryTest : public testing_tools::WrittenDocuments {
 protected:
  Saved change(Id topic, const std::string& text, const std::string& reason = "理由") {
    return write([&](db::Transaction& tx) {
      return change_text(tx, {person_, reader_of(person_), reason, std::nullopt}, topic, text, "");
    });
  }
  Saved set_level(Id topic, const std::string& level) {
    return edit([&](auto& tx, const auto& by) {
      return decide(tx, by, topic, "disclosure", {{.kind = {}, .value = level, .fields = {}}});
    });
  }
  std::vector<Changeset> history_of(Id document, const Reader& reader) {
    return read([&](db::Transaction& tx) { return history(tx, reader, document); });
  }
};

TEST_P(HistoryTest, the_figures_are_those_of_the_changeset) {
  const auto id = document("根");
  const auto a = add(root(id), "甲");
  const auto b = add(root(id), "乙");
  edit([&](auto& tx, const auto& by) { return move_topic(tx, by, b, a, -1); });
  edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, a); });
  const auto found = history_of(id, Reader::everything());
  ASSERT_EQ(found.size(), 5U);
  EXPECT_EQ(found[0].removed, 2);
  EXPECT_EQ(found[1].changed, 1);
  EXPECT_EQ(found[1].moved, 1);
  EXPECT_EQ(found[1].only_moved, 1);
  EXPECT_EQ(found[2].added, 1);
  EXPECT_EQ(found[4].added, 1);
}

TEST_P(HistoryTest, a_move_among_siblings_is_a_move_and_nothing_else) {
  const auto id = document("根");
  const auto a = add(root(id), "甲");
  add(root(id), "乙");
  edit([&](auto& tx, const auto& by) { return move_topic(tx, by, a, root(id), -1); });
  const auto moved = history_of(id, Reader::everything()).front();
  EXPECT_EQ(moved.changed, 1);
  EXPECT_EQ(moved.moved, 1);
  EXPECT_EQ(moved.only_moved, 1);
}

TEST_P(HistoryTest, a_topic_that_moved_and_was_rewritten_at_once_is_counted_as_both) {
  const auto id = document("根");
  const auto a = add(root(id), "甲");
  const auto b = add(root(id), "乙");
  const auto seen = read([](db::Transaction& tx) { return newest_changeset(tx); });
  write([&](db::Transaction& tx) {
    const std::vector<OutlineEdit> edits{
        {.kind = OutlineEdit::Kind::write, .topic = b, .text = "乙二", .note = {}},
        {.kind = OutlineEdit::Kind::move, .topic = b, .parent = a, .text = {}, .note = {}}};
    return edit_outline(tx, editor(), id, seen, edits);
  });
  const auto both = history_of(id, Reader::everything()).front();
  EXPECT_EQ(both.changed, 1);
  EXPECT_EQ(both.moved, 1);
  EXPECT_EQ(both.only_moved, 0);
}

TEST_P(HistoryTest, says_which_topics_a_changeset_was_about_the_tops_first) {
  const auto id = document("根");
  const auto a = add(root(id), "甲");
  const auto b = add(a, "乙");
  change(b, "乙二");
  edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, a); });
  const auto found = history_of(id, Reader::everything());
  const auto texts = [&](std::size_t at) {
    std::vector<std::string> out;
    for (const auto& one : found[at].touched) out.push_back(one.text);
    return out;
  };
  EXPECT_THAT(texts(0), testing::ElementsAre("甲", "乙二"));
  EXPECT_THAT(texts(1), testing::ElementsAre("乙二")) << "by the words that it wrote";
}

TEST_P(HistoryTest, a_topic_that_a_reader_may_not_see_then_or_now_is_not_named) {
  const auto id = document("根");
  const auto open = add(root(id), "公開");
  const auto closed = add(root(id), "閉じた");
  const auto opened = add(root(id), "開いた【専門員用】");
  const auto both = read([](db::Transaction& tx) { return newest_changeset(tx); });
  write([&](db::Transaction& tx) {
    std::vector<OutlineEdit> edits;
    for (const auto topic : {open, closed, opened})
      edits.push_back({.kind = OutlineEdit::Kind::write,
                       .topic = topic,
                       .text = topic == opened ? "開いた二【専門員用】" : "二",
                       .note = {}});
    return edit_outline(tx, editor(), id, both, edits);
  });
  set_level(closed, "RED");
  change(opened, "開いた");
  const auto touched = [&](const Reader& reader) {
    std::vector<Id> out;
    for (const auto& c : history_of(id, reader))
      if (c.id == both + 1)
        for (const auto& one : c.touched) out.push_back(one.topic);
    return out;
  };
  EXPECT_THAT(touched(reader_of(person_)), testing::ElementsAre(open, closed, opened));
  EXPECT_THAT(touched(Reader::up_to(Level::green)), testing::ElementsAre(open));
}

TEST_P(HistoryTest, a_topic_that_was_deleted_and_brought_back_says_both) {
  const auto id = document("根");
  const auto a = add(root(id), "甲");
  const auto gone = edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, a); });
  const auto back = undo(gone.changeset);
  change(a, "甲二");
  const auto states = read([&](db::Transaction& tx) { return topic_history(tx, Reader::everything(), a); });
  ASSERT_EQ(states.size(), 2U);
  EXPECT_FALSE(states[0].deleted);
  EXPECT_TRUE(states[1].deleted);
  EXPECT_EQ(states[1].ended_by.id, gone.changeset);
  ASSERT_TRUE(states[1].brought_back);
  EXPECT_EQ(states[1].brought_back->id, back.changeset);
}

TEST_P(HistoryTest, a_state_that_a_reader_may_not_see_is_not_told_as_a_deletion) {
  const auto id = document("根");
  const auto a = add(root(id), "甲");
  change(a, "甲【専門員用】");
  change(a, "甲三");
  const auto states = read([&](db::Transaction& tx) { return topic_history(tx, Reader::up_to(Level::green), a); });
  ASSERT_EQ(states.size(), 1U);
  EXPECT_FALSE(states[0].deleted);
}

TEST_P(HistoryTest, what_a_reader_may_not_see_is_not_counted_nor_told) {
  const auto id = document("根");
  const auto open = add(root(id), "公開");
  const auto secret = add(root(id), "内密");
  set_level(secret, "AMBER+STRICT");
  change(secret, "内密二", "秘密の理由");
  change(open, "公開二", "公開の理由");
  edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, secret); });

  const auto all = history_of(id, reader_of(person_));
  EXPECT_EQ(all.size(), 7U);
  EXPECT_EQ(all[0].removed, 1);
  EXPECT_EQ(all[2].reason, "秘密の理由");
  std::vector<std::string> reasons;
  for (const auto& c : history_of(id, Reader::up_to(Level::green))) {
    reasons.push_back(c.reason);
    EXPECT_EQ(c.removed, 0);
  }
  // Nor what was there before its level rose: a deleted topic keeps the level that it had at last.
  EXPECT_THAT(reasons, testing::Contains("公開の理由"));
  EXPECT_THAT(reasons, testing::Not(testing::Contains("秘密の理由")));
}

TEST_P(HistoryTest, a_reason_is_told_only_to_who_may_see_all_that_it_was_about) {
  const auto id = document("根");
  const auto a = add(root(id), "甲");
  const auto b = add(a, "乙");
  set_level(b, "AMBER+STRICT");
  const auto gone = write([&](db::Transaction& tx) {
    return delete_topic(tx, {person_, reader_of(person_), "乙のため", std::nullopt}, a);
  });
  const auto seen_by = [&](const Reader& reader) {
    return read([&](db::Transaction& tx) { return changeset(tx, reader, gone.changeset); });
  };
  EXPECT_EQ(seen_by(reader_of(person_)).reason, "乙のため");
  EXPECT_EQ(seen_by(reader_of(person_)).removed, 2);
  EXPECT_EQ(seen_by(Reader::up_to(Level::green)).reason, "");
  EXPECT_EQ(seen_by(Reader::up_to(Level::green)).removed, 1);
}

TEST_P(HistoryTest, why_a_level_was_lowered_is_not_told_to_who_could_not_see_the_topic_before) {
  const auto id = document("根");
  const auto topic = add(root(id), "番号【専門員用】");
  write([&](db::Transaction& tx) {
    return decide(tx, {person_, reader_of(person_), "B社の了承を得た", std::nullopt}, topic, "disclosure", {});
  });
  EXPECT_EQ(history_of(id, reader_of(person_)).front().reason, "B社の了承を得た");
  const auto members = history_of(id, Reader::up_to(Level::green));
  EXPECT_EQ(members.front().added, 1) << "what can be seen now is told";
  EXPECT_EQ(members.front().reason, "");
}

TEST_P(HistoryTest, the_reason_of_a_save_that_also_asked_about_something_hidden_is_not_told) {
  const auto id = document("根");
  const auto secret = add(root(id), "番号【専門員用】");
  const auto seen = read([](db::Transaction& tx) { return newest_changeset(tx); });
  change(secret, "番号一【専門員用】");
  write([&](db::Transaction& tx) {
    const std::vector<OutlineEdit> edits{
        {.kind = OutlineEdit::Kind::write, .topic = secret, .text = "番号二【専門員用】", .note = {}},
        {.kind = OutlineEdit::Kind::add, .topic = -1, .parent = root(id), .text = "案内", .note = {}}};
    return edit_outline(tx, {person_, reader_of(person_), "○○社の件", std::nullopt}, id, seen, edits);
  });
  EXPECT_EQ(history_of(id, reader_of(person_)).front().reason, "○○社の件");
  const auto members = history_of(id, Reader::up_to(Level::green));
  EXPECT_EQ(members.front().added, 1) << "what can be seen is told";
  EXPECT_EQ(members.front().reason, "");
}

TEST_P(HistoryTest, a_question_alone_is_told_to_who_may_see_what_it_is_about) {
  const auto id = document("根");
  const auto secret = add(root(id), "番号【専門員用】");
  const auto seen = read([](db::Transaction& tx) { return newest_changeset(tx); });
  const auto save = [&](const std::string& text) {
    return write([&](db::Transaction& tx) {
      const std::vector<OutlineEdit> edits{
          {.kind = OutlineEdit::Kind::write, .topic = secret, .text = text, .note = {}}};
      return edit_outline(tx, {person_, reader_of(person_), "○○社の件", std::nullopt}, id, seen, edits);
    });
  };
  save("番号一【専門員用】");
  const auto asked = save("番号二【専門員用】").changeset;
  EXPECT_EQ(history_of(id, reader_of(person_)).front().id, asked);
  EXPECT_EQ(history_of(id, reader_of(person_)).front().reason, "○○社の件");
  for (const auto& c : history_of(id, Reader::up_to(Level::green))) EXPECT_NE(c.id, asked);
  const auto look = [&] {
    read([&](db::Transaction& tx) { return changeset(tx, Reader::up_to(Level::green), asked); });
  };
  EXPECT_THROW(look(), base::Error);
}

TEST_P(HistoryTest, a_page_is_full_though_much_is_hidden) {
  const auto id = document("根");
  const auto open = add(root(id), "公開");
  const auto secret = add(root(id), "内密");
  set_level(secret, "AMBER+STRICT");
  change(open, "一");
  for (int i = 0; i < 5; ++i) change(secret, std::to_string(i));
  change(open, "二");
  const auto page = read([&](db::Transaction& tx) {
    return history(tx, Reader::up_to(Level::green), id, std::numeric_limits<Id>::max(), 2);
  });
  ASSERT_EQ(page.size(), 2U);
  EXPECT_GT(page[0].id, page[1].id + 4);
  const auto next =
      read([&](db::Transaction& tx) { return history(tx, Reader::up_to(Level::green), id, page[1].id, 2); });
  ASSERT_EQ(next.size(), 2U);
  EXPECT_LT(next[0].id, page[1].id);
}

TEST_P(HistoryTest, says_who_wrote_what_of_a_text) {
  const auto id = document("根");
  const auto topic = add(root(id), "警察に相談する。");
  const auto second = change(topic, "警察に相談する。記録は消さない。", "消す人がいた");
  const auto third = change(topic, "警視庁に相談する。記録は消さない。");
  std::vector<std::pair<std::string, Id>> told;
  for (const auto& piece : read([&](db::Transaction& tx) { return who_wrote(tx, Reader::everything(), topic); }))
    told.emplace_back(piece.text, piece.by.id);
  std::string text;
  for (const auto& [words, by] : told) text += words;
  EXPECT_EQ(text, "警視庁に相談する。記録は消さない。");
  EXPECT_THAT(told, testing::Contains(std::pair{std::string{"記録は消さない。"}, second.changeset}));
  EXPECT_THAT(told, testing::Contains(testing::Field(&std::pair<std::string, Id>::second, third.changeset)));
}

TEST_P(HistoryTest, says_where_it_did_not_follow_who_wrote_a_text_any_further) {
  const auto id = document("根");
  const auto topic = add(root(id), "初めの文。");
  for (int i = 0; i < 501; ++i) change(topic, "初めの文。" + std::to_string(i));
  const auto told = read([&](db::Transaction& tx) { return who_wrote(tx, Reader::everything(), topic); });
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0].text, "初めの文。");
  EXPECT_TRUE(told[0].or_earlier);
  EXPECT_EQ(told[1].text, "500");
  EXPECT_FALSE(told[1].or_earlier);
}

INSTANTIATE_TEST_SUITE_P(both, HistoryTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
