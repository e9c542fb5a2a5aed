#pragma once
#include <cstdint>

#include "db/database.hpp"
#include "knowledge/edit.hpp"

/// Classifying topics. Inside a writing transaction; each change leaves a line in the audit log. What the editor may
/// not see is not_found.
namespace schemes {

/// False if the topic is in that class already.
bool classify(db::Transaction& tx, const knowledge::Editor& editor, std::int64_t topic, std::int64_t to_concept);
/// False if it was not in that class.
bool declassify(db::Transaction& tx, const knowledge::Editor& editor, std::int64_t topic, std::int64_t from_concept);

}  // namespace schemes
