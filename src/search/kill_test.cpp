#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <random>
#include <thread>

#include "testing/scratch_index.hpp"

// kill -9 of the process that writes, at random moments: 5 times, FUMIKURA_SOAK: 50.
namespace {

using search::Entry;

/// Changeset n puts these; every fifth is large enough to be indexed at once.
std::vector<Entry> changeset(std::int64_t n) {
  std::vector<Entry> out;
  for (std::int64_t i = 0; i < (n % 5 == 0 ? 400 : 25); ++i) {
    const auto topic = n * 1000 + i;
    out.push_back(
        {.topic = topic, .document = n, .text = "変更" + std::to_string(n) + "号の項目" + std::to_string(i) + "番"});
  }
  return out;
}

/// Runs in a process of its own until it is killed: says each changeset to its standard output before and after it.
TEST(Kill, DISABLED_victim) {
  const auto index = search::Index::open(std::getenv("FUMIKURA_VICTIM_INDEX"));
  if (!index->usable()) index->clear();
  for (std::int64_t n = index->position() + 1;; ++n) {
    std::printf("begun %ld\n", static_cast<long>(n));
    std::fflush(stdout);
    index->put(changeset(n));
    index->set_position(n);
    std::printf("done %ld\n", static_cast<long>(n));
    std::fflush(stdout);
  }
}

struct Truth {
  std::int64_t begun = 0, done = 0;
};

class Victim {
 public:
  explicit Victim(const std::filesystem::path& folder) : log_(folder / "victim.log") {
    std::filesystem::remove(log_);
    process_ = fork();
    if (process_ != 0) return;
    setenv("FUMIKURA_VICTIM_INDEX", (folder / "index").c_str(), 1);  // NOLINT(concurrency-mt-unsafe): one thread
    if (freopen(log_.c_str(), "w", stdout) == nullptr) _exit(3);
    execl("/proc/self/exe", "victim", "--gtest_also_run_disabled_tests", "--gtest_filter=Kill.DISABLED_victim",
          nullptr);
    _exit(3);
  }

  Truth kill_after(std::chrono::microseconds wait) {
    while (read().begun == 0 && waitpid(process_, nullptr, WNOHANG) == 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    std::this_thread::sleep_for(wait);
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
    return read();
  }

 private:
  Truth read() const {
    Truth truth;
    std::ifstream file{log_};
    std::string word;
    while (file >> word) {
      if (word == "begun") file >> truth.begun;
      if (word == "done") file >> truth.done;
    }
    return truth;
  }

  std::filesystem::path log_;
  pid_t process_ = -1;
};

void expect_findable(search::Index& index, std::int64_t position) {
  for (std::int64_t n = 1; n <= position; ++n) {
    std::vector<std::int64_t> topics;
    for (const auto& entry : changeset(n)) topics.push_back(entry.topic);
    ASSERT_EQ(index.holders("変更" + std::to_string(n) + "号"), topics) << n;
  }
}

TEST(Kill, at_any_moment_leaves_an_index_that_is_right_or_known_to_be_wrong) {
  const int kills = std::getenv("FUMIKURA_SOAK") != nullptr ? 50 : 5;
  testing_tools::ScratchIndex place;
  std::mt19937 random{std::random_device{}()};
  int healed = 0;
  for (int round = 0; round < kills && !HasFatalFailure(); ++round) {
    const auto truth = Victim{place.folder()}.kill_after(std::chrono::microseconds{random() % 200'000});
    ASSERT_GT(truth.begun, 0) << "the victim ended before it was killed";
    const auto index = search::Index::open(place.folder() / "index");
    ASSERT_TRUE(index->writable()) << "the killed process holds nothing";
    if (index->usable()) {
      EXPECT_GE(index->position(), truth.done) << "what was set is kept";
      EXPECT_LE(index->position(), truth.begun);
      expect_findable(*index, index->position());
      continue;
    }
    ++healed;
    index->clear();
    for (std::int64_t n = 1; n <= truth.done; ++n) index->put(changeset(n));
    index->set_position(truth.done);
    expect_findable(*index, truth.done);
  }
  RecordProperty("kills", kills);
  RecordProperty("rebuilt", healed);
  std::printf("killed %d times, rebuilt after %d\n", kills, healed);
}

}  // namespace
