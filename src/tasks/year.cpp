#include "tasks/year.hpp"

#include <algorithm>

#include "tasks/read.hpp"
#include "tasks/store_year.hpp"

namespace tasks {
namespace {

constexpr std::size_t kMonths = 12;

/// "2026-04" → 0, "2027-03" → 11.
std::size_t place_of_month(const std::string& month) {
  const auto date = base::parse_date(month).value();
  return static_cast<std::size_t>((date.month + 8) % 12);
}

/// The cell, and the three sums that it is part of.
template <class Add>
void add(YearTable& table, const store::MonthSum& sum, Add each) {
  const auto month = place_of_month(sum.month);
  const auto duty = static_cast<std::size_t>(sum.duty);
  for (const auto row : {month, kMonths})
    for (const auto column : {duty, kDuties.size()}) each(table.cells.at(row).at(column));
}

}  // namespace

YearTable year_table(db::Transaction& tx, const people::Reader& reader, int year) {
  YearTable out{.year = year};
  const auto span = span_of_fiscal_year(year);
  for (const auto& sum : store::planned_sums(tx, reader, span))
    add(out, sum, [&](YearCell& cell) { cell.planned += sum.count; });
  for (const auto& sum : store::done_sums(tx, reader, span))
    add(out, sum, [&](YearCell& cell) {
      cell.done += sum.count;
      cell.spent += sum.spent;
    });
  return out;
}

std::vector<Task> outcomes(db::Transaction& tx, const people::Reader& reader, int year, std::int64_t limit) {
  const auto span = span_of_fiscal_year(year);
  Wish wish;
  wish.state = State::done;
  wish.closed_from = span.from;
  wish.closed_before = span.until;
  auto out = tasks(tx, reader, wish, 0, limit);
  std::ranges::reverse(out);
  return out;
}

std::vector<Task> still_owed(db::Transaction& tx, const people::Reader& reader, int year, std::int64_t limit) {
  const auto span = span_of_fiscal_year(year);
  Wish wish;
  wish.due_from = span.from;
  wish.due_until = base::Date{span.until.year, 3, 31};
  return tasks(tx, reader, wish, 0, limit);
}

}  // namespace tasks
