#include "knowledge/outline_edit.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "knowledge/conflicts.hpp"
#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

using people::Level;
using testing::ElementsAre;
using testing::UnorderedElementsAre;
using Kind = OutlineEdit::Kind;

OutlineEdit added(std::int64_t topic, std::int64_t parent, const std::string& text, std::int64_t after = -1) {
  return {.kind = Kind::add, .topic = topic, .parent = parent, .after = after, .text = text, .note = {}};
}
OutlineEdit written(std::int64_t topic, const std::string& text) {
  return {.kind = Kind::write, .topic = topic, .text = text, .note = {}};
}
OutlineEdit moved(std::int64_t topic, std::int64_t parent, std::int64_t after = -1) {
  return {.kind = Kind::move, .topic = topic, .parent = parent, .after = after, .text = {}, .note = {}};
}
OutlineEdit removed(std::int64_t topic) { return {.kind = Kind::remove, .topic = topic, .text = {}, .note = {}}; }

/// Two people look at the same state of 根 ─ 甲 ─ (乙, 丙), 丁, and save one after the other.
class OutlineEditTest : public testing_tools::WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (!database_) return;
    hanako_ = write([](db::Transaction& tx) {
      return people::add_person(tx, "h@desk.example", "花子", people::roles_named("editor")).id;
    });
    document_ = document("根");
    a_ = add(root(document_), "甲は警察署に相談する。記録は消さない。");
    b_ = add(a_, "乙");
    c_ = add(a_, "丙");
    d_ = add(root(document_), "丁");
    seen_ = newest();
  }

  Id newest() {
    return read([](db::Transaction& tx) { return newest_changeset(tx); });
  }
  OutlineSaved save(const std::vector<OutlineEdit>& edits, Id person = 0) {
    return write([&](db::Transaction& tx) { return edit_outline(tx, editor(person), document_, seen_, edits); });
  }
  EditResult hanako(const OutlineEdit& edit) { return save({edit}, hanako_).results.at(0); }
  EditResult mine(const OutlineEdit& edit) { return save({edit}).results.at(0); }
  std::vector<Conflict> open() {
    return read([&](db::Transaction& tx) { return open_conflicts(tx, Reader::everything(), document_, 100); });
  }
  std::vector<std::string> children(Id parent) {
    std::vector<std::string> out;
    for (const auto& topic : read([&](db::Transaction& tx) { return whole(tx, Reader::everything(), document_); }))
      if (topic.parent == parent) out.push_back(topic.text);
    return out;
  }

  Id hanako_ = 0, document_ = 0, a_ = 0, b_ = 0, c_ = 0, d_ = 0, seen_ = 0;
};

TEST_P(OutlineEditTest, several_edits_are_one_changeset_and_one_undo) {
  const auto saved = save({added(-1, root(document_), "新しい枝", 0), added(-2, -1, "その下"), written(b_, "乙二"),
                           moved(c_, -1, -2), removed(d_), written(-2, "その下の項目")});
  EXPECT_THAT(saved.results, testing::Each(EditResult::done));
  EXPECT_EQ(saved.topics.at(5), saved.topics.at(1));
  EXPECT_THAT(children(root(document_)), ElementsAre("新しい枝", at(a_).text));
  EXPECT_THAT(children(saved.topics.at(0)), ElementsAre("その下の項目", "丙"));
  EXPECT_THAT(children(a_), ElementsAre("乙二"));
  undo(saved.changeset);
  EXPECT_THAT(children(root(document_)), ElementsAre(at(a_).text, "丁"));
  EXPECT_THAT(children(a_), ElementsAre("乙", "丙"));
}

TEST_P(OutlineEditTest, a_link_is_added_once_and_undone_and_leaves_what_others_wrote) {
  const auto link = [](Id topic, Id to) {
    return OutlineEdit{.kind = Kind::link,
                       .topic = topic,
                       .text = {},
                       .note = {},
                       .href = "/topics/" + std::to_string(to),
                       .title = "丁"};
  };
  EXPECT_EQ(hanako(written(b_, "乙の二")), EditResult::done);
  const auto saved = save({link(b_, d_), link(b_, d_), added(-1, a_, "新"), link(-1, d_), link(987654, d_)});
  EXPECT_THAT(saved.results, ElementsAre(EditResult::done, EditResult::done, EditResult::done, EditResult::done,
                                         EditResult::not_there));
  EXPECT_EQ(at(b_).text, "乙の二");
  ASSERT_EQ(at(b_).extras.links.size(), 1U);
  const auto back = read([&](db::Transaction& tx) { return backlinks(tx, Reader::everything(), at(d_)); });
  EXPECT_EQ(back.size(), 2U);
  EXPECT_EQ(save({link(b_, d_)}).changeset, 0);
  undo(saved.changeset);
  EXPECT_TRUE(at(b_).extras.links.empty());
}

