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
  EXPECT_EQ(found[2].added, 1);
  EXPECT_EQ(found[4].added, 1);
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
