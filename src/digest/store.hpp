#pragma once
#include <optional>

#include "base/clock.hpp"
#include "db/database.hpp"

/// Rows of the table digest. Inside digest/ only.
namespace digest::store {

struct Row {
  std::int64_t id = 0, person = 0;
  std::string language;
  base::Millis made_at = 0;
  std::optional<base::Millis> ended_at;  ///< sent, or nothing was left to send
};
void insert(db::Transaction& tx, const Row& row);
std::optional<Row> find(db::Transaction& tx, std::int64_t id);
void end(db::Transaction& tx, std::int64_t id, base::Millis at);

}  // namespace digest::store
