#include "comments/comments.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "comments/schema.hpp"
#include "knowledge/subjects.hpp"
#include "people/audit.hpp"
#include "people/notifications.hpp"
#include "testing/named_topics.hpp"

namespace comments {
namespace {

using people::Level;
using testing::ElementsAre;
using testing::IsEmpty;

class CommentsTest : public testing_tools::NamedTopics {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (!database_) return;
    database_->migrate(comments::schema());
    hanako_ = named("h@desk.example", "花子", "editor");
    taro_ = named("t@desk.example", "山田 太郎", "first-line");
    partner_ = named("p@desk.example", "関係 一郎", "reader");
    document_ = document("Sec90-01 案内", Level::green);
    topic_ = add(root(document_), "受付");
  }
  Id named(const char* mail, const char* name, const char* role) {
    return write([&](db::Transaction& tx) { return people::add_person(tx, mail, name, people::roles_named(role)).id; });
  }
  Speaker speaker(Id id) {
    const auto who = read([&](db::Transaction& tx) { return people::find_person(tx, id).value(); });
    return {who, people::reader_for(who)};
  }
  Id begin(Id who, const std::string& text, Kind kind = Kind::comment, std::vector<Id> to = {}) {
    const auto by = speaker(who);
    return write([&](db::Transaction& tx) { return begin_thread(tx, by, topic_, kind, {text, to}).comment; });
  }
  Id thread_of(Id comment) {
    return read([&](db::Transaction& tx) { return comments::comment(tx, Reader::everything(), comment).thread; });
  }
  Id answer(Id who, Id thread, const std::string& text) {
    const auto by = speaker(who);
    return write([&](db::Transaction& tx) { return reply(tx, by, thread, {text, {}}).comment; });
  }
  template <class Verb>
  void act(Id who, Verb verb, Id on) {
    const auto by = speaker(who);
    write([&](db::Transaction& tx) { verb(tx, by, on); });
  }
  std::vector<Thread> threads(Id who) {
    const auto by = speaker(who);
    return read([&](db::Transaction& tx) { return threads_on(tx, by, topic_); });
  }
  Id count(Id who, List list) {
    const auto by = speaker(who);
    const auto listed = read([&](db::Transaction& tx) { return list_threads(tx, by, list, 0, 100); });
    const auto counted = read([&](db::Transaction& tx) { return count_threads(tx, by, list); });
    EXPECT_EQ(std::ssize(listed), counted);
    return counted;
  }
  /// Kinds of the unread notices, newest first.
  std::vector<std::string> told(Id who) {
    const auto filter = knowledge::subjects_for(speaker(who).reader);
    const auto all = read([&](db::Transaction& tx) { return people::notices(tx, who, filter, 100); });
    EXPECT_EQ(std::ssize(all), read([&](db::Transaction& tx) { return people::count_unread(tx, who, filter); }));
    std::vector<std::string> out;
    for (const auto& notice : all) out.push_back(notice.kind);
    return out;
  }
  void set_level(const char* level) {
    edit([&](auto& tx, const auto& by) {
      return knowledge::decide(tx, by, topic_, "disclosure", {{.kind = {}, .value = level, .fields = {}}});
    });
  }
  std::string refusal(Id who, const std::string& text, std::vector<Id> to = {}) {
    try {
      begin(who, text, Kind::comment, std::move(to));
    } catch (const base::Error& error) {
      return error.key;
    }
    return {};
  }

