#include "jobs/lease.hpp"

#include "base/log.hpp"
#include "jobs/queue.hpp"

namespace jobs {

Lease::Lease(db::Database& database, std::int64_t job, base::Millis length)
    : database_(database), job_(job), length_(length), thread_([this] { loop(); }) {}

Lease::~Lease() {
  {
    const std::scoped_lock lock{mutex_};
    over_ = true;
  }
  ended_.notify_all();
  thread_.join();
}

void Lease::loop() {
  for (std::unique_lock lock{mutex_};;) {
    if (ended_.wait_for(lock, std::chrono::milliseconds{length_ / 4}, [this] { return over_; })) return;
    lock.unlock();
    prolong();
    lock.lock();
  }
}

void Lease::prolong() noexcept {
  try {
    keep(database_, job_, length_);
  } catch (const std::exception& error) {  // the database is away: the job itself will notice, too
    base::log::warning("job.lease", {{"job", job_}, {"cause", error.what()}});
  }
}

}  // namespace jobs
