#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "db/database.hpp"

/// What check.hpp compares. Inside tasks/ only.
namespace tasks::store {

struct Checked {
  std::int64_t id = 0, version = 0, past_states = 0;
  std::string words;
};
std::vector<Checked> checked(db::Transaction& tx);
std::vector<std::int64_t> offers_without_task(db::Transaction& tx);

}  // namespace tasks::store
