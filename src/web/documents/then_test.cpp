#include <gmock/gmock.h>

#include "base/error.hpp"
#include "knowledge/history.hpp"
#include "testing/scratch_index.hpp"
#include "testing/written_documents.hpp"
#include "web/documents/show.hpp"

namespace {

using people::Level;
using testing::HasSubstr;
using testing::Not;

/// An earlier state of a document, as the handlers answer it.
class ThenTest : public testing_tools::WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (!database_) return;
    document_ = document("根");
    topic_ = add(root(document_), "初めの言葉");
    other_ = person("b@desk.example", "reader");
    then_ = newest();
  }

  std::string ask(web::Response (*handler)(const web::Visit&), const web::Fields& query, Id topic = 0,
                  const std::string& role = "editor") {
    web::Desk desk{*database_, *index_, web::StaticFiles{}, {}, [] {}};
    web::Request request;
    request.parameters = {{"id", std::to_string(document_)}, {"topic", std::to_string(topic)}};
    for (const auto& [name, value] : query) request.query.emplace(name, value);
    const people::Person person{.id = role == "reader" ? other_ : person_,
                                .mail = "a@desk.example",
                                .name = "",
                                .roles = people::roles_named(role)};
    const web::Visit visit{
        .desk = desk, .request = request, .person = person, .reader = people::reader_for(person), .language = "ja"};
    return handler(visit).body;
  }
  std::string panel(Id topic, const std::string& role = "editor") {
    return ask(web::show_topic_then, {{"after", std::to_string(then_)}}, topic, role);
  }
  base::Fault refused(web::Response (*handler)(const web::Visit&), const web::Fields& query, Id topic = 0,
                      const std::string& role = "editor") {
    try {
      ask(handler, query, topic, role);
    } catch (const base::Error& error) {
      return error.fault;
    }
    ADD_FAILURE() << "was answered";
    return base::Fault::internal;
  }
  Id newest() {
    return read([](db::Transaction& tx) { return knowledge::newest_changeset(tx); });
  }
  void rewrite(const std::string& text) {
    edit([&](auto& tx, const auto& by) { return change_text(tx, by, topic_, text, ""); });
  }
  void level(const char* value) {
    edit([&](auto& tx, const auto& by) {
      return decide(tx, by, topic_, "disclosure", {{.kind = {}, .value = value, .fields = {}}});
    });
  }

  testing_tools::ScratchIndex index_;
  Id document_ = 0, topic_ = 0, then_ = 0, other_ = 0;
};

TEST_P(ThenTest, the_panel_has_the_words_of_then_and_no_form_but_the_one_to_restore) {
  rewrite("あとの言葉");
  const auto shown = panel(topic_);
  EXPECT_THAT(shown, HasSubstr("初めの言葉"));
  EXPECT_THAT(shown, Not(HasSubstr("あとの言葉")));
  EXPECT_THAT(shown, HasSubstr("/restoration"));
  EXPECT_THAT(shown, Not(HasSubstr("/deletion")));
  EXPECT_THAT(shown, Not(HasSubstr("/text")));
  EXPECT_THAT(shown, HasSubstr("topic=" + std::to_string(topic_))) << "leads to the topic as it is now";
  EXPECT_THAT(panel(topic_, "reader"), Not(HasSubstr("/restoration")));
}

TEST_P(ThenTest, a_topic_that_is_the_same_now_offers_nothing_to_restore) {
  EXPECT_THAT(panel(topic_), Not(HasSubstr("/restoration")));
}

TEST_P(ThenTest, a_topic_that_was_deleted_since_has_its_panel_and_can_be_restored) {
  edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, topic_); });
  EXPECT_THAT(panel(topic_), HasSubstr("初めの言葉"));
  EXPECT_THAT(panel(topic_), HasSubstr("/restoration"));
}

