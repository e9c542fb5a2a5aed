#include "jobs/worker.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "base/error.hpp"
#include "jobs/lease.hpp"
#include "testing/databases.hpp"

namespace {

constexpr base::Millis kAlreadyOver = -1;
constexpr base::Millis kShort = 400;
constexpr base::Millis kLong = 60'000;

class JobsTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (!scratch_.available(GetParam())) GTEST_SKIP() << "no " << GetParam() << " server in this run";
    database_ = scratch_.open(GetParam());
    database_->migrate(jobs::schema());
  }
  std::int64_t push() {
    return database_->writing([](db::Transaction& tx) { return jobs::push(tx, "work", "{}"); });
  }
  std::vector<jobs::Status> list() {
    return database_->reading([](db::Transaction& tx) { return jobs::list(tx); });
  }
  testing_tools::ScratchDatabases scratch_;
  std::unique_ptr<db::Database> database_;
};

TEST_P(JobsTest, a_job_in_hand_is_not_claimed_twice) {
  push();
  ASSERT_TRUE(jobs::claim(*database_, kLong));
  EXPECT_FALSE(jobs::claim(*database_, kLong));
}

TEST_P(JobsTest, a_job_whose_process_died_is_due_again_when_its_lease_is_over) {
  const auto id = push();
  ASSERT_TRUE(jobs::claim(*database_, kAlreadyOver));
  const auto again = jobs::claim(*database_, kLong);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->id, id);
  EXPECT_EQ(again->attempts, 2);
}

TEST_P(JobsTest, a_lease_lasts_as_long_as_the_work_and_not_much_longer) {
  push();
  const auto job = jobs::claim(*database_, kShort);
  ASSERT_TRUE(job);
  {
    const jobs::Lease lease{*database_, job->id, kShort};
    std::this_thread::sleep_for(std::chrono::milliseconds{2 * kShort});
    EXPECT_FALSE(jobs::claim(*database_, kLong));
  }
  std::this_thread::sleep_for(std::chrono::milliseconds{kShort + 50});
  EXPECT_TRUE(jobs::claim(*database_, kLong));
}

TEST_P(JobsTest, a_job_that_ends_its_process_each_time_is_given_up_and_does_not_stop_the_next) {
  const auto deadly = push();
  for (int attempt = 1; attempt <= jobs::kMostAttempts; ++attempt) ASSERT_TRUE(jobs::claim(*database_, kAlreadyOver));
  const auto harmless = push();
  const auto next = jobs::claim(*database_, kLong);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->id, harmless);
  EXPECT_FALSE(jobs::claim(*database_, kLong));
  const auto told = list();
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[1].id, deadly);
  EXPECT_EQ(told[1].state, "dead");
}

TEST_P(JobsTest, what_fails_is_tried_again_later_and_what_cannot_succeed_is_not) {
  push();
  push();
  int calls = 0;
  jobs::run_due(*database_, {{"work", [&](const jobs::Job&) {
                                if (++calls == 1) throw base::Error{base::Fault::unavailable, "error.disk_full"};
                                throw base::Error{base::Fault::bad_input, "error.not_found"};
                              }}});
  EXPECT_EQ(calls, 2);
  const auto told = list();
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[1].state, "waiting");
  EXPECT_EQ(told[0].state, "dead");
}

INSTANTIATE_TEST_SUITE_P(both, JobsTest, testing::Values("sqlite", "postgres"));

}  // namespace
