#include "web/documents/edit_request.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace {

using Kind = knowledge::OutlineEdit::Kind;

bool refused(const std::string& body) {
  try {
    web::read_edit_request(body);
  } catch (const base::Error& error) {
    return error.fault == base::Fault::bad_input && error.key == "error.edit_request";
  }
  return false;
}

std::string with(const std::string& edit) { return R"({"client":"c","number":1,"seen":1,"edits":[)" + edit + "]}"; }

TEST(EditRequest, is_read_with_every_kind_of_edit) {
  const auto read = web::read_edit_request(
      R"({"client":"c-1","number":3,"seen":17,"reason":"誤字","edits":[
          {"do":"add","topic":-1,"parent":3,"after":5,"text":"新しい\r\n項目"},
          {"do":"write","topic":4,"note":""},
          {"do":"move","topic":4,"parent":3},
          {"do":"remove","topic":6,"later":{"a":1}},
          {"do":"link","topic":4,"href":"/topics/9","title":"手順"}]})");
  EXPECT_EQ(read.ticket.client, "c-1");
  EXPECT_EQ(read.ticket.number, 3);
  EXPECT_EQ(read.seen, 17);
  EXPECT_EQ(read.reason, "誤字");
  ASSERT_EQ(read.edits.size(), 5U);
  EXPECT_EQ(read.edits[0].kind, Kind::add);
  EXPECT_EQ(read.edits[0].topic, -1);
  EXPECT_EQ(read.edits[0].after, 5);
  EXPECT_EQ(read.edits[0].text, "新しい\n項目");
  EXPECT_EQ(read.edits[1].text, std::nullopt);
  EXPECT_EQ(read.edits[1].note, "");
  EXPECT_EQ(read.edits[2].after, -1);
  EXPECT_EQ(read.edits[3].kind, Kind::remove);
  EXPECT_EQ(read.edits[4].kind, Kind::link);
  EXPECT_EQ(read.edits[4].href, "/topics/9");
  EXPECT_EQ(read.edits[4].title, "手順");
}

TEST(EditRequest, a_reason_comes_with_the_numbers_of_its_changesets) {
  const auto read = web::read_reason_request(R"({"changesets":[18,19],"reason":"誤字"})");
  EXPECT_EQ(read.changesets, (std::vector<std::int64_t>{18, 19}));
  EXPECT_EQ(read.reason, "誤字");
  for (const auto* body :
       {R"({"reason":"誤字"})", R"({"changesets":["18"],"reason":"誤字"})", R"({"changesets":18})", "[]"})
    EXPECT_THROW(web::read_reason_request(body), base::Error) << body;
}

TEST(EditRequest, refuses_what_it_does_not_know) {
  EXPECT_TRUE(refused(""));
  EXPECT_TRUE(refused("[]"));
  EXPECT_TRUE(refused("{}"));
  EXPECT_TRUE(refused(R"({"edits":{}})"));
  EXPECT_TRUE(refused(with(R"({"do":"burn","topic":1})")));
  EXPECT_TRUE(refused(with(R"({"do":"write","topic":"1"})")));
  EXPECT_TRUE(refused(with(R"({"do":"write","topic":1.5})")));
  EXPECT_TRUE(refused(with(R"({"do":"write","topic":99999999999999999999})")));
  EXPECT_TRUE(refused(with(R"({"do":"write","topic":1,"text":7})")));
  EXPECT_TRUE(refused(with(R"({"do":"write","topic":1,"text":"a\u0000b"})")));
  EXPECT_TRUE(refused(with(R"({"do":"write","topic":1,"text":"\ud800"})")));
  EXPECT_TRUE(refused(with("7")));
  EXPECT_TRUE(refused(with(R"({"do":"write")")));
  EXPECT_FALSE(refused(with("")));
}

TEST(EditRequest, is_not_drowned_in_depth) { EXPECT_TRUE(refused(std::string(1'000'000, '['))); }

}  // namespace