TEST_P(OutlineEditTest, what_changes_nothing_is_no_changeset) {
  EXPECT_EQ(save({written(b_, "乙")}).changeset, 0);
  EXPECT_EQ(save({added(-1, a_, "夢"), removed(-1)}).changeset, 0);
  EXPECT_EQ(save({}).changeset, 0);
}

TEST_P(OutlineEditTest, changes_of_different_topics_are_all_there) {
  EXPECT_EQ(hanako(written(b_, "花子の乙")), EditResult::done);
  EXPECT_EQ(mine(written(c_, "私の丙")), EditResult::done);
  EXPECT_EQ(hanako(moved(d_, a_, 0)), EditResult::done);
  EXPECT_EQ(mine(written(d_, "私の丁")), EditResult::done);
  EXPECT_THAT(children(a_), ElementsAre("私の丁", "花子の乙", "私の丙"));
  EXPECT_TRUE(open().empty());
}

TEST_P(OutlineEditTest, changes_of_different_words_are_merged) {
  EXPECT_EQ(hanako(written(a_, "甲は警視庁に相談する。記録は消さない。")), EditResult::done);
  EXPECT_EQ(mine(written(a_, "甲は警察署に相談する。記録は保存する。")), EditResult::merged);
  EXPECT_EQ(at(a_).text, "甲は警視庁に相談する。記録は保存する。");
  EXPECT_TRUE(open().empty());
}

TEST_P(OutlineEditTest, a_text_begun_earlier_is_merged_from_where_it_was_begun) {
  hanako(written(b_, "花子の乙"));
  const auto begun = seen_;
  seen_ = newest();
  auto late = written(b_, "私の乙");
  late.seen = begun;
  EXPECT_EQ(mine(late), EditResult::kept_both);
}

TEST_P(OutlineEditTest, of_changes_of_the_same_words_the_first_stays_and_the_other_is_asked_about) {
  hanako(written(b_, "花子の乙"));
  EXPECT_EQ(mine(written(b_, "私の乙")), EditResult::kept_both);
  EXPECT_EQ(at(b_).text, "花子の乙");
  ASSERT_EQ(open().size(), 1U);
  EXPECT_EQ(open().at(0).theirs, "私の乙");
  EXPECT_EQ(open().at(0).part, ConflictPart::text);
  EXPECT_EQ(hanako(written(b_, "花子の別の乙")), EditResult::kept_both);
  EXPECT_EQ(open().size(), 2U) << "no word takes the place of another";
  EXPECT_THAT(std::vector({open().at(0).person_name, open().at(1).person_name}), UnorderedElementsAre("a", "花子"));
}

TEST_P(OutlineEditTest, the_other_word_is_taken_or_both_are_joined) {
  hanako(written(b_, "花子の乙"));
  mine(written(b_, "私の乙"));
  const auto id = open().at(0).id;
  const auto joined = edit([&](auto& tx, const auto& by) { return join_conflict(tx, by, id, "花子と私の乙"); });
  EXPECT_EQ(at(b_).text, "花子と私の乙");
  EXPECT_TRUE(open().empty());
  undo(joined.changeset);
  EXPECT_EQ(at(b_).text, "花子の乙");
  edit([&](auto& tx, const auto& by) { return decide_conflict(tx, by, id, Choice::theirs); });
  EXPECT_EQ(at(b_).text, "私の乙");
}

TEST_P(OutlineEditTest, only_words_can_be_joined) {
  hanako(written(b_, "花子の乙"));
  mine(removed(b_));
  const auto id = open().at(0).id;
  EXPECT_THROW(edit([&](auto& tx, const auto& by) { return join_conflict(tx, by, id, "甲"); }), base::Error);
  EXPECT_EQ(open().size(), 1U);
}

