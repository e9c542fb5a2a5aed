#include "web/documents/watch.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <future>

#include "testing/web_server.hpp"
#include "testing/written_documents.hpp"

namespace web {
namespace {

/// What a page that shows a document is told, over a real connection that ends by itself.
class DocumentWatchTest : public testing_tools::WrittenDocuments {
 protected:
  std::string session(Id person) {
    return write([&](db::Transaction& tx) {
      return people::sign_in(tx, people::make_sign_in_link(tx, person, 60'000)).value();
    });
  }
  /// All that was told until the stream ended, long before it would by itself; `meanwhile` runs while it goes on.
  template <class Meanwhile>
  std::string told(const Onlooker& onlooker, Meanwhile meanwhile) {
    DocumentWatch watch{*database_};
    Router router;
    router.get("/events", [&](const Request&) {
      return Response::events([&](EventStream stream) { watch.follow(std::move(stream), onlooker); });
    });
    const testing_tools::WebServer server{std::move(router)};
    auto answer = std::async(std::launch::async, [&] { return server.get("/events").body; });
    meanwhile();
    EXPECT_EQ(answer.wait_for(std::chrono::minutes{1}), std::future_status::ready);
    return answer.get();
  }
};

TEST_P(DocumentWatchTest, a_stream_ends_when_its_account_is_disabled) {
  const auto other = person("b@desk.example");
  const auto id = document("手順");
  told({.document = id, .session = session(other)},
       [&] { write([&](db::Transaction& tx) { people::disable_person(tx, other); }); });
}

TEST_P(DocumentWatchTest, a_stream_ends_when_the_document_is_not_for_its_person_any_more) {
  const auto partner = person("p@desk.example", "reader");
  const auto id = document("手順");
  const auto open = session(partner);
  told({.document = id, .session = open}, [&] {
    edit([&](auto& tx, const auto& by) {
      return knowledge::decide(tx, by, root(id), "disclosure", {{.kind = {}, .value = "AMBER+STRICT", .fields = {}}});
    });
  });
}

TEST_P(DocumentWatchTest, without_a_session_nothing_is_told) {
  EXPECT_EQ(told({.document = document("手順"), .session = "none"}, [] {}), "");
}

INSTANTIATE_TEST_SUITE_P(both, DocumentWatchTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace web
