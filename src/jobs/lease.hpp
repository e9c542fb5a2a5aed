#pragma once
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

#include "base/clock.hpp"
#include "db/database.hpp"

namespace jobs {

/// Prolongs the lease of a running job for as long as it lives, four times in a lease. Leases can so be short: a job
/// whose process was killed is begun again soon, however long such jobs take.
class Lease {
 public:
  Lease(db::Database& database, std::int64_t job, base::Millis length);
  ~Lease();
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;

 private:
  void loop();
  void prolong() noexcept;

  db::Database& database_;
  const std::int64_t job_;
  const base::Millis length_;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool over_ = false;
  std::thread thread_;
};

}  // namespace jobs
