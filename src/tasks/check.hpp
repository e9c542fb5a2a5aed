#pragma once
#include <string>
#include <vector>

#include "db/database.hpp"

namespace tasks {

/// What `fumikura check` finds wrong with the stored tasks, as "task 12: …"; empty: nothing. Looks for states that are
/// missing from a history, words by which a task would not be found, a closing day that does not fit the state, and
/// decisions about offers whose task is not there.
std::vector<std::string> check(db::Transaction& tx);

}  // namespace tasks
