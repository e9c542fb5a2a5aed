#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "db/database.hpp"
#include "people/disclosure.hpp"
#include "tasks/task.hpp"

/// A fiscal year's plan and outcomes, April to March, as far as the reader may see.
namespace tasks {

struct YearCell {
  std::int64_t planned = 0;  ///< due then, and not dropped
  std::int64_t done = 0;     ///< done then, whenever due
  Hours spent = 0;           ///< on what was done then
  bool empty() const { return planned == 0 && done == 0 && spent == 0; }
  bool operator==(const YearCell&) const = default;
};

struct YearTable {
  int year = 0;
  /// Twelve months from April, then their sum; in each the duties in the order of kDuties, then their sum.
  std::array<std::array<YearCell, kDuties.size() + 1>, 13> cells{};
};
YearTable year_table(db::Transaction& tx, const people::Reader& reader, int year);

/// What was done in the year, the first first; at most `limit`.
std::vector<Task> outcomes(db::Transaction& tx, const people::Reader& reader, int year, std::int64_t limit);
/// What is due in the year and still owed, by day; at most `limit`.
std::vector<Task> still_owed(db::Transaction& tx, const people::Reader& reader, int year, std::int64_t limit);

}  // namespace tasks
