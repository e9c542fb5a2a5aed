#pragma once
#include <cstdint>
#include <vector>

#include "knowledge/apply.hpp"
#include "knowledge/topic.hpp"

/// Topics that were deleted and come back, whatever brings them: an undo, a restore, a file, or somebody who wrote in
/// them. Inside knowledge/ only.
namespace knowledge {

/// Those among the added, about to be written, are as strict as they were at last, and where that was RED by a list
/// above them, for the same persons. Their numbers.
std::vector<std::int64_t> keep_returning_strict(db::Transaction& tx, const Document& document, Batch& batch);

}  // namespace knowledge