  Id hanako_ = 0, taro_ = 0, partner_ = 0, document_ = 0, topic_ = 0;
};

TEST_P(CommentsTest, a_question_is_asked_answered_resolved_and_opened_again) {
  const auto thread = thread_of(begin(hanako_, "これは古い？", Kind::question));
  answer(taro_, thread, "直します");
  EXPECT_EQ(count(taro_, List::questions), 1);
  act(taro_, resolve_thread, thread);
  auto now = threads(hanako_).at(0);
  EXPECT_EQ(now.kind, Kind::question);
  EXPECT_EQ(now.comments.size(), 2U);
  ASSERT_TRUE(now.resolved);
  EXPECT_EQ(now.resolved->person.name, "山田 太郎");
  EXPECT_EQ(count(taro_, List::questions), 0);
  EXPECT_EQ(count(taro_, List::resolved), 1);
  act(hanako_, reopen_thread, thread);
  EXPECT_FALSE(threads(hanako_).at(0).resolved);
  EXPECT_EQ(count(hanako_, List::open), 1);
}

TEST_P(CommentsTest, who_is_concerned_is_told_once_by_the_nearest_reason) {
  edit([&](auto& tx, const auto& by) {
    return knowledge::decide(tx, by, topic_, "owner", {{.kind = "owner", .value = "山田太郎", .fields = {}}});
  });
  const auto thread = thread_of(begin(hanako_, "どうでしょう"));
  EXPECT_THAT(told(taro_), ElementsAre("comment")) << "the topic's owner";
  EXPECT_THAT(told(hanako_), IsEmpty()) << "nobody is told of their own doing";
  answer(taro_, thread, "@花子さん、見ました");
  EXPECT_THAT(told(hanako_), ElementsAre("mention")) << "not also as who began it";
  answer(hanako_, thread, "ありがとう");
  EXPECT_THAT(told(taro_), ElementsAre("reply", "comment"));
  act(taro_, resolve_thread, thread);
  EXPECT_THAT(told(hanako_), ElementsAre("resolved", "mention"));
}

TEST_P(CommentsTest, who_is_mentioned_is_kept_as_a_person) {
  const auto id = begin(hanako_, "@山田 太郎 さん", Kind::comment, {partner_});
  const auto mentions = threads(hanako_).at(0).comments.at(0).mentions;
  EXPECT_THAT(mentions, testing::UnorderedElementsAre(Named{taro_, "山田 太郎"}, Named{partner_, "関係 一郎"}));
  EXPECT_EQ(count(taro_, List::mentioning), 1);
  EXPECT_EQ(count(hanako_, List::mentioning), 0);
  EXPECT_EQ(count(hanako_, List::mine), 1);
  EXPECT_EQ(count(taro_, List::mine), 0);
  act(hanako_, delete_comment, id);
  EXPECT_EQ(count(taro_, List::mentioning), 0);
}

TEST_P(CommentsTest, a_mention_that_cannot_be_is_refused_and_nothing_is_written) {
  named("h2@desk.example", "花子", "editor");
  EXPECT_EQ(refusal(taro_, "@花子さん"), "error.mention_ambiguous");
  EXPECT_EQ(refusal(taro_, "@花子さん", {hanako_}), "") << "the list says which";
  EXPECT_EQ(refusal(taro_, "皆さん", {9999}), "error.mention_unknown");
  EXPECT_EQ(refusal(taro_, " \n　"), "error.comment_empty");
  EXPECT_EQ(refusal(taro_, std::string(kLongestComment + 1, 'a')), "error.comment_too_long");
  set_level("AMBER+STRICT");
  EXPECT_EQ(refusal(taro_, "@関係 一郎 さん"), "error.mention_may_not_see");
  EXPECT_EQ(threads(taro_).size(), 1U) << "only the one that was right";
  EXPECT_THAT(told(partner_), IsEmpty());
}

TEST_P(CommentsTest, readers_may_ask_and_see_but_resolve_only_their_own) {
  const auto theirs = thread_of(begin(partner_, "質問です", Kind::question));
  const auto other = thread_of(begin(hanako_, "確認"));
  EXPECT_EQ(threads(partner_).size(), 2U);
  EXPECT_THROW(act(partner_, resolve_thread, other), base::Error);
  EXPECT_NO_THROW(act(partner_, resolve_thread, theirs));
}

TEST_P(CommentsTest, who_may_not_see_the_topic_any_more_sees_and_counts_nothing) {
  const auto comment = begin(hanako_, "秘密", Kind::question, {partner_, taro_});
  const auto thread = thread_of(comment);
  EXPECT_EQ(count(partner_, List::open), 1);
  EXPECT_THAT(told(partner_), ElementsAre("mention"));
  set_level("AMBER+STRICT");
  for (const auto list : kLists) EXPECT_EQ(count(partner_, list), 0) << name(list);
  EXPECT_THAT(threads(partner_), IsEmpty());
  EXPECT_THAT(told(partner_), IsEmpty());
  EXPECT_THROW(answer(partner_, thread, "見えますか"), base::Error);
  EXPECT_THROW(read([&](auto& tx) { return comments::comment(tx, Reader::up_to(Level::amber), comment); }),
               base::Error);
  EXPECT_TRUE(read([&](auto& tx) { return open_on(tx, Reader::up_to(Level::amber), document_); }).empty());
  EXPECT_EQ(count(taro_, List::open), 1);
  EXPECT_THAT(told(taro_), ElementsAre("mention"));
  EXPECT_EQ(read([&](auto& tx) { return open_on(tx, reader_of(taro_), document_); }).at(topic_), 1);
  set_level("GREEN");
  EXPECT_EQ(count(partner_, List::open), 1);
  EXPECT_THAT(told(partner_), ElementsAre("mention"));
}

TEST_P(CommentsTest, what_was_said_while_a_topic_was_closed_to_somebody_is_not_opened_with_it) {
  const auto before = thread_of(begin(partner_, "質問です", Kind::question));
  set_level("AMBER+STRICT");
  const auto among_us = begin(hanako_, "先方には言わないこと");
  set_level("GREEN");
  EXPECT_EQ(threads(partner_).size(), 1U) << "what was said openly is open again";
  EXPECT_EQ(count(partner_, List::open), 1);
  EXPECT_EQ(threads(taro_).size(), 2U);
  EXPECT_THROW(answer(partner_, thread_of(among_us), "見えますか"), base::Error);
  EXPECT_THROW(answer(taro_, thread_of(among_us), "@関係 一郎 さん"), base::Error) << "who cannot be mentioned in it";
  answer(taro_, before, "お答えします");
  EXPECT_THAT(told(partner_), ElementsAre("reply"));
  set_level("AMBER+STRICT");
  answer(taro_, before, "ここからは内々に");
  set_level("GREEN");
  EXPECT_THAT(threads(partner_), IsEmpty()) << "a thread is as strict as the strictest that was said in it";
}

TEST_P(CommentsTest, at_red_only_who_is_named_sees_and_can_be_mentioned) {
  begin(hanako_, "前の話");
  set_level("RED");  // by person_, who is so on the list
  EXPECT_THAT(threads(hanako_), IsEmpty());
  EXPECT_EQ(threads(person_).size(), 1U);
  EXPECT_EQ(refusal(person_, "@花子さん"), "error.mention_may_not_see");
  EXPECT_TRUE(read([&](auto& tx) { return mentionable(tx, speaker(person_), topic_); }).empty());
}

TEST_P(CommentsTest, a_list_has_no_title_of_a_document_whose_root_is_not_for_the_reader) {
  document_ = document("Sec90-02 極秘の計画", Level::red);
  topic_ = add(root(document_), "受付");
  name_on(topic_, hanako_);
  begin(person_, "指名した人へ");
  const auto listed = [&](Id who) {
    const auto by = speaker(who);
    return read([&](db::Transaction& tx) { return list_threads(tx, by, List::open, 0, 10); });
  };
  ASSERT_EQ(listed(hanako_).size(), 1U);
  EXPECT_EQ(listed(hanako_).at(0).topic_text, "受付");
  EXPECT_EQ(listed(hanako_).at(0).title, "");
  EXPECT_EQ(listed(hanako_).at(0).code, "");
  EXPECT_EQ(listed(person_).at(0).code, "Sec90-02");
  EXPECT_THAT(listed(person_).at(0).title, testing::HasSubstr("極秘の計画"));
}

TEST_P(CommentsTest, the_comments_of_a_deleted_topic_come_back_with_it) {
  begin(hanako_, "残る話", Kind::comment, {taro_});
  const auto gone = edit([&](auto& tx, const auto& by) { return knowledge::delete_topic(tx, by, topic_); });
  EXPECT_EQ(count(hanako_, List::open), 0);
  EXPECT_THAT(told(taro_), IsEmpty());
  undo(gone.changeset);
  EXPECT_EQ(threads(hanako_).at(0).comments.at(0).text, "残る話");
  EXPECT_THAT(told(taro_), ElementsAre("mention"));
}

TEST_P(CommentsTest, an_author_edits_and_what_was_said_before_is_kept) {
  const auto id = begin(hanako_, "一");
  const auto change = [&](Id who, const std::string& text) {
    const auto by = speaker(who);
    write([&](db::Transaction& tx) { edit_comment(tx, by, id, {text, {}}); });
  };
  change(hanako_, "二 @山田 太郎");
  EXPECT_THAT(told(taro_), ElementsAre("mention"));
  change(hanako_, "三 @山田 太郎");
  EXPECT_THAT(told(taro_), ElementsAre("mention")) << "told once";
  EXPECT_THROW(change(taro_, "ほかの人が"), base::Error);
  const auto past = read([&](auto& tx) { return history(tx, Reader::everything(), id); });
  ASSERT_EQ(past.size(), 2U);
  EXPECT_EQ(past.at(0).text, "二 @山田 太郎");
  EXPECT_EQ(past.at(1).text, "一");
  EXPECT_TRUE(threads(taro_).at(0).comments.at(0).edited_at);
}

TEST_P(CommentsTest, an_edit_keeps_who_was_mentioned_before_the_topic_was_closed_to_them) {
  const auto id = begin(hanako_, "@関係 一郎 さん");
  set_level("AMBER+STRICT");
  const auto by = speaker(hanako_);
  EXPECT_NO_THROW(write([&](db::Transaction& tx) { edit_comment(tx, by, id, {"@関係 一郎 さん、直しました", {}}); }));
}

TEST_P(CommentsTest, a_deleted_comment_is_gone_for_others_and_is_restored) {
  const auto first = begin(hanako_, "取り消す話 @山田 太郎");
  act(hanako_, delete_comment, first);
  EXPECT_THAT(threads(taro_), IsEmpty());
  EXPECT_THAT(told(taro_), IsEmpty());
  EXPECT_EQ(count(taro_, List::open), 0);
  ASSERT_EQ(threads(hanako_).size(), 1U) << "its author may restore it";
  EXPECT_THROW(act(taro_, restore_comment, first), base::Error);
  act(hanako_, restore_comment, first);
  EXPECT_EQ(threads(taro_).size(), 1U);
  EXPECT_THAT(told(taro_), ElementsAre("mention"));
}

TEST_P(CommentsTest, in_a_thread_that_goes_on_a_deleted_comment_leaves_its_place_without_words) {
  const auto first = begin(hanako_, "秘密の話");
  answer(taro_, thread_of(first), "はい");
  act(hanako_, delete_comment, first);
  const auto seen = threads(taro_).at(0);
  ASSERT_EQ(seen.comments.size(), 2U);
  EXPECT_TRUE(seen.comments.at(0).deleted_at);
  EXPECT_EQ(seen.comments.at(0).text, "");
  const auto listed = read([&](auto& tx) { return list_threads(tx, speaker(taro_), List::open, 0, 10); });
  EXPECT_EQ(listed.at(0).excerpt, "はい");
}

TEST_P(CommentsTest, an_administrator_deletes_what_others_wrote_but_does_not_change_it) {
  const auto id = begin(hanako_, "名前を書いてしまった");
  const auto chief = named("c@desk.example", "管理", "administrator");
  const auto by = speaker(chief);
  EXPECT_THROW(write([&](db::Transaction& tx) { edit_comment(tx, by, id, {"別の話", {}}); }), base::Error);
  act(chief, delete_comment, id);
  EXPECT_THAT(threads(taro_), IsEmpty());
}

TEST_P(CommentsTest, mentionable_are_those_who_may_see_the_topic) {
  const auto names = [&] {
    std::vector<std::string> out;
    for (const auto& person : read([&](auto& tx) { return mentionable(tx, speaker(hanako_), topic_); }))
      out.push_back(person.name);
    return out;
  };
  EXPECT_THAT(names(), testing::UnorderedElementsAre("a", "山田 太郎", "関係 一郎"));
  set_level("AMBER+STRICT");
  EXPECT_THAT(names(), testing::UnorderedElementsAre("a", "山田 太郎"));
}

TEST_P(CommentsTest, writes_leave_lines_in_the_audit_log) {
  const auto lines = [&] { return read([](db::Transaction& tx) { return people::check_audit(tx); }).lines; };
  const auto before = lines();
  const auto id = begin(hanako_, "話");
  act(hanako_, resolve_thread, thread_of(id));
  act(hanako_, resolve_thread, thread_of(id));  // is so already
  act(hanako_, delete_comment, id);
  EXPECT_EQ(lines(), before + 3);
}

INSTANTIATE_TEST_SUITE_P(both, CommentsTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace comments
