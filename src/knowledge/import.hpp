#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "knowledge/incoming.hpp"
#include "knowledge/taken_out.hpp"

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

/// A file that went out, as it was read then, with the numbers of its topics; empty where that can no longer be told.
/// Given by the caller, who has the writers.
using Rebuild = std::function<std::vector<Topic>(const TakenOut& file)>;

/// A file that is new becomes a document. One that was imported before is merged, topic by topic. Its base is the file
/// of its last import or, where that is more like it, one that went out since (taken_out.hpp): what only the file
/// changed is taken, what only people here changed stays, what both changed stays and is listed. Topic ids stay. What a
/// person decided outlasts it; a level is never lowered. All in one changeset; nothing to change: `unchanged`. Locked
/// texts lock their twins (documents of the same code). The file's bytes are kept.
Stored import_document(db::Transaction& tx, std::int64_t person, const Incoming& incoming, const std::string& bytes,
                       const Reread& reread, const Rebuild& rebuild = {});

}  // namespace knowledge
