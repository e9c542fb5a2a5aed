#include "maps/store_batches.hpp"

#include <limits>
#include <map>

#include "base/error.hpp"
#include "maps/reports.hpp"

namespace maps {
namespace {

using Number = std::int64_t;
using Text = std::string;

constexpr db::Query kAddBatch{"import_batch_add",
                              "INSERT INTO import_batch (id, person_id, at, shelf, kind, level, state, started) "
                              "VALUES (:id, :person, :at, :shelf, :kind, :level, 'waiting', 0)"};
constexpr db::Query kLockBatch{"import_batch_lock", "UPDATE import_batch SET at = at WHERE id = :id"};
constexpr db::Query kSetState{"import_batch_set_state",
                              "UPDATE import_batch SET state = :state, started = :started WHERE id = :id"};
// A batch whose job was given up would run for ever.
constexpr db::Query kFindBatch{
    "import_batch_find",
    "SELECT b.id, b.person_id, p.name, b.at, b.shelf, b.kind, b.level, "
    "CASE WHEN j.state = 'dead' AND b.state IN ('waiting', 'running') THEN 'stopped' ELSE b.state END, b.started "
    "FROM import_batch b JOIN person p ON p.id = b.person_id LEFT JOIN job j ON j.id = b.job_id WHERE b.id = :id"};
constexpr db::Query kListBatches{
    "import_batch_list",
    "SELECT b.id, b.person_id, p.name, b.at, b.shelf, b.kind, b.level, "
    "CASE WHEN j.state = 'dead' AND b.state IN ('waiting', 'running') THEN 'stopped' ELSE b.state END, b.started "
    "FROM import_batch b JOIN person p ON p.id = b.person_id LEFT JOIN job j ON j.id = b.job_id "
    "WHERE b.person_id >= :first AND b.person_id <= :last AND b.id < :before ORDER BY b.id DESC LIMIT :most"};
constexpr db::Query kSetJob{"import_batch_set_job", "UPDATE import_batch SET job_id = :job WHERE id = :id"};
constexpr db::Query kDropUnstartedFiles{
    "import_file_drop_unstarted",
    "DELETE FROM import_file WHERE batch_id IN (SELECT id FROM import_batch WHERE started = 0 AND at < :before)"};
constexpr db::Query kDropUnstarted{"import_batch_drop_unstarted",
                                   "DELETE FROM import_batch WHERE started = 0 AND at < :before"};
constexpr db::Query kForgettable{
    "import_file_forgettable",
    "SELECT DISTINCT f.hash FROM import_file f JOIN import_batch b ON b.id = f.batch_id "
    "WHERE b.at < :before AND NOT EXISTS (SELECT 1 FROM import_file g JOIN import_batch c ON c.id = g.batch_id "
    "WHERE g.hash = f.hash AND (c.at >= :since OR (c.started = 1 AND g.status = 'waiting')))"};
constexpr db::Query kWanted{
    "import_file_wanted",
    "SELECT 1 FROM import_file g JOIN import_batch c ON c.id = g.batch_id "
    "WHERE g.hash = :hash AND (c.at >= :since OR (c.started = 1 AND g.status = 'waiting')) LIMIT 1"};
constexpr db::Query kSums{"import_batch_sums",
                          "SELECT batch_id, status, count(*), CAST(sum(topics) AS BIGINT) FROM import_file "
                          "WHERE batch_id >= :first AND batch_id <= :last GROUP BY batch_id, status"};
constexpr db::Query kPut{
    "import_file_put",
    "INSERT INTO import_file (batch_id, path, hash, status, document_id, topics, report, ended) "
    "VALUES (:batch, :path, :hash, :status, 0, 0, :report, :ended) ON CONFLICT (batch_id, path) DO UPDATE SET "
    "hash = excluded.hash, status = excluded.status, report = excluded.report, ended = excluded.ended"};
constexpr db::Query kStaged{"import_file_staged",
                            "SELECT path, hash FROM import_file WHERE batch_id = :batch AND status = :status "
                            "ORDER BY path"};
constexpr db::Query kEnd{"import_file_end",
                         "UPDATE import_file SET status = :status, document_id = :document, topics = :topics, "
                         "report = :report, ended = :ended WHERE batch_id = :batch AND path = :path AND "
                         "status = 'waiting'"};
constexpr db::Query kResetFailed{"import_file_reset_failed",
                                 "UPDATE import_file SET status = 'waiting', ended = 0 "
                                 "WHERE batch_id = :batch AND status = 'failed' AND "
                                 "EXISTS (SELECT 1 FROM file f WHERE f.hash = import_file.hash)"};
constexpr db::Query kFiles{"import_file_list",
                           "SELECT path, status, ended, report FROM import_file WHERE batch_id = :batch "
                           "ORDER BY path LIMIT :most OFFSET :skip"};
constexpr db::Query kFilesOf{"import_file_list_status",
                             "SELECT path, status, ended, report FROM import_file WHERE batch_id = :batch AND "
                             "status = :status ORDER BY path LIMIT :most OFFSET :skip"};
constexpr db::Query kEnded{"import_file_ended",
                           "SELECT path, status, ended, report FROM import_file WHERE batch_id = :batch AND "
                           "ended > :ended ORDER BY ended LIMIT :most"};

using BatchRow = std::tuple<Number, Number, Text, Number, Text, Text, Number, Text, Number>;
using FileRow = std::tuple<Text, Text, Number, Text>;

Batch to_batch(BatchRow&& row) {
  auto& [id, person, name, at, shelf, kind, level, state, started] = row;
  return {.id = id,
          .wish = {person, std::move(shelf), std::move(kind), static_cast<people::Level>(level)},
          .person_name = std::move(name),
          .at = at,
          .state = std::move(state),
          .started = started != 0,
          .sums = {}};
}

std::vector<BatchFile> to_files(std::vector<FileRow>&& rows) {
  std::vector<BatchFile> out;
  for (auto& [path, status, ended, report] : rows) {
    BatchFile file{path, status, ended, read_report(report)};
    file.report.file = path;
    file.report.status = status;
    out.push_back(std::move(file));
  }
  return out;
}

void add(BatchSums& sums, const std::string& status, Number files, Number topics) {
  const std::map<std::string, Number BatchSums::*> places{
      {"waiting", &BatchSums::waiting},     {"imported", &BatchSums::imported}, {"updated", &BatchSums::updated},
      {"unchanged", &BatchSums::unchanged}, {"failed", &BatchSums::failed},     {"skipped", &BatchSums::skipped}};
  sums.files += files;
  if (status != "failed") sums.topics += topics;
  sums.*places.at(status) += files;
}

std::map<Number, BatchSums> sums_of(db::Transaction& tx, Number first, Number last) {
  std::map<Number, BatchSums> out;
  for (const auto& [batch, status, files, topics] : tx.rows<Number, Text, Number, Number>(kSums, first, last))
    add(out[batch], status, files, topics);
  return out;
}

std::vector<store::StagedFile> staged(db::Transaction& tx, Number batch, std::string_view status) {
  std::vector<store::StagedFile> out;
  for (auto& [path, hash] : tx.rows<Text, Text>(kStaged, batch, status))
    out.push_back({std::move(path), std::move(hash)});
  return out;
}

}  // namespace

std::optional<Batch> find_batch(db::Transaction& tx, Number id) {
  auto row = tx.first<Number, Number, Text, Number, Text, Text, Number, Text, Number>(kFindBatch, id);
  if (!row) return std::nullopt;
  auto batch = to_batch(std::move(*row));
  batch.sums = sums_of(tx, id, id)[id];
  return batch;
}

std::vector<Batch> list_batches(db::Transaction& tx, std::optional<Number> person, Number before, Number limit) {
  const auto last = std::numeric_limits<Number>::max();
  std::vector<Batch> out;
  for (auto& row : tx.rows<Number, Number, Text, Number, Text, Text, Number, Text, Number>(
           kListBatches, person.value_or(0), person.value_or(last), before, limit))
    out.push_back(to_batch(std::move(row)));
  if (out.empty()) return out;
  auto sums = sums_of(tx, out.back().id, out.front().id);
  for (auto& batch : out) batch.sums = sums[batch.id];
  return out;
}

std::vector<BatchFile> batch_files(db::Transaction& tx, Number batch, std::string_view status, Number offset,
                                   Number limit) {
  if (status.empty()) return to_files(tx.rows<Text, Text, Number, Text>(kFiles, batch, limit, offset));
  return to_files(tx.rows<Text, Text, Number, Text>(kFilesOf, batch, status, limit, offset));
}

std::vector<BatchFile> files_ended_after(db::Transaction& tx, Number batch, Number ended, Number limit) {
  return to_files(tx.rows<Text, Text, Number, Text>(kEnded, batch, ended, limit));
}

namespace store {

void add_batch(db::Transaction& tx, Number id, const BatchWish& wish) {
  tx.execute(kAddBatch, id, wish.person, base::now(), wish.shelf, wish.kind, static_cast<int>(wish.level));
}

Batch lock_batch(db::Transaction& tx, Number id) {
  tx.execute(kLockBatch, id);
  auto batch = find_batch(tx, id);
  if (!batch) throw base::Error{base::Fault::not_found, "error.not_found"};
  return std::move(*batch);
}

void set_state(db::Transaction& tx, Number batch, std::string_view state, bool started) {
  tx.execute(kSetState, state, started, batch);
}

void set_job(db::Transaction& tx, Number batch, Number job) { tx.execute(kSetJob, job, batch); }

void drop_unstarted(db::Transaction& tx, base::Millis before) {
  tx.execute(kDropUnstartedFiles, before);
  tx.execute(kDropUnstarted, before);
}

std::vector<std::string> forgettable(db::Transaction& tx, base::Millis before) {
  std::vector<std::string> out;
  for (auto& [hash] : tx.rows<Text>(kForgettable, before, before)) out.push_back(std::move(hash));
  return out;
}

bool is_wanted(db::Transaction& tx, std::string_view hash, base::Millis before) {
  return tx.value<Number>(kWanted, hash, before).has_value();
}

void put_staged(db::Transaction& tx, Number batch, const StagedFile& file, bool skipped) {
  const Number ended = skipped ? tx.take_numbers("import_file_ended") : 0;
  tx.execute(kPut, batch, file.path, file.hash, skipped ? "skipped" : "waiting", "{}", ended);
}

std::vector<StagedFile> waiting_files(db::Transaction& tx, Number batch) { return staged(tx, batch, "waiting"); }
std::vector<StagedFile> skipped_files(db::Transaction& tx, Number batch) { return staged(tx, batch, "skipped"); }

void end_file(db::Transaction& tx, Number batch, const FileReport& report) {
  tx.execute(kEnd, report.status, report.document, report.counts.topics, stored_report(report),
             tx.take_numbers("import_file_ended"), batch, report.file);
}

Number reset_failed(db::Transaction& tx, Number batch) { return tx.execute(kResetFailed, batch); }

}  // namespace store
}  // namespace maps