TEST_P(OutlineEditTest, a_deleted_topic_that_somebody_writes_in_comes_back_with_what_it_hung_on) {
  hanako(removed(a_));
  EXPECT_EQ(mine(written(b_, "私の乙")), EditResult::brought_back);
  EXPECT_THAT(children(a_), ElementsAre("私の乙")) << "what nobody needs stays deleted";
  ASSERT_EQ(open().size(), 1U);
  EXPECT_EQ(open().at(0).part, ConflictPart::brought_back);
  edit([&](auto& tx, const auto& by) { return decide_conflict(tx, by, open().at(0).id, Choice::ours); });
  EXPECT_THAT(children(a_), ElementsAre());
}

TEST_P(OutlineEditTest, what_is_added_below_a_deleted_topic_is_not_lost) {
  hanako(removed(a_));
  EXPECT_EQ(mine(added(-1, b_, "乙の下")), EditResult::brought_back);
  EXPECT_THAT(children(b_), ElementsAre("乙の下"));
}

TEST_P(OutlineEditTest, a_branch_in_which_somebody_wrote_is_not_deleted_unseen) {
  hanako(written(c_, "花子の丙"));
  EXPECT_EQ(mine(removed(a_)), EditResult::kept_both);
  EXPECT_THAT(children(a_), ElementsAre("乙", "花子の丙"));
  EXPECT_EQ(open().at(0).part, ConflictPart::deleted);
  seen_ = newest();
  EXPECT_EQ(mine(removed(a_)), EditResult::done) << "seen, and meant";
  EXPECT_THAT(children(root(document_)), ElementsAre("丁"));
  EXPECT_TRUE(open().empty()) << "with the topic goes the question";
}

TEST_P(OutlineEditTest, a_branch_with_an_unseen_question_is_not_deleted) {
  hanako(written(b_, "花子の乙"));
  seen_ = newest();
  const auto before = seen_ - 1;
  seen_ = before;
  mine(written(b_, "私の乙"));
  seen_ = before + 1;  // has seen 花子's word, not mine
  EXPECT_EQ(hanako(removed(b_)), EditResult::kept_both);
  EXPECT_EQ(open().size(), 2U);
}

TEST_P(OutlineEditTest, undo_of_the_deletion_brings_the_question_back) {
  hanako(written(b_, "花子の乙"));
  mine(written(b_, "私の乙"));
  seen_ = newest();
  const auto gone = save({removed(b_)});
  EXPECT_TRUE(open().empty());
  undo(gone.changeset);
  EXPECT_EQ(open().at(0).theirs, "私の乙");
}

TEST_P(OutlineEditTest, undo_of_an_edit_takes_its_question_back_and_redo_asks_again) {
  hanako(written(b_, "花子の乙"));
  const auto saved = save({written(b_, "私の乙")});
  EXPECT_EQ(open().size(), 1U);
  const auto undone = undo(saved.changeset);
  EXPECT_TRUE(open().empty());
  undo(undone.changeset);
  EXPECT_EQ(open().size(), 1U);
}

TEST_P(OutlineEditTest, of_two_moves_the_first_stays_and_the_other_is_asked_about) {
  EXPECT_EQ(hanako(moved(d_, a_)), EditResult::done);
  EXPECT_EQ(mine(moved(d_, b_)), EditResult::kept_both);
  EXPECT_EQ(at(d_).parent, a_);
  EXPECT_EQ(open().at(0).part, ConflictPart::place);
  EXPECT_EQ(open().at(0).theirs, "乙");
}

TEST_P(OutlineEditTest, another_order_among_siblings_is_no_conflict) {
  EXPECT_EQ(hanako(moved(c_, a_, 0)), EditResult::done);
  EXPECT_EQ(mine(moved(b_, a_, 0)), EditResult::done);
  EXPECT_THAT(children(a_), ElementsAre("乙", "丙"));
  EXPECT_TRUE(open().empty());
}

TEST_P(OutlineEditTest, nothing_hangs_on_itself) {
  EXPECT_EQ(hanako(moved(a_, d_)), EditResult::done);
  EXPECT_EQ(mine(moved(d_, b_)), EditResult::not_possible);
  EXPECT_EQ(mine(moved(root(document_), a_)), EditResult::not_possible);
  EXPECT_EQ(mine(removed(root(document_))), EditResult::not_possible);
  EXPECT_THAT(children(root(document_)), ElementsAre("丁"));
}

