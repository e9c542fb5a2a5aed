#include "knowledge/reason.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "knowledge/history.hpp"
#include "people/audit.hpp"
#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

using people::Level;

class ReasonTest : public testing_tools::WrittenDocuments {
 protected:
  Id changed(Id topic, const std::string& text, const std::string& reason = "") {
    return write([&](db::Transaction& tx) {
             return change_text(tx, {person_, reader_of(person_), reason, std::nullopt}, topic, text, "");
           })
        .changeset;
  }
  void give(Id person, Id document, std::vector<Id> changesets, const std::string& reason) {
    write([&](db::Transaction& tx) {
      give_reason(tx, {person, reader_of(person), reason, std::nullopt}, document, changesets);
      return 0;
    });
  }
  std::string refusal(Id person, Id document, std::vector<Id> changesets, const std::string& reason) {
    try {
      give(person, document, std::move(changesets), reason);
    } catch (const base::Error& error) {
      return error.key;
    }
    return "";
  }
  std::string reason_of(Id id) {
    return read([&](db::Transaction& tx) { return changeset(tx, Reader::everything(), id); }).reason;
  }
};

TEST_P(ReasonTest, written_after_the_saves_it_stands_at_those_that_have_none) {
  const auto id = document("根");
  const auto topic = add(root(id), "甲");
  const auto first = changed(topic, "甲一");
  const auto second = changed(topic, "甲二", "前からの理由");
  const auto third = changed(topic, "甲三");
  give(person_, id, {first, second, third}, "用語を改めた");
  EXPECT_EQ(reason_of(first), "用語を改めた");
  EXPECT_EQ(reason_of(second), "前からの理由");
  EXPECT_EQ(reason_of(third), "用語を改めた");
  give(person_, id, {first}, "別の理由");
  EXPECT_EQ(reason_of(first), "用語を改めた");
}

TEST_P(ReasonTest, nobody_gives_a_reason_for_what_another_person_did) {
  const auto id = document("根");
  const auto topic = add(root(id), "甲");
  const auto mine = changed(topic, "甲一");
  const auto colleague = person("b@desk.example");
  EXPECT_EQ(refusal(colleague, id, {mine}, "他人の理由"), "error.changeset_not_found");
  EXPECT_EQ(reason_of(mine), "");
}

TEST_P(ReasonTest, a_changeset_of_another_document_is_not_there_and_nothing_is_written) {
  const auto id = document("根");
  const auto other = document("他");
  const auto here = changed(root(id), "根二");
  const auto there = changed(root(other), "他二");
  EXPECT_EQ(refusal(person_, id, {here, there}, "理由"), "error.changeset_not_found");
  EXPECT_EQ(reason_of(here), "");
  EXPECT_EQ(refusal(person_, id + 1000, {here}, "理由"), "error.document_not_found");
}

TEST_P(ReasonTest, it_is_neither_empty_nor_longer_than_a_thousand_characters) {
  const auto id = document("根");
  const auto mine = changed(root(id), "根二");
  EXPECT_EQ(refusal(person_, id, {mine}, ""), "error.edit_request");
  std::string longest;
  for (int i = 0; i < 1000; ++i) longest += "字";
  EXPECT_EQ(refusal(person_, id, {mine}, longest + "字"), "error.edit_request");
  EXPECT_EQ(refusal(person_, id, std::vector<Id>(kMostReasons + 1, mine), "理由"), "error.edit_request");
  give(person_, id, {mine}, longest);
  EXPECT_EQ(reason_of(mine), longest);
}

TEST_P(ReasonTest, the_audit_tells_of_it) {
  const auto id = document("根");
  const auto mine = changed(root(id), "根二");
  const auto lines = [&] { return read([](db::Transaction& tx) { return people::check_audit(tx); }).lines; };
  const auto before = lines();
  give(person_, id, {mine}, "理由");
  EXPECT_EQ(lines(), before + 1);
}

INSTANTIATE_TEST_SUITE_P(both, ReasonTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
