#pragma once
#include <cstdint>

#include "db/database.hpp"

namespace knowledge {

/// Twins are documents that bear one code (the same map kept in several formats). A text that is locked in one is
/// locked in the others, until a person decides otherwise there. One changeset of kind "twin" for each document it
/// changes.
void lock_twins(db::Transaction& tx, std::int64_t document, std::int64_t person);

}  // namespace knowledge
