#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "db/database.hpp"

/// Work that happens later, kept in the database. A job is pushed inside the transaction of the write that causes it,
/// so both are there or neither. It runs at least once: what it does must bear being done twice (an idempotency key).
namespace jobs {

inline constexpr int kMostAttempts = 8;

struct Job {
  std::int64_t id = 0;
  std::string kind;     ///< names the worker's function: "import"
  std::string payload;  ///< JSON; holds numbers of rows, never personal data
  int attempts = 0;     ///< how often it was begun, this time included
};

/// What a page shows of a job. `state` is waiting, running, done or dead.
struct Status {
  std::int64_t id = 0;
  std::string kind, state;
  int attempts = 0;
  base::Millis run_at = 0;
  std::string error;  ///< the log's voice of the last failure
};

std::span<const db::Migration> schema();

std::int64_t push(db::Transaction& tx, std::string_view kind, std::string_view payload, base::Millis run_at = 0);

/// Takes the next job that is due, for `lease` milliseconds; nothing if none is. Safe with several processes
/// (SKIP LOCKED on PostgreSQL). A job whose process died is due again when its lease has run out, and dead when that
/// happened kMostAttempts times.
std::optional<Job> claim(db::Database& database, base::Millis lease);
/// Prolongs the lease of a job that takes longer.
void keep(db::Database& database, std::int64_t job, base::Millis lease);
void finish(db::Database& database, std::int64_t job);
/// Tries again after 2, 4, 8 … seconds and gives up (dead) after kMostAttempts, or at once if `hopeless`.
void fail(db::Database& database, const Job& job, std::string_view error, bool hopeless);

/// Waiting, running and dead jobs, newest first.
std::vector<Status> list(db::Transaction& tx, int limit = 200);
/// A dead job begins again from its first attempt. base::Error not_found if it is not dead.
void retry(db::Transaction& tx, std::int64_t job);

}  // namespace jobs
