#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "knowledge/conflicts.hpp"
#include "testing/scratch_index.hpp"
#include "testing/written_documents.hpp"
#include "web/documents/show.hpp"

namespace {

using nlohmann::json;
using people::Level;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// The map of a small document, as the handlers answer it.
class MapTest : public testing_tools::WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (!database_) return;
    document_ = document("根");
    a_ = add(root(document_), "甲");
    b_ = add(a_, "乙");
    c_ = add(a_, "丙");
  }

  /// What a person of that role is answered; `query` and `body` as sent.
  json ask(web::Response (*handler)(const web::Visit&), std::map<std::string, std::string> query = {},
           const json& body = {}, const std::string& role = "editor") {
    web::Desk desk{*database_, *index_, web::StaticFiles{}, {}, [] {}};
    web::Request request;
    request.parameters = {{"id", std::to_string(document_)}};
    request.query = std::move(query);
    request.body = body.dump();
    const people::Person person{
        .id = person_, .mail = "a@desk.example", .name = "", .roles = people::roles_named(role)};
    const web::Visit visit{
        .desk = desk, .request = request, .person = person, .reader = people::reader_for(person), .language = "ja"};
    return json::parse(handler(visit).body);
  }
  void level(Id topic, const char* value) {
    edit([&](auto& tx, const auto& by) {
      return decide(tx, by, topic, "disclosure", {{.kind = {}, .value = value, .fields = {}}});
    });
  }
  Id newest() {
    return read(
        [&](db::Transaction& tx) { return knowledge::document(tx, Reader::everything(), document_).changeset; });
  }
  static json save(Id seen, const json& edits) {
    return {{"client", "c"}, {"number", seen}, {"seen", seen}, {"edits", edits}};
  }

  testing_tools::ScratchIndex index_;
  Id document_ = 0, a_ = 0, b_ = 0, c_ = 0;
};

TEST_P(MapTest, has_the_tree_with_counts_and_the_state_it_is_of) {
  const auto answer = ask(web::show_map_json);
  EXPECT_EQ(answer["seen"], newest());
  EXPECT_EQ(answer["topic"]["text"], "根");
  const auto& a = answer["topic"]["children"][0];
  EXPECT_EQ(a["topic"], a_);
  EXPECT_EQ(a["count"], 2);
  EXPECT_EQ(a["children"][1]["text"], "丙");
  EXPECT_EQ(a["children"][1]["url"], "/documents/" + std::to_string(document_) + "?topic=" + std::to_string(c_));
  EXPECT_FALSE(a.contains("level")) << "as strict as what it hangs on";
}

TEST_P(MapTest, what_the_reader_may_not_see_is_neither_there_nor_counted) {
  level(c_, "AMBER+STRICT");
  const auto desk = ask(web::show_map_json)["topic"]["children"][0];
  EXPECT_EQ(desk["count"], 2);
  EXPECT_THAT(desk["children"][1]["level"], HasSubstr("専門員"));
  const auto partner = ask(web::show_map_json, {}, {}, "reader")["topic"]["children"][0];
  EXPECT_EQ(partner["count"], 1);
  EXPECT_EQ(partner["children"].size(), 1U);
}

TEST_P(MapTest, a_branch_is_answered_by_itself_and_read_on) {
  EXPECT_EQ(ask(web::show_map_json, {{"topic", std::to_string(a_)}})["topic"]["children"].size(), 2U);
  const auto rest = ask(web::show_map_json, {{"topic", std::to_string(a_)}, {"after", std::to_string(b_)}})["topic"];
  EXPECT_EQ(rest["count"], 2);
  ASSERT_EQ(rest["children"].size(), 1U);
  EXPECT_EQ(rest["children"][0]["topic"], c_);
}

TEST_P(MapTest, a_topic_of_another_document_is_not_there) {
  const auto other = root(document("別"));
  for (const auto& after : {std::string{}, std::to_string(a_)})
    EXPECT_THROW(ask(web::show_map_json, {{"topic", std::to_string(other)}, {"after", after}}), base::Error);
}

TEST_P(MapTest, a_save_is_answered_with_what_changed_as_map_data) {
  const auto edits = json::array({{{"do", "add"}, {"topic", -2}, {"parent", a_}, {"after", b_}, {"text", "丁"}},
                                  {{"do", "remove"}, {"topic", c_}}});
  const auto answer = ask(web::save_document_edits, {{"as", "map"}}, save(newest(), edits));
  const auto& changes = answer["changes"];
  EXPECT_THAT(changes["gone"], ElementsAre(c_));
  ASSERT_EQ(changes["topics"].size(), 1U);
  const auto& d = changes["topics"][0];
  EXPECT_EQ(d["topic"], answer["topics"][0]);
  EXPECT_EQ(d["text"], "丁");
  EXPECT_EQ(d["parent"], a_);
  EXPECT_EQ(d["after"], b_);
  EXPECT_EQ(d["children"], 0);
  EXPECT_FALSE(d.contains("row")) << "no row of the outline";
  const auto undone =
      ask(web::undo_document_edits, {{"as", "map"}}, {{"changeset", answer["changeset"]}, {"seen", changes["newest"]}});
  EXPECT_THAT(undone["changes"]["gone"], ElementsAre(d["topic"]));
  EXPECT_EQ(undone["changes"]["topics"][0]["topic"], c_);
}

TEST_P(MapTest, changes_of_others_are_only_what_the_reader_may_see) {
  level(b_, "AMBER+STRICT");
  const auto since = std::to_string(newest());
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, b_, "乙二", ""); });
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, c_, "丙二", ""); });
  const auto desk = ask(web::show_document_changes, {{"as", "map"}, {"since", since}});
  EXPECT_EQ(desk["topics"].size(), 2U);
  EXPECT_THAT(desk["topics"][0]["level"], HasSubstr("専門員"));
  const auto partner = ask(web::show_document_changes, {{"as", "map"}, {"since", since}}, {}, "reader");
  ASSERT_EQ(partner["topics"].size(), 1U);
  EXPECT_EQ(partner["topics"][0]["text"], "丙二");
}

TEST_P(MapTest, open_conflicts_are_told_to_those_who_may_decide_them) {
  const auto seen = newest();
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, b_, "彼らの乙", ""); });
  const auto mine = json::array({{{"do", "write"}, {"topic", b_}, {"text", "私の乙"}}});
  const auto answer = ask(web::save_document_edits, {{"as", "map"}}, save(seen, mine));
  EXPECT_THAT(answer["results"], ElementsAre("kept-both"));
  EXPECT_THAT(answer["changes"]["conflicts"], ElementsAre(b_));
  EXPECT_THAT(ask(web::show_map_json)["conflicts"], ElementsAre(b_));
  EXPECT_THAT(ask(web::show_map_json, {}, {}, "reader")["conflicts"], IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(both, MapTest, testing::Values("sqlite", "postgres"));

}  // namespace