TEST_P(OutlineEditTest, what_the_editor_may_not_see_is_not_there) {
  const auto hidden = document("他", Level::red);
  EXPECT_EQ(mine(written(root(hidden), "覗き")), EditResult::not_there);
  EXPECT_EQ(mine(added(-1, root(hidden), "覗き")), EditResult::not_there);
  EXPECT_EQ(mine(moved(b_, root(hidden))), EditResult::not_there);
  EXPECT_EQ(mine(removed(root(hidden))), EditResult::done);
  EXPECT_EQ(at(root(hidden)).text, "他");
  const Editor outsider{person_, Reader::up_to(Level::clear), "", std::nullopt};
  EXPECT_THROW(write([&](db::Transaction& tx) { edit_outline(tx, outsider, document_, seen_, {}); }), base::Error);
}

TEST_P(OutlineEditTest, what_was_made_red_meanwhile_is_not_written_and_the_rest_is) {
  edit([&](auto& tx, const auto& by) {
    return decide(tx, by, a_, "disclosure", {{.kind = {}, .value = "RED", .fields = {}}});
  });
  const auto saved =
      save({written(b_, "乙二"), added(-2, b_, "乙の下"), written(-2, "乙の下の項目"), written(d_, "丁二")}, hanako_);
  EXPECT_THAT(saved.results,
              ElementsAre(EditResult::not_there, EditResult::not_there, EditResult::not_there, EditResult::done));
  EXPECT_EQ(at(b_).text, "乙");
  EXPECT_EQ(at(d_).text, "丁二");
}

TEST_P(OutlineEditTest, refuses_what_is_no_batch) {
  EXPECT_THROW(save({written(-1, "誰?")}), base::Error);
  EXPECT_THROW(save({added(-1, a_, "一"), added(-1, a_, "二")}), base::Error);
  EXPECT_THROW(save({added(1, a_, "一")}), base::Error);
  EXPECT_THROW(save({written(b_, std::string(kLongestText + 1, 'x'))}), base::Error);
  EXPECT_THROW(save(std::vector(kMostOutlineEdits + 1, written(b_, "乙"))), base::Error);
  EXPECT_EQ(newest(), seen_);
}

TEST_P(OutlineEditTest, a_save_that_is_sent_again_is_done_once) {
  const auto send = [&](Id person, const SaveTicket& ticket, const std::string& text) {
    const std::vector edits{added(-1, a_, text)};
    return write(
        [&](db::Transaction& tx) { return edit_outline_once(tx, editor(person), document_, seen_, edits, ticket); });
  };
  const auto first = send(person_, {"c-1", 1}, "一");
  const auto again = send(person_, {"c-1", 1}, "一");
  EXPECT_EQ(again.changeset, first.changeset);
  EXPECT_EQ(again.topics, first.topics);
  EXPECT_EQ(again.results, first.results);
  send(person_, {"c-1", 2}, "二");
  send(hanako_, {"c-1", 1}, "花子の一");
  EXPECT_THAT(children(a_), ElementsAre("乙", "丙", "一", "二", "花子の一"));
  EXPECT_THROW(send(person_, {"", 1}, "三"), base::Error);
  EXPECT_THROW(send(person_, {"a b", 1}, "三"), base::Error);
  EXPECT_THROW(send(person_, {std::string(65, 'a'), 1}, "三"), base::Error);
}

TEST_P(OutlineEditTest, what_the_same_page_saved_before_is_no_word_of_others) {
  const auto send = [&](Id person, Id number, const OutlineEdit& wish) {
    return write([&](db::Transaction& tx) {
      return edit_outline_once(tx, editor(person), document_, seen_, std::vector{wish}, {"c-1", number});
    });
  };
  send(person_, 1, written(b_, "一"));
  save({written(d_, "丁、花子も書く")}, hanako_);
  EXPECT_THAT(send(person_, 2, written(b_, "一二")).results, ElementsAre(EditResult::done));
  EXPECT_EQ(at(b_).text, "一二");
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, b_, "一二、花子", ""); });
  EXPECT_THAT(send(person_, 3, written(b_, "全く別の言葉")).results, ElementsAre(EditResult::kept_both));
  EXPECT_EQ(at(b_).text, "一二、花子");
  send(person_, 4, written(c_, "消す前の言葉"));
  EXPECT_THAT(send(person_, 5, removed(c_)).results, ElementsAre(EditResult::done));
  EXPECT_THAT(send(person_, 6, removed(b_)).results, ElementsAre(EditResult::kept_both));
}

TEST_P(OutlineEditTest, recognises_what_the_text_says) {
  save({written(b_, "【専門員用】乙")});
  EXPECT_EQ(at(b_).effective_level, Level::amber_strict);
  EXPECT_EQ(at(c_).effective_level, Level::green);
}

INSTANTIATE_TEST_SUITE_P(both, OutlineEditTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
