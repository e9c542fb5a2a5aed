#include "knowledge/edit.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.hpp"
#include "knowledge/import.hpp"
#include "knowledge/outline_edit.hpp"
#include "knowledge/position.hpp"
#include "knowledge/read.hpp"
#include "testing/knowledge_database.hpp"

namespace knowledge {
namespace {

using people::Level;
using people::Reader;
using Id = std::int64_t;

const Reader kAll = Reader::everything();

class EditTest : public testing_tools::KnowledgeDatabase {
 protected:
  void SetUp() override {
    KnowledgeDatabase::SetUp();
    if (!database_) return;
    write([&](db::Transaction& tx) {
      person_ = people::add_person(tx, "a@desk.example", "", people::roles_named("editor")).id;
      document_ = create_document(tx, editor(), "Sec90-01 手順", "manual", "棚", Level::green).document;
      root_ = document(tx, kAll, document_).root;
    });
  }
  Editor editor() const { return {person_, Reader::of_person(person_, Level::amber_strict), "理由", std::nullopt}; }
  Id add(Id parent, std::string_view text, Id after = -1) {
    return write([&](db::Transaction& tx) { return add_topic(tx, editor(), parent, after, text).topic; });
  }
  /// "手順(一(二),三)"
  std::string shape(const Reader& reader = kAll, std::optional<Id> as_of = std::nullopt) {
    std::string out;
    database_->read([&](db::Transaction& tx) {
      std::vector<Id> open;
      for (const auto& topic : whole(tx, reader, document_, as_of)) {
        while (!open.empty() && open.back() != topic.parent) open.pop_back();
        out += std::string(open.size(), ' ') + topic.text + "\n";
        open.push_back(topic.id);
      }
    });
    return out;
  }
  Topic at(Id id) {
    return database_->reading([&](db::Transaction& tx) { return topic(tx, kAll, id); });
  }

