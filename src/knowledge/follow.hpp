#pragma once
#include <cstdint>
#include <string>

#include "db/database.hpp"
#include "knowledge/topic.hpp"
#include "search/index.hpp"

/// Keeps a search index in step with the database. Each process follows the changeset sequence by itself; indexing is
/// never a job that one process claims. Call from one thread at a time.
namespace knowledge {

/// Brings the index up to the newest changeset: from where it stands, or from nothing if it is not usable. Returns how
/// many topics were put or removed. Topics are read in portions, so memory does not depend on how many there are.
std::int64_t follow(db::Database& database, search::Index& index);

/// Empties the index and follows from nothing.
std::int64_t rebuild(db::Database& database, search::Index& index);

/// What the index holds of a topic beside its text: note, details, labels, alternatives of images; one a line.
std::string index_note(const Topic& topic);

}  // namespace knowledge
