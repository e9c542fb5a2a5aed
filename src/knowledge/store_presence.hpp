#pragma once
#include "knowledge/presence.hpp"

/// Rows of the table presence. Inside knowledge/ only.
namespace knowledge::store {

void put_presence(db::Transaction& tx, std::int64_t person, std::string_view page, std::int64_t document,
                  std::int64_t topic, base::Millis at);
void drop_presence(db::Transaction& tx, std::int64_t person, std::string_view page);
void drop_presence_before(db::Transaction& tx, base::Millis at);
std::vector<Present> present_since(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                   std::int64_t except, base::Millis at);

}  // namespace knowledge::store
