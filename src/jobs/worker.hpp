#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "jobs/queue.hpp"

/// Runs jobs in the background of a process.
namespace jobs {

/// What a job of each kind does. It throws to be tried again; base::Error bad_input or too_large is hopeless.
using Work = std::function<void(const Job&)>;
using Table = std::map<std::string, Work>;

class Worker {
 public:
  /// Starts `threads` threads that look for due jobs, at once after wake() and every `idle` milliseconds otherwise.
  static std::unique_ptr<Worker> start(db::Database& database, Table table, int threads = 1, base::Millis idle = 500);
  /// Stops after the jobs in hand.
  virtual ~Worker() = default;
  virtual void wake() = 0;
};

/// Runs due jobs in this thread until none is due; says how many (for the command line and tests).
int run_due(db::Database& database, const Table& table);

}  // namespace jobs
