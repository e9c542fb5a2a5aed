#pragma once
#include <cstdint>
#include <vector>

#include "db/database.hpp"
#include "knowledge/topic.hpp"
#include "people/disclosure.hpp"

namespace knowledge {

/// What undo() of a changeset would do now.
struct UndoOutlook {
  bool possible = false;       ///< false: "error.undo_too_late"
  std::vector<Topic> staying;  ///< what was changed since and stays as it is, as far as the reader may see it
};
UndoOutlook undo_outlook(db::Transaction& tx, const people::Reader& reader, std::int64_t changeset);

}  // namespace knowledge
