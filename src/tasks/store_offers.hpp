#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "db/database.hpp"
#include "people/disclosure.hpp"

/// Rows of the table task_offer, and the marks that are not in it. Inside tasks/ only.
namespace tasks::store {

struct Offered {
  std::int64_t topic = 0;
  base::Millis changed_at = 0;
};
std::vector<Offered> offered(db::Transaction& tx, const people::Reader& reader, std::string_view owner,
                             std::int64_t offset, std::int64_t limit);
std::int64_t count_offered(db::Transaction& tx, const people::Reader& reader, std::string_view owner);
bool is_offered(db::Transaction& tx, const people::Reader& reader, std::int64_t topic);

/// Notes that all marks of the topic which make an offer are decided. `task` 0: dismissed.
void decide_marks(db::Transaction& tx, std::int64_t topic, std::int64_t batch, std::int64_t task, std::int64_t person);
struct Decided {
  std::int64_t topic = 0, task = 0;
};
/// Of topics that the reader may see.
std::vector<Decided> decided_in(db::Transaction& tx, const people::Reader& reader, std::int64_t batch);
struct DismissedRow {
  std::int64_t topic = 0;
  std::string by;
  base::Millis at = 0;
};
std::vector<DismissedRow> dismissed(db::Transaction& tx, const people::Reader& reader, std::int64_t offset,
                                    std::int64_t limit);
std::int64_t count_dismissed(db::Transaction& tx, const people::Reader& reader);
/// How many marks.
std::int64_t forget_dismissals(db::Transaction& tx, std::int64_t topic);
void forget_decision(db::Transaction& tx, std::int64_t batch, std::int64_t topic);

}  // namespace tasks::store
