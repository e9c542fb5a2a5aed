#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "people/disclosure.hpp"
#include "tasks/rules.hpp"

/// The sums of year.hpp. Inside tasks/ only.
namespace tasks::store {

struct MonthSum {
  std::string month;  ///< "2027-03"
  Duty duty = Duty::other;
  std::int64_t count = 0;
  Hours spent = 0;
};
std::vector<MonthSum> planned_sums(db::Transaction& tx, const people::Reader& reader, const Span& span);
std::vector<MonthSum> done_sums(db::Transaction& tx, const people::Reader& reader, const Span& span);

}  // namespace tasks::store