  Id person_ = 0, document_ = 0, root_ = 0;
};

TEST_P(EditTest, a_new_document_has_its_code_and_title_from_its_root) {
  const auto made = database_->reading([&](db::Transaction& tx) { return document(tx, kAll, document_); });
  EXPECT_EQ(made.code, "Sec90-01");
  EXPECT_EQ(made.title, "Sec90-01 手順");
  EXPECT_EQ(made.topics, 1);
}

TEST_P(EditTest, a_branch_is_read_on_behind_the_same_topic_whatever_was_added_moved_or_deleted_meanwhile) {
  std::vector<Id> row;
  for (const auto* text : {"一", "二", "三", "四", "五"}) row.push_back(add(root_, text));
  Id seen = 0;
  const auto texts = [&](Id after, const Reader& reader = kAll) {
    std::string out;
    database_->read([&](db::Transaction& tx) {
      for (const auto& node : branch(tx, reader, root_, {after, seen}, 100)) out += node.topic.text;
    });
    return out;
  };
  EXPECT_EQ(texts(0), "一二三四五");
  EXPECT_EQ(texts(row[2]), "四五");
  add(root_, "零", 0);
  EXPECT_EQ(texts(row[2]), "四五") << "one more before it";
  write([&](db::Transaction& tx) { delete_topic(tx, editor(), row[0]); });
  EXPECT_EQ(texts(row[2]), "四五") << "one fewer before it";
  write([&](db::Transaction& tx) { delete_topic(tx, editor(), row[2]); });
  EXPECT_EQ(texts(row[2]), "四五") << "itself deleted";
  write([&](db::Transaction& tx) { move_topic(tx, editor(), row[1], row[4], -1); });
  EXPECT_EQ(texts(row[1]), "四五") << "itself moved away";
  seen = database_->reading([&](db::Transaction& tx) { return document(tx, kAll, document_).changeset; });
  write([&](db::Transaction& tx) { move_topic(tx, editor(), row[3], root_, -1); });
  EXPECT_EQ(texts(row[3]), "五四") << "itself moved to the end: what stood behind it as it was seen";
  seen = 0;
  EXPECT_EQ(texts(row[3]), "") << "nothing stands behind it now";
  write([&](db::Transaction& tx) { change_properties(tx, editor(), row[3], {{"disclosure", "AMBER+STRICT", ""}}); });
  const auto partner = Reader::up_to(Level::green);
  EXPECT_THROW(texts(row[3], partner), base::Error) << "not seen by this reader";
  EXPECT_THROW(texts(row[3] + 1000), base::Error);
}

TEST_P(EditTest, what_undo_brings_back_takes_nobodys_place) {
  const auto one = add(root_, "一");
  const auto gone = add(root_, "甲", one);
  const auto deleted = write([&](db::Transaction& tx) { return delete_topic(tx, editor(), gone); });
  const auto since = add(root_, "乙", one);
  ASSERT_EQ(at(since).position, position_between(at(one).position, "")) << "where 甲 stood";
  write([&](db::Transaction& tx) { undo(tx, editor(), deleted.changeset); });
  EXPECT_GT(at(gone).position, at(since).position);
}

TEST_P(EditTest, topics_are_added_in_their_place_and_moved_with_what_is_below) {
  const auto one = add(root_, "一");
  const auto three = add(root_, "三");
  add(root_, "二", one);
  const auto below = add(one, "一の一");
  EXPECT_EQ(shape(), "Sec90-01 手順\n 一\n  一の一\n 二\n 三\n");
  write([&](db::Transaction& tx) { move_topic(tx, editor(), one, three, -1); });
  EXPECT_EQ(shape(), "Sec90-01 手順\n 二\n 三\n  一\n   一の一\n");
  EXPECT_THROW(write([&](db::Transaction& tx) { move_topic(tx, editor(), one, below, -1); }), base::Error);
  write([&](db::Transaction& tx) { step_topic(tx, editor(), three, Step::up); });
  write([&](db::Transaction& tx) { step_topic(tx, editor(), one, Step::out); });
  EXPECT_EQ(shape(), "Sec90-01 手順\n 三\n 一\n  一の一\n 二\n");
}

TEST_P(EditTest, any_earlier_state_can_be_shown) {
  const auto one = add(root_, "一");
  const auto first = write([&](db::Transaction& tx) { return change_text(tx, editor(), one, "壱", "").changeset; });
  write([&](db::Transaction& tx) { delete_topic(tx, editor(), one); });
  EXPECT_EQ(shape(kAll, first - 1), "Sec90-01 手順\n 一\n");
  EXPECT_EQ(shape(kAll, first), "Sec90-01 手順\n 壱\n");
  EXPECT_EQ(shape(), "Sec90-01 手順\n");
}

TEST_P(EditTest, a_change_is_undone_and_the_undo_too) {
  const auto one = add(root_, "一");
  add(one, "下");
  const auto before = shape();
  const auto gone = write([&](db::Transaction& tx) { return delete_topic(tx, editor(), one).changeset; });
  const auto back = write([&](db::Transaction& tx) { return undo(tx, editor(), gone).changeset; });
  EXPECT_EQ(shape(), before);
  write([&](db::Transaction& tx) { undo(tx, editor(), back); });
  EXPECT_EQ(shape(), "Sec90-01 手順\n");
}

TEST_P(EditTest, an_undo_does_not_touch_what_was_changed_since) {
  const auto one = add(root_, "一");
  const auto first = write([&](db::Transaction& tx) { return change_text(tx, editor(), one, "二", "").changeset; });
  write([&](db::Transaction& tx) { change_text(tx, editor(), one, "三", ""); });
  EXPECT_THROW(write([&](db::Transaction& tx) { undo(tx, editor(), first); }), base::Error);
  EXPECT_EQ(at(one).text, "三");
}

TEST_P(EditTest, an_undo_does_not_bring_back_what_was_deleted_since) {
  const auto one = add(root_, "一");
  const auto written = write([&](db::Transaction& tx) { return change_text(tx, editor(), one, "一二", "").changeset; });
  write([&](db::Transaction& tx) { delete_topic(tx, editor(), one); });
  EXPECT_THROW(write([&](db::Transaction& tx) { undo(tx, editor(), written); }), base::Error);
  EXPECT_EQ(shape(), "Sec90-01 手順\n");
}

TEST_P(EditTest, a_stale_editor_is_told_and_nothing_is_overwritten) {
  const auto one = add(root_, "一");
  auto late = editor();
  late.seen_since = at(one).since;
  write([&](db::Transaction& tx) { change_text(tx, editor(), one, "他の人", ""); });
  try {
    write([&](db::Transaction& tx) { change_text(tx, late, one, "古い画面から", ""); });
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.fault, base::Fault::conflict);
  }
  EXPECT_EQ(at(one).text, "他の人");
}

TEST_P(EditTest, a_mark_in_the_text_locks_the_branch_and_a_person_may_decide_otherwise) {
  const auto branch = add(root_, "内部【専門員用】");
  const auto leaf = add(branch, "手の内");
  EXPECT_EQ(at(leaf).effective_level, Level::amber_strict);
  EXPECT_EQ(shape(Reader::up_to(Level::amber)), "Sec90-01 手順\n");
  EXPECT_NE(shape(Reader::up_to(Level::amber_strict)).find("手の内"), std::string::npos);
  write([&](db::Transaction& tx) {
    decide(tx, editor(), branch, "disclosure", {{.kind = {}, .value = "AMBER", .fields = {}}});
  });
  EXPECT_EQ(at(leaf).effective_level, Level::amber);
  EXPECT_NE(shape(Reader::up_to(Level::amber)).find("手の内"), std::string::npos);
  write([&](db::Transaction& tx) { undecide(tx, editor(), branch, "disclosure"); });
  EXPECT_EQ(at(leaf).effective_level, Level::amber_strict);
}

TEST_P(EditTest, red_is_for_those_named_only_and_whoever_says_it_is_named) {
  const auto branch = add(root_, "被害企業");
  const auto leaf = add(branch, "社名");
  write([&](db::Transaction& tx) {
    decide(tx, editor(), branch, "disclosure", {{.kind = {}, .value = "RED", .fields = {}}});
  });
  EXPECT_NE(shape(editor().reader).find("社名"), std::string::npos);
  EXPECT_EQ(shape(Reader::of_person(people::kSystem, Level::amber_strict)).find("社名"), std::string::npos);
  EXPECT_EQ(shape(Reader::up_to(Level::red)).find("社名"), std::string::npos);
  EXPECT_EQ(at(leaf).named_list, branch);
}

TEST_P(EditTest, an_old_state_is_as_strict_as_it_is_now) {
  const auto one = add(root_, "はじめは緩い");
  const auto then = write([&](db::Transaction& tx) { return change_text(tx, editor(), one, "二版", "").changeset; });
  write([&](db::Transaction& tx) {
    decide(tx, editor(), one, "disclosure", {{.kind = {}, .value = "AMBER+STRICT", .fields = {}}});
  });
  EXPECT_EQ(shape(Reader::up_to(Level::green), then - 1), "Sec90-01 手順\n");
  EXPECT_NE(shape(Reader::up_to(Level::amber_strict), then - 1).find("はじめは緩い"), std::string::npos);
}

TEST_P(EditTest, an_old_state_is_for_those_named_now) {
  const auto branch = add(root_, "被害企業");
  const auto leaf = add(branch, "社名");
  const auto other = write([](db::Transaction& tx) {
    return people::add_person(tx, "b@desk.example", "", people::roles_named("editor")).id;
  });
  const auto red = [&](Id topic) {
    return write([&](db::Transaction& tx) {
      return decide(tx, editor(), topic, "disclosure", {{.kind = {}, .value = "RED", .fields = {}}}).changeset;
    });
  };
  red(branch);
  const auto both = write([&](db::Transaction& tx) {
    return name_persons(tx, editor(), branch, {person_, other}).changeset;
  });
  const auto reader = Reader::of_person(other, Level::amber_strict);
  EXPECT_NE(shape(reader).find("社名"), std::string::npos);
  red(leaf);
  EXPECT_EQ(shape(reader).find("社名"), std::string::npos);
  EXPECT_EQ(shape(reader, both).find("社名"), std::string::npos);
  EXPECT_NE(shape(editor().reader, both).find("社名"), std::string::npos);
}

TEST_P(EditTest, a_branch_that_holds_what_the_editor_may_not_see_is_not_deleted) {
  const auto branch = add(root_, "枝");
  const auto secret = add(branch, "番号");
  write([&](db::Transaction& tx) {
    decide(tx, editor(), secret, "disclosure", {{.kind = {}, .value = "RED", .fields = {}}});
  });
  const auto other = write([](db::Transaction& tx) {
    return people::add_person(tx, "c@desk.example", "", people::roles_named("editor")).id;
  });
  const Editor theirs{other, Reader::of_person(other, Level::amber_strict), "", std::nullopt};
  EXPECT_THROW(write([&](db::Transaction& tx) { delete_topic(tx, theirs, branch); }), base::Error);
  const std::vector<OutlineEdit> edits{{.kind = OutlineEdit::Kind::remove, .topic = branch, .text = {}, .note = {}}};
  const auto saved =
      write([&](db::Transaction& tx) { return edit_outline(tx, theirs, document_, newest_changeset(tx), edits); });
  EXPECT_EQ(saved.results.front(), EditResult::kept_both);
  EXPECT_EQ(at(secret).text, "番号");
  write([&](db::Transaction& tx) { delete_topic(tx, editor(), branch); });
  EXPECT_EQ(shape(), "Sec90-01 手順\n");
}

TEST_P(EditTest, what_the_editor_may_not_see_cannot_be_changed) {
  const auto locked = add(root_, "鍵【専門員用】");
  const Editor outsider{person_, Reader::up_to(Level::green), "", std::nullopt};
  EXPECT_THROW(write([&](db::Transaction& tx) { change_text(tx, outsider, locked, "x", ""); }), base::Error);
  EXPECT_EQ(at(locked).text, "鍵【専門員用】");
}

INSTANTIATE_TEST_SUITE_P(both, EditTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
