#include "people/notifications.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "jobs/queue.hpp"
#include "people/accounts.hpp"
#include "people/digest_wish.hpp"
#include "testing/databases.hpp"

namespace people {
namespace {

using Id = std::int64_t;
using base::Millis;
using testing::ElementsAre;
using testing::IsEmpty;

const SubjectFilter kAll{"(1 = 1)"};
constexpr Millis kMinute = 60'000;

class NotificationsTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (!scratch_.available(GetParam())) GTEST_SKIP() << "no " << GetParam() << " server in this run";
    database_ = scratch_.open(GetParam());
    std::vector<db::Migration> steps;
    for (const auto& part : {jobs::schema(), people::schema()}) steps.insert(steps.end(), part.begin(), part.end());
    database_->migrate(steps);
    hanako_ = person("h@desk.example", "花子");
    taro_ = person("t@desk.example", "太郎");
  }
  template <class Work>
  auto write(Work work) {
    return database_->writing(work);
  }
  Id person(const char* mail, const char* name) {
    return write([&](db::Transaction& tx) { return add_person(tx, mail, name, {Role::editor}).id; });
  }
  bool tell(Id person, Id actor, const std::string& once, Id topic = 7) {
    return write([&](db::Transaction& tx) {
      return notify(tx, person, {.kind = "mention", .document = 1, .topic = topic, .actor = actor, .once = once});
    });
  }
  std::vector<Id> topics(Id person, const SubjectFilter& filter = kAll) {
    std::vector<Id> out;
    for (const auto& notice : database_->reading([&](auto& tx) { return notices(tx, person, filter, 10); }))
      out.push_back(notice.topic);
    return out;
  }
  Id unread(Id person, const SubjectFilter& filter = kAll) {
    return database_->reading([&](auto& tx) { return count_unread(tx, person, filter); });
  }
  void wish(Id person, Rhythm rhythm) {
    write([&](db::Transaction& tx) { return set_digest_wish(tx, person, {rhythm, 510, "ja"}), 0; });
  }
  std::vector<Millis> dues() {
    std::vector<Millis> out;
    for (const auto& job : database_->reading([](auto& tx) { return jobs::list(tx); }))
      if (job.kind == kDigestJob) out.push_back(job.run_at);
    return out;
  }
  bool take(Id person, Millis due) {
    return write([&](db::Transaction& tx) { return take_due_digest(tx, person, due).has_value(); });
  }

  testing_tools::ScratchDatabases scratch_;
  std::unique_ptr<db::Database> database_;
  Id hanako_ = 0, taro_ = 0;
};

TEST_P(NotificationsTest, a_person_is_told_once_and_nobody_of_their_own_doing) {
  EXPECT_TRUE(tell(hanako_, taro_, "comment 1"));
  EXPECT_FALSE(tell(hanako_, taro_, "comment 1"));
  EXPECT_FALSE(tell(hanako_, hanako_, "comment 2"));
  EXPECT_FALSE(tell(kSystem, taro_, "comment 1"));
  EXPECT_TRUE(tell(taro_, kSystem, "comment 1")) << "told to another person under the same word";
  EXPECT_EQ(unread(hanako_), 1);
}

TEST_P(NotificationsTest, who_cannot_sign_in_is_not_told) {
  write([&](db::Transaction& tx) { return disable_person(tx, hanako_), 0; });
  EXPECT_FALSE(tell(hanako_, taro_, "comment 1"));
}

TEST_P(NotificationsTest, the_newest_stands_first_and_reading_is_counted) {
  tell(hanako_, taro_, "a", 1);
  tell(hanako_, taro_, "b", 2);
  EXPECT_THAT(topics(hanako_), ElementsAre(2, 1));
  const auto all = database_->reading([&](auto& tx) { return notices(tx, hanako_, kAll, 10); });
  EXPECT_EQ(all.at(0).actor_name, "太郎");
  write([&](db::Transaction& tx) { return mark_read(tx, hanako_, all.at(1).id), 0; });
  EXPECT_EQ(unread(hanako_), 1);
  write([&](db::Transaction& tx) { return mark_read(tx, taro_, all.at(0).id), 0; });
  EXPECT_EQ(unread(hanako_), 1) << "another person's cannot be marked";
  tell(hanako_, taro_, "c", 3);
  write([&](db::Transaction& tx) { return mark_all_read(tx, hanako_, all.at(0).id), 0; });
  EXPECT_EQ(unread(hanako_), 1) << "what came since stays unread";
}

