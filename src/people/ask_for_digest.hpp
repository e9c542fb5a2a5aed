#pragma once
#include "db/database.hpp"

/// Inside people/ only.
namespace people {

/// Pushes the job of the person's next digest, unless one waits already or none is wished.
void ask_for_digest(db::Transaction& tx, std::int64_t person);

}  // namespace people
