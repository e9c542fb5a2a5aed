#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "maps/batches.hpp"

/// Inside maps/ only: the SQL of batches.
namespace maps::store {

struct StagedFile {
  std::string path;
  std::string hash;  ///< of the bytes in knowledge/files.hpp
};

void add_batch(db::Transaction& tx, std::int64_t id, const BatchWish& wish);
/// Nobody else changes the batch until the end of the transaction. base::Error not_found; the batch.
Batch lock_batch(db::Transaction& tx, std::int64_t id);
void set_state(db::Transaction& tx, std::int64_t batch, std::string_view state, bool started);

void set_job(db::Transaction& tx, std::int64_t batch, std::int64_t job);
/// Deletes the batches begun before that time and never started.
void drop_unstarted(db::Transaction& tx, base::Millis before);
/// The hashes of files of older batches that are not wanted.
std::vector<std::string> forgettable(db::Transaction& tx, base::Millis before);
/// A younger batch has the file, or it waits in a batch that was started.
bool is_wanted(db::Transaction& tx, std::string_view hash, base::Millis before);

/// Adds or replaces. `skipped`: it is not to be imported itself.
void put_staged(db::Transaction& tx, std::int64_t batch, const StagedFile& file, bool skipped);
std::vector<StagedFile> waiting_files(db::Transaction& tx, std::int64_t batch);
/// Those that lie there for others: images.
std::vector<StagedFile> skipped_files(db::Transaction& tx, std::int64_t batch);
/// Notes what became of a file that was waiting; otherwise nothing: who was first has said it.
void end_file(db::Transaction& tx, std::int64_t batch, const FileReport& report);
/// Failed files whose bytes are there wait again; how many.
std::int64_t reset_failed(db::Transaction& tx, std::int64_t batch);

}  // namespace maps::store
