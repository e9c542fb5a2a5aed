#include "jobs/worker.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/error.hpp"
#include "base/log.hpp"
#include "jobs/lease.hpp"

namespace jobs {
namespace {

constexpr base::Millis kLease = 10 * 1000;

bool is_hopeless(const std::exception& error) {
  const auto* ours = dynamic_cast<const base::Error*>(&error);
  return ours != nullptr && (ours->fault == base::Fault::bad_input || ours->fault == base::Fault::too_large);
}

void run(db::Database& database, const Table& table, const Job& job) {
  try {
    const auto work = table.find(job.kind);
    if (work == table.end()) throw base::Error{base::Fault::bad_input, "error.job_unknown", {{"kind", job.kind}}};
    {
      const Lease lease{database, job.id, kLease};
      work->second(job);
    }
    finish(database, job.id);
  } catch (const std::exception& error) {
    base::log::warning("job.failed",
                       {{"job", job.id}, {"kind", job.kind}, {"attempt", job.attempts}, {"cause", error.what()}});
    fail(database, job, error.what(), is_hopeless(error));
  }
}

class ThreadedWorker final : public Worker {
 public:
  ThreadedWorker(db::Database& database, Table table, int threads, base::Millis idle)
      : database_(database), table_(std::move(table)), idle_(idle) {
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { loop(); });
  }

  ~ThreadedWorker() override {
    {
      const std::scoped_lock lock{mutex_};
      stopping_ = true;
    }
    woken_.notify_all();
    for (auto& thread : threads_) thread.join();
  }

  void wake() override {
    {
      const std::scoped_lock lock{mutex_};
      ++wakes_;
    }
    woken_.notify_all();
  }

 private:
  void loop() {
    std::uint64_t seen = 0;
    while (!stopping()) {
      try {
        if (const auto job = claim(database_, kLease)) {
          run(database_, table_, *job);
          continue;
        }
      } catch (const std::exception& error) {  // the database is away: say so and look again later
        base::log::error("job.queue", {{"cause", error.what()}});
      }
      std::unique_lock lock{mutex_};
      woken_.wait_for(lock, std::chrono::milliseconds{idle_}, [&] { return stopping_ || wakes_ != seen; });
      seen = wakes_;
    }
  }

  bool stopping() {
    const std::scoped_lock lock{mutex_};
    return stopping_;
  }

  db::Database& database_;
  Table table_;
  base::Millis idle_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool stopping_ = false;
  std::uint64_t wakes_ = 0;
  std::vector<std::thread> threads_;
};

}  // namespace

std::unique_ptr<Worker> Worker::start(db::Database& database, Table table, int threads, base::Millis idle) {
  return std::make_unique<ThreadedWorker>(database, std::move(table), threads, idle);
}

int run_due(db::Database& database, const Table& table) {
  int count = 0;
  for (; const auto job = claim(database, kLease); ++count) run(database, table, *job);
  return count;
}

}  // namespace jobs
