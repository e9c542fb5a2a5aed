#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "knowledge/document.hpp"
#include "knowledge/topic.hpp"

/// The one way in which topics change. Every verb (edit, correct, import, undo) makes a Batch and applies it.
namespace knowledge {

/// New states of one document's topics. Ids of added topics come from new_topic_ids().
struct Batch {
  std::vector<Topic> added;
  std::vector<Topic> updated;         ///< the whole new state of topics that exist
  std::vector<std::int64_t> removed;  ///< with all below them: the verb lists every one
  bool empty() const { return added.empty() && updated.empty() && removed.empty(); }
};

/// Why and by whom.
struct Cause {
  std::string kind;  ///< Changeset::kind
  std::int64_t person = 0;
  std::string reason;
  std::optional<std::int64_t> undoes;
};

/// The first of `count` consecutive numbers for new topics.
std::int64_t new_topic_ids(db::Transaction& tx, std::int64_t count);

/// Writes the batch as one changeset: old states go to the past, derived rows and effective levels follow, the
/// document's row is brought up to date (kind, shelf, level and source fields as given in `document`; code and title
/// from the root topic; what changed of kind, shelf, level and deleted is kept as it was), and the audit log has a
/// line. Lock the document first. Returns the changeset's number.
std::int64_t apply(db::Transaction& tx, Document& document, Batch batch, const Cause& cause);

/// Inserts a new document with its topics as one changeset; sets document.id, .root, .changeset. `topics` have ids, and
/// the first one is the root.
std::int64_t create(db::Transaction& tx, Document& document, std::vector<Topic> topics, const Cause& cause);

}  // namespace knowledge
