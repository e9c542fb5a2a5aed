#include "knowledge/files.hpp"
#include "maps/batches.hpp"
#include "maps/store_batches.hpp"

namespace maps {

void run_forget_job(db::Database& database, base::Millis now) {
  const auto before = now - kStagedFor;
  const auto hashes = database.reading([&](db::Transaction& tx) { return store::forgettable(tx, before); });
  // One by one: a file may be as large as a transaction should be. What was never started goes last, with its list.
  for (const auto& hash : hashes)
    database.write([&](db::Transaction& tx) {
      knowledge::forget_staged(tx, hash, [&] { return store::is_wanted(tx, hash, before); });
    });
  database.write([&](db::Transaction& tx) { store::drop_unstarted(tx, before); });
}

}  // namespace maps
