#include <gmock/gmock.h>

#include "testing/scratch_index.hpp"
#include "testing/written_documents.hpp"
#include "web/history/history.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;

/// The pages of a document's and of a topic's history.
class HistoryPagesTest : public testing_tools::WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (!database_) return;
    document_ = document("根");
    topic_ = add(root(document_), "甲");
  }

  std::string ask(web::Response (*handler)(const web::Visit&), Id id) {
    web::Desk desk{*database_, *index_, web::StaticFiles{}, {}, [] {}};
    web::Request request;
    request.parameters = {{"id", std::to_string(id)}};
    const people::Person person{.id = person_, .mail = "a@desk.example", .name = "", .roles = {people::Role::editor}};
    const web::Visit visit{
        .desk = desk, .request = request, .person = person, .reader = people::reader_for(person), .language = "ja"};
    return handler(visit).body;
  }

  testing_tools::ScratchIndex index_;
  Id document_ = 0, topic_ = 0;
};

TEST_P(HistoryPagesTest, an_early_entry_has_a_text_and_no_figures) {
  edit([&](auto& tx, const auto& by) {
    return decide(tx, by, topic_, "history", {{.kind = {}, .value = {}, .fields = {{"date", "2018-05-08"}}}});
  });
  const auto page = ask(web::show_document_history, document_);
  const auto early = page.substr(page.find("<h2>2018年5月8日"));
  EXPECT_THAT(early, HasSubstr("改版履歴の項目"));
  EXPECT_THAT(early, Not(HasSubstr("追加")));
  EXPECT_THAT(page, HasSubstr("追加 1"));
}

TEST_P(HistoryPagesTest, a_row_names_its_topics_and_saves_without_a_reason_are_folded) {
  const auto top = root(document_);
  for (const auto* text : {"乙", "丙", "丁"})
    write([&](db::Transaction& tx) {
      return knowledge::add_topic(tx, {person_, reader_of(person_), "", std::nullopt}, top, -1, text);
    });
  const auto page = ask(web::show_document_history, document_);
  EXPECT_THAT(page, HasSubstr("編集 「丁」「丙」ほか 1"));
  EXPECT_THAT(page, HasSubstr("3 回の保存"));
  EXPECT_THAT(page, HasSubstr(">編集 「甲」</a>")) << "it has a reason";
}

TEST_P(HistoryPagesTest, a_deletion_and_what_brought_the_topic_back_are_told_in_words) {
  const auto gone = edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, topic_); });
  undo(gone.changeset);
  const auto page = ask(web::show_topic_history, topic_);
  EXPECT_THAT(page, HasSubstr(">戻した</span>"));
  EXPECT_THAT(page, HasSubstr(">削除</span>"));
  EXPECT_THAT(page, Not(HasSubstr("−1")));
}

INSTANTIATE_TEST_SUITE_P(both, HistoryPagesTest, testing::Values("sqlite", "postgres"));

}  // namespace