TEST_P(ThenTest, what_is_red_now_is_not_there_then_for_who_is_not_named) {
  EXPECT_THAT(panel(topic_, "reader"), HasSubstr("初めの言葉"));
  level("RED");
  const web::Fields query{{"after", std::to_string(then_)}};
  EXPECT_EQ(refused(web::show_topic_then, query, topic_, "reader"), base::Fault::not_found);
  EXPECT_EQ(refused(web::show_topic_then, query, 999'999, "reader"), base::Fault::not_found);
  EXPECT_THAT(panel(topic_), HasSubstr("初めの言葉")) << "who made it red is on its list";
}

TEST_P(ThenTest, what_was_red_then_is_not_there_then_though_it_is_open_now) {
  level("RED");
  rewrite("名指しの言葉");
  add(root(document_), "だれにでも");
  then_ = newest();
  level("GREEN");
  rewrite("開いた言葉");
  const web::Fields query{{"after", std::to_string(then_)}};
  EXPECT_EQ(refused(web::show_topic_then, query, topic_, "reader"), base::Fault::not_found);
  EXPECT_THAT(ask(web::show_document, query, 0, "reader"), Not(HasSubstr("名指しの言葉")));
  EXPECT_THAT(ask(web::show_document, query), HasSubstr("名指しの言葉"));
  EXPECT_THAT(panel(topic_), HasSubstr("名指しの言葉"));
}

TEST_P(ThenTest, what_is_no_day_and_what_is_no_change_of_the_document_is_refused) {
  for (const auto* day : {"abc", "2019-13-45", "2019-02-30", "2019-05"})
    EXPECT_EQ(refused(web::show_document, {{"on", day}}), base::Fault::bad_input) << day;
  const auto other = document("別の文書");
  EXPECT_NE(other, document_);
  EXPECT_EQ(refused(web::show_document, {{"after", std::to_string(newest())}}), base::Fault::not_found);
  EXPECT_EQ(refused(web::show_document, {{"after", "x"}}), base::Fault::not_found);
}

TEST_P(ThenTest, a_change_of_which_a_reader_may_see_nothing_is_not_a_state_for_him) {
  level("AMBER+STRICT");
  rewrite("内密");
  EXPECT_EQ(refused(web::show_document, {{"after", std::to_string(newest())}}, 0, "reader"), base::Fault::not_found);
  EXPECT_THAT(ask(web::show_document, {{"after", std::to_string(newest())}}), HasSubstr("内密"));
}

TEST_P(ThenTest, a_day_before_the_document_says_that_it_was_not_there_yet_and_what_its_revision_list_has) {
  const auto shown = ask(web::show_document, {{"on", "2018-06-01"}});
  EXPECT_THAT(shown, HasSubstr("まだありませんでした"));
  EXPECT_THAT(shown, Not(HasSubstr("改版履歴には")));
  EXPECT_THAT(shown, Not(HasSubstr("公開範囲によって")));
  const auto heading = add(root(document_), "改版履歴");
  for (const auto* day : {"2018-05-08", "2019-05-08"}) {
    const auto entry = add(heading, day);
    edit([&](auto& tx, const auto& by) {
      return decide(tx, by, entry, "history", {{.kind = {}, .value = {}, .fields = {{"date", day}, {"text", "版"}}}});
    });
  }
  const auto early = ask(web::show_document, {{"on", "2018-06-01"}});
  EXPECT_THAT(early, HasSubstr("1 件あります"));
  EXPECT_THAT(early, HasSubstr("2018年5月8日"));
}

TEST_P(ThenTest, a_state_that_is_not_for_a_reader_looks_like_one_before_the_document) {
  const auto day = base::iso(base::tokyo_date(base::now() - 48LL * 3600 * 1000));
  const auto absent = ask(web::show_document, {{"on", day}}, 0, "reader");
  EXPECT_THAT(absent, HasSubstr("まだありませんでした"));
  write([&](db::Transaction& tx) {
    tx.execute(db::Query{"test_earlier", "UPDATE changeset SET at = at - 604800000 WHERE document_id = :d"}, document_);
    tx.execute(db::Query{"test_strict", "UPDATE topic SET effective_level = 3 WHERE document_id = :d"}, document_);
  });
  const auto strict = [&] { return ask(web::show_document, {{"on", day}}, 0, "editor"); };
  EXPECT_THAT(strict(), HasSubstr("初めの言葉"));
  rewrite("開いた言葉");
  const auto last = newest();
  write([&](db::Transaction& tx) {
    tx.execute(db::Query{"test_open", "UPDATE topic SET effective_level = 1 WHERE id = :d"}, topic_);
    tx.execute(db::Query{"test_open_root",
                         "UPDATE topic SET effective_level = 1, since = :c WHERE document_id = :d AND parent_id = 0"},
               last, document_);
  });
  EXPECT_THAT(ask(web::show_document, {{"on", day}}, 0, "reader"), HasSubstr("まだありませんでした"));
}

INSTANTIATE_TEST_SUITE_P(both, ThenTest, testing::Values("sqlite", "postgres"));

}  // namespace
