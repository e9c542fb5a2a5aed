#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "knowledge/incoming.hpp"

/// Stores what a file holds. The caller has parsed it (maps/import.hpp).
namespace knowledge {

struct Stored {
  enum class Status { imported, unchanged, updated };
  Status status = Status::unchanged;
  std::int64_t document = 0;
  std::int64_t changeset = 0;
  /// Topics where the file and a person here changed the same thing: what stands here was kept.
  std::vector<std::string> kept;
};

/// Reads the file of an earlier import again, so that a merge has a base. Given by the caller, who has the parsers.
using Reread = std::function<Incoming(const std::string& bytes, const std::string& format)>;

/// A file that is new becomes a document. One that was imported before is merged, topic by topic, with the file of its
/// last import as the base: what only the file changed is taken, what only people here changed stays, what both changed
/// stays and is listed. Topic ids stay. What a person decided outlasts it; a level is never lowered. All in one
/// changeset; nothing to change: `unchanged`. Locked texts lock their twins (documents of the same code). The file's
/// bytes are kept.
Stored import_document(db::Transaction& tx, std::int64_t person, const Incoming& incoming, const std::string& bytes,
                       const Reread& reread);

}  // namespace knowledge
