#pragma once
#include <optional>

#include "knowledge/conflicts.hpp"

/// Rows of the table conflict. Inside knowledge/ only.
namespace knowledge::store {

struct ConflictRow {
  std::int64_t id = 0, document = 0, topic = 0;
  std::string part, theirs;
  base::Millis at = 0;
};

void insert_conflict(db::Transaction& tx, const ConflictRow& row);
void drop_open_conflict(db::Transaction& tx, std::int64_t topic, std::string_view part);
/// Open, with a topic that the reader may see.
std::vector<ConflictRow> conflicts(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                   std::int64_t limit);
std::int64_t count_conflicts(db::Transaction& tx, const people::Reader& reader, std::int64_t document);
std::optional<ConflictRow> open_conflict(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
void close_conflict(db::Transaction& tx, std::int64_t id, std::int64_t changeset);
/// What an undo means here: decided by `undone` is open again; opened again by it is decided again. How many.
std::int64_t turn_conflicts(db::Transaction& tx, std::int64_t undone, std::int64_t by);
/// Whether turn_conflicts() would find any.
bool has_conflicts(db::Transaction& tx, std::int64_t changeset);

}  // namespace knowledge::store