TEST_P(NotificationsTest, what_the_filter_does_not_let_through_is_neither_shown_nor_counted) {
  tell(hanako_, taro_, "a", 1);
  tell(hanako_, taro_, "b", 2);
  const SubjectFilter one{"n.topic_id = 1"};
  EXPECT_THAT(topics(hanako_, one), ElementsAre(1));
  EXPECT_EQ(unread(hanako_, one), 1);
  const auto all = database_->reading([&](auto& tx) { return notices(tx, hanako_, kAll, 10); });
  const auto found = [&](Id person, Id id) {
    return database_->reading([&](auto& tx) { return find_notice(tx, person, one, id).has_value(); });
  };
  EXPECT_TRUE(found(hanako_, all.at(1).id));
  EXPECT_FALSE(found(hanako_, all.at(0).id));
  EXPECT_FALSE(found(taro_, all.at(1).id)) << "another person's";
}

TEST_P(NotificationsTest, what_was_taken_back_is_gone_and_comes_again) {
  tell(hanako_, taro_, "comment 1");
  write([&](db::Transaction& tx) { return withdraw(tx, "comment 1"), 0; });
  EXPECT_EQ(unread(hanako_), 0);
  EXPECT_THAT(topics(hanako_), IsEmpty());
  write([&](db::Transaction& tx) { return give_back(tx, "comment 1"), 0; });
  EXPECT_EQ(unread(hanako_), 1);
}

TEST_P(NotificationsTest, a_digest_is_asked_for_once_until_it_is_made) {
  tell(hanako_, taro_, "a");
  EXPECT_THAT(dues(), IsEmpty()) << "mail is not sent unless wished";
  wish(hanako_, Rhythm::hourly);
  ASSERT_EQ(dues().size(), 1U);
  tell(hanako_, taro_, "b");
  EXPECT_EQ(dues().size(), 1U);
  EXPECT_TRUE(take(hanako_, dues().at(0)));
  EXPECT_FALSE(take(hanako_, dues().at(0))) << "the same job once more";
  tell(hanako_, taro_, "c");
  EXPECT_EQ(dues().size(), 2U);
}

TEST_P(NotificationsTest, a_job_of_an_earlier_wish_does_nothing) {
  wish(hanako_, Rhythm::hourly);
  const auto hourly = dues().at(0);
  wish(hanako_, Rhythm::never);
  EXPECT_FALSE(take(hanako_, hourly));
}

TEST_P(NotificationsTest, each_notice_is_in_one_digest_and_what_was_read_in_none) {
  tell(hanako_, taro_, "a", 1);
  tell(hanako_, taro_, "b", 2);
  tell(hanako_, taro_, "c", 3);
  const auto fresh = [&] { return database_->reading([&](auto& tx) { return undigested(tx, hanako_, kAll, 10); }); };
  const auto ids = fresh();
  ASSERT_EQ(ids.size(), 3U);
  write([&](db::Transaction& tx) { return put_into_digest(tx, {ids[0], ids[1]}, 5), 0; });
  EXPECT_THAT(fresh(), ElementsAre(ids[2]));
  write([&](db::Transaction& tx) { return mark_read(tx, hanako_, ids[0]), 0; });
  const auto held = database_->reading([&](auto& tx) { return notices_in_digest(tx, hanako_, kAll, 5); });
  ASSERT_EQ(held.size(), 1U);
  EXPECT_EQ(held[0].topic, 2);
}

TEST_P(NotificationsTest, a_wish_that_there_is_not_is_refused) {
  const auto set = [&](int minute, const char* language) {
    write([&](db::Transaction& tx) { return set_digest_wish(tx, hanako_, {Rhythm::daily, minute, language}), 0; });
  };
  EXPECT_THROW(set(1440, "ja"), base::Error);
  EXPECT_THROW(set(-1, "ja"), base::Error);
  EXPECT_THROW(set(0, "fr"), base::Error);
  EXPECT_NO_THROW(set(1439, "en"));
  const auto now = database_->reading([&](auto& tx) { return digest_wish(tx, hanako_); });
  EXPECT_EQ(std::tuple(now.rhythm, now.minute, now.language), std::tuple(Rhythm::daily, 1439, "en"));
}

TEST(NextDigestTest, daily_is_a_time_in_tokyo_and_hourly_the_full_hour) {
  const Millis midnight = base::tokyo_midnight({2026, 11, 21});
  const DigestWish daily{Rhythm::daily, 8 * 60 + 30, "ja"};
  EXPECT_EQ(next_digest(daily, midnight), midnight + 510 * kMinute);
  EXPECT_EQ(next_digest(daily, midnight + 510 * kMinute), midnight + (1440 + 510) * kMinute);
  const DigestWish hourly{Rhythm::hourly, 0, "ja"};
  EXPECT_EQ(next_digest(hourly, midnight), midnight + 60 * kMinute);
  EXPECT_EQ(next_digest(hourly, midnight + 59 * kMinute), midnight + 60 * kMinute);
}

INSTANTIATE_TEST_SUITE_P(both, NotificationsTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace people
