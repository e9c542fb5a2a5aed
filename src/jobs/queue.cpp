#include "jobs/queue.hpp"

#include <array>
#include <limits>

#include "base/error.hpp"

namespace jobs {
namespace {

using base::Millis;

constexpr std::array kSchema{db::Migration{"jobs", 1, "queue", R"sql(
CREATE TABLE job (
  id BIGINT PRIMARY KEY,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts BIGINT NOT NULL,
  run_at BIGINT NOT NULL,
  error TEXT NOT NULL
);
CREATE INDEX job_due ON job (run_at) WHERE state IN ('waiting', 'running');
)sql"}};

constexpr db::Query kPush{"job_push",
                          "INSERT INTO job (id, kind, payload, state, attempts, run_at, error) "
                          "VALUES (:id, :kind, :payload, 'waiting', 0, :run_at, '')"};
// A running job is due again when its lease (run_at) has passed: its process died.
constexpr db::Query kDueSqlite{"job_due",
                               "SELECT id, kind, payload, attempts FROM job WHERE state IN ('waiting', 'running') "
                               "AND run_at <= :now ORDER BY run_at, id LIMIT 1"};
constexpr db::Query kDuePostgres{"job_due",
                                 "SELECT id, kind, payload, attempts FROM job WHERE state IN ('waiting', 'running') "
                                 "AND run_at <= :now ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED"};
constexpr db::Query kTake{"job_take",
                          "UPDATE job SET state = 'running', attempts = attempts + 1, run_at = :until WHERE id = :id"};
constexpr db::Query kKeep{"job_keep", "UPDATE job SET run_at = :until WHERE id = :id AND state = 'running'"};
constexpr db::Query kSetState{"job_set_state",
                              "UPDATE job SET state = :state, run_at = :run_at, error = :error WHERE id = :id"};
constexpr db::Query kList{"job_list",
                          "SELECT id, kind, state, attempts, run_at, error FROM job WHERE state <> 'done' "
                          "ORDER BY id DESC LIMIT :most"};
constexpr db::Query kRetry{"job_retry",
                           "UPDATE job SET state = 'waiting', attempts = 0, run_at = :now WHERE id = :id AND state = "
                           "'dead'"};

Millis back_off(int attempts) { return Millis{1000} << attempts; }

}  // namespace

std::span<const db::Migration> schema() { return kSchema; }

std::int64_t push(db::Transaction& tx, std::string_view kind, std::string_view payload, Millis run_at) {
  const auto id = tx.take_numbers("job");
  tx.execute(kPush, id, kind, payload, run_at);
  return id;
}

std::optional<Job> claim(db::Database& database, Millis lease) {
  return database.writing([&](db::Transaction& tx) -> std::optional<Job> {
    const auto& due = tx.dialect() == db::Dialect::sqlite ? kDueSqlite : kDuePostgres;
    while (const auto row = tx.first<std::int64_t, std::string, std::string, int>(due, base::now())) {
      const auto& [id, kind, payload, attempts] = *row;
      if (attempts >= kMostAttempts) {  // it never came to fail(): what it does may be what ends the process
        tx.execute(kSetState, "dead", base::now(), "its process ended each time", id);
        continue;
      }
      tx.execute(kTake, base::now() + lease, id);
      return Job{id, kind, payload, attempts + 1};
    }
    return std::nullopt;
  });
}

void keep(db::Database& database, std::int64_t job, Millis lease) {
  database.write([&](db::Transaction& tx) { tx.execute(kKeep, base::now() + lease, job); });
}

void finish(db::Database& database, std::int64_t job) {
  database.write([&](db::Transaction& tx) { tx.execute(kSetState, "done", base::now(), "", job); });
}

void fail(db::Database& database, const Job& job, std::string_view error, bool hopeless) {
  const bool dead = hopeless || job.attempts >= kMostAttempts;
  database.write([&](db::Transaction& tx) {
    tx.execute(kSetState, dead ? "dead" : "waiting", base::now() + back_off(job.attempts), error, job.id);
  });
}

std::vector<Status> list(db::Transaction& tx, int limit) {
  std::vector<Status> out;
  for (auto& [id, kind, state, attempts, run_at, error] :
       tx.rows<std::int64_t, std::string, std::string, int, Millis, std::string>(kList, limit))
    out.push_back({id, std::move(kind), std::move(state), attempts, run_at, std::move(error)});
  return out;
}

void retry(db::Transaction& tx, std::int64_t job) {
  if (tx.execute(kRetry, base::now(), job) == 0) throw base::Error{base::Fault::not_found, "error.job_not_dead"};
}

}  // namespace jobs
