#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "db/database.hpp"
#include "knowledge/attention.hpp"

/// The SQL of attention.hpp. Inside knowledge/ only.
namespace knowledge::store {

struct Noticed {
  std::int64_t topic = 0;
  std::string what;
  base::Millis changed_at = 0;
};

std::int64_t count_noticed(db::Transaction& tx, const people::Reader& reader, AttentionList list,
                           std::string_view owner);
std::vector<Noticed> noticed(db::Transaction& tx, const people::Reader& reader, AttentionList list,
                             std::string_view owner, std::int64_t offset, std::int64_t limit);

}  // namespace knowledge::store
