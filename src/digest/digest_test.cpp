#include "digest/digest.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "base/error.hpp"
#include "digest/compose.hpp"
#include "digest/store.hpp"
#include "people/digest_wish.hpp"
#include "testing/written_documents.hpp"

namespace digest {
namespace {

using people::Level;
using testing::HasSubstr;
using testing::Not;

/// Nobody listens there: a send that was not to be fails loudly.
Settings settings() {
  Settings out;
  out.server = {.url = "smtp://127.0.0.1:9", .user = {}, .password = {}, .plain = true, .ca = {}};
  out.from = {"", "desk@desk.example"};
  out.links = "https://desk.example";
  return out;
}

class DigestTest : public testing_tools::WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (!database_) return;
    database_->migrate(digest::schema());
    partner_ = person("p@desk.example", "reader");
    topic_ = add(root(document("Sec90-01 案内", Level::green)), "受付");
    write([&](db::Transaction& tx) { people::set_digest_wish(tx, partner_, {people::Rhythm::hourly, 0, "ja"}); });
  }
  void tell(const std::string& once) {
    write([&](db::Transaction& tx) {
      people::notify(tx, partner_, {.kind = "mention", .document = 1, .topic = topic_, .actor = person_, .once = once});
    });
  }
  std::vector<jobs::Status> waiting(std::string_view kind) {
    auto all = read([](db::Transaction& tx) { return jobs::list(tx); });
    std::erase_if(all, [&](const jobs::Status& one) { return one.kind != kind; });
    return all;
  }
  void make(const Settings& with = settings()) {
    const auto due = waiting(people::kDigestJob).front().run_at;  // the newest
    run_make_job(*database_, with,
                 {1, people::kDigestJob, fmt::format(R"({{"person":{},"due":{}}})", partner_, due), 1});
  }
  void send(std::int64_t digest, int attempts = 1) {
    run_send_job(*database_, settings(), {2, kSendJob, fmt::format(R"({{"digest":{}}})", digest), attempts});
  }
  bool ended(std::int64_t digest) {
    return read([&](db::Transaction& tx) { return store::find(tx, digest).value().ended_at.has_value(); });
  }
  void close_topic() {
    edit([&](auto& tx, const auto& by) {
      return knowledge::decide(tx, by, topic_, "disclosure", {{.kind = {}, .value = "AMBER+STRICT", .fields = {}}});
    });
  }

  Id partner_ = 0, topic_ = 0;
};

TEST_P(DigestTest, what_is_unread_goes_into_one_digest_however_often_the_job_runs) {
  tell("a");
  make();
  EXPECT_EQ(waiting(kSendJob).size(), 1U);
  make();
  EXPECT_EQ(waiting(kSendJob).size(), 1U);
  tell("b");
  make();
  EXPECT_EQ(waiting(kSendJob).size(), 2U) << "what came since";
}

TEST_P(DigestTest, where_mail_is_not_configured_nothing_is_sent) {
  tell("a");
  make(Settings{});
  EXPECT_TRUE(waiting(kSendJob).empty());
}

TEST_P(DigestTest, what_may_not_be_seen_is_in_no_digest) {
  tell("a");
  close_topic();
  make();
  EXPECT_TRUE(waiting(kSendJob).empty());
}

TEST_P(DigestTest, what_was_closed_before_the_sending_is_not_sent) {
  tell("a");
  make();
  close_topic();
  send(1);
  EXPECT_TRUE(ended(1));
}

TEST_P(DigestTest, a_server_that_is_away_is_tried_again_and_later) {
  tell("a");
  make();
  EXPECT_THROW(send(1), base::Error);
  EXPECT_FALSE(ended(1));
  EXPECT_EQ(waiting(kSendJob).size(), 1U);
  EXPECT_NO_THROW(send(1, jobs::kMostAttempts));
  const auto later = waiting(kSendJob);
  ASSERT_EQ(later.size(), 2U);
  EXPECT_GT(later.front().run_at, base::now() + 50 * 60 * 1000);
  EXPECT_FALSE(ended(1));
}

INSTANTIATE_TEST_SUITE_P(both, DigestTest, testing::Values("sqlite", "postgres"));

TEST(ComposeTest, a_line_without_a_sentence_says_only_where_to_look) {
  const Sheet sheet{.language = "ja",
                    .name = "山田 太郎",
                    .lines = {{"佐藤さんが呼んでいます", "案内 › 受付", "https://desk.example/notifications/1"},
                              {"", "秘密", "https://desk.example/notifications/2"}},
                    .links = "https://desk.example"};
  const auto text = text_of(sheet);
  EXPECT_THAT(text, HasSubstr("■ 佐藤さんが呼んでいます\n  案内 › 受付\n  https://desk.example/notifications/1\n"));
  EXPECT_THAT(text, HasSubstr("■ 内容は画面でご確認ください。\n  https://desk.example/notifications/2\n"));
  EXPECT_THAT(text, Not(HasSubstr("秘密")));
  EXPECT_THAT(subject_of(sheet), HasSubstr("2 件"));
}

TEST(ComposeTest, beyond_fifty_the_rest_is_counted) {
  Sheet sheet{.language = "en", .name = "Taro", .lines = {}, .links = "https://desk.example"};
  for (std::size_t i = 0; i < kMostLines + 3; ++i) sheet.lines.push_back({"one", {}, fmt::format("/{}", i)});
  const auto text = text_of(sheet);
  EXPECT_THAT(text, HasSubstr("/49\n"));
  EXPECT_THAT(text, Not(HasSubstr("/50\n")));
  EXPECT_THAT(text, HasSubstr("3 more"));
}

}  // namespace
}  // namespace digest
