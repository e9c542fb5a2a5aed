#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "db/database.hpp"
#include "jobs/queue.hpp"
#include "maps/import.hpp"
#include "people/disclosure.hpp"

/// An import of many files: they are handed in one by one, kept in the database, and brought in by a job, which may run
/// on any node. What became of each file stays readable as the batch's report.
///
/// None of the reads here asks who reads: the doors show a batch to its person and to administrators only.
namespace maps {

inline constexpr std::int64_t kMostBatchFiles = 2'000;
inline constexpr const char* kImportJob = "import";
inline constexpr const char* kForgetJob = "import-forget";
/// How long what failed can be tried again, and what was never begun lies there.
inline constexpr base::Millis kStagedFor = base::Millis{30} * 24 * 3600 * 1000;

struct BatchWish {
  std::int64_t person = 0;
  std::string shelf;  ///< of new documents; empty: the first folder of each file's path
  std::string kind = "handbook";
  people::Level level = people::Level::amber_strict;
};

/// How many files stand where. `topics` counts those of files that came in.
struct BatchSums {
  std::int64_t files = 0, waiting = 0, imported = 0, updated = 0, unchanged = 0, failed = 0, skipped = 0, topics = 0;
  std::int64_t ended() const { return files - waiting; }
};

struct Batch {
  std::int64_t id = 0;
  BatchWish wish;
  std::string person_name;
  base::Millis at = 0;
  std::string state;     ///< waiting, running, stopped (its job was given up), done, failed (no file came in)
  bool started = false;  ///< no more files can be added
  BatchSums sums;
  bool stopped() const { return state == "stopped"; }
  bool over() const { return stopped() || state == "done" || state == "failed"; }
};

struct BatchFile {
  std::string path;
  std::string status;  ///< waiting, imported, updated, unchanged, failed, skipped (an image, for the maps beside it)
  std::int64_t ended = 0;
  FileReport report;  ///< only file and status while it waits
};

/// The path below what was chosen, with '/' between its folders; it is the document's identity (the import key).
/// base::Error bad_input "error.import_path" where it is absolute, leads upwards, or is no path. Pure.
std::string import_path(std::string_view given);

/// The new batch's number. base::Error bad_input "error.kind_unknown".
std::int64_t begin_batch(db::Transaction& tx, const BatchWish& wish);
/// Keeps a file's bytes. The same path again replaces it. base::Error too_large (Limits::file_bytes, kMostBatchFiles),
/// conflict "error.import_started".
void add_file(db::Transaction& tx, std::int64_t batch, std::string_view path, std::string_view bytes,
              const Limits& limits);
/// Pushes the job; once only. base::Error bad_input "error.import_empty".
void start_batch(db::Transaction& tx, std::int64_t batch);
/// Tries the failed files again, and what was not tried before it stopped. base::Error conflict "error.import_running"
/// unless the batch is over, "error.import_forgotten" where the bytes of what failed are there no longer (kStagedFor).
void retry_batch(db::Transaction& tx, std::int64_t batch);

/// The job: brings in what waits, file by file; a bad file fails alone. Safe to run again after a crash: what is done
/// stays done. Throws where the database is away, to be tried again.
void run_import_job(db::Database& database, const Limits& limits, const jobs::Job& job);
/// The job kStagedFor after a batch was begun: forgets older batches that were never started, and the bytes of files
/// that came in nowhere. Reports stay.
void run_forget_job(db::Database& database, base::Millis now = base::now());

std::optional<Batch> find_batch(db::Transaction& tx, std::int64_t id);
/// Newest first, those before number `before`; of one person, or of all.
std::vector<Batch> list_batches(db::Transaction& tx, std::optional<std::int64_t> person, std::int64_t before,
                                std::int64_t limit);
/// By path; `status` empty: all.
std::vector<BatchFile> batch_files(db::Transaction& tx, std::int64_t batch, std::string_view status,
                                   std::int64_t offset, std::int64_t limit);
/// Files that ended after that number, in the order in which they did.
std::vector<BatchFile> files_ended_after(db::Transaction& tx, std::int64_t batch, std::int64_t ended,
                                         std::int64_t limit);

}  // namespace maps
