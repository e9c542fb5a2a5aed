#include "tasks/year.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/locale.hpp"
#include "tasks/rules.hpp"
#include "web/tasks/row.hpp"
#include "web/tasks/tasks.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using tasks::YearCell;

constexpr std::int64_t kMostListed = 500;
constexpr int kFirstYear = 2000, kLastYear = 2999;
constexpr std::size_t kMonths = 12;

int year_of(const Request& request) {
  const auto now = tasks::fiscal_year(base::tokyo_date(base::now()));
  const auto asked = number_field(request, "year").value_or(now);
  return static_cast<int>(std::clamp<std::int64_t>(asked, kFirstYear, kLastYear));
}

std::string year_address(int year) { return fmt::format("/tasks/year?year={}", year); }

void fill_cell(render::Data& cell, const YearCell& one, std::string_view column) {
  cell.set("COLUMN", column);
  if (one.empty()) {
    cell.show("NONE");
    return;
  }
  auto& some = cell.section("SOME").set("DONE", one.done).set("PLANNED", one.planned);
  if (one.spent > 0) some.section("SPENT").set("HOURS", tasks::hours_text(one.spent));
}

void fill_months(render::Data& page, const tasks::YearTable& table, const Visit& visit) {
  std::vector<std::string> columns;
  for (const auto duty : tasks::kDuties) columns.push_back(duty_text(duty, visit.language));
  columns.push_back(base::text(visit.language, "tasks.year.sum"));
  for (const auto& column : columns) page.section("COLUMNS").set("TEXT", column);
  for (std::size_t month = 0; month <= kMonths; ++month) {
    auto& row = page.section("MONTHS").show_if(month == kMonths, "SUM");
    const base::Date first{table.year + (month >= 9 ? 1 : 0), static_cast<int>((month + 3) % 12) + 1, 0};
    row.set("MONTH", month == kMonths ? columns.back() : base::date_text(first, visit.language));
    for (std::size_t i = 0; i < columns.size(); ++i)
      fill_cell(row.section("CELLS"), table.cells.at(month).at(i), columns[i]);
  }
}

/// The rest stands in the list, which can be downloaded.
void fill_rest(render::Data& page, std::string_view section, std::size_t shown, std::string_view state) {
  if (static_cast<std::int64_t>(shown) < kMostListed) return;
  page.section(section)
      .set("COUNT", kMostListed)
      .set("URL", address("/tasks", {{"list", "all"}, {"state", std::string{state}}}));
}

void fill_outcomes(render::Data& page, const std::vector<tasks::Task>& done, const Visit& visit) {
  if (done.empty()) page.show("WITHOUT_OUTCOMES");
  if (done.empty()) return;
  auto& with = page.section("WITH_OUTCOMES");
  for (const auto& one : done) {
    auto& row = with.section("OUTCOMES");
    fill_task_row(row, one, visit);
    row.set("DAY", base::date_text(one.fields.closed_on.value(), visit.language));
    row.set("DAY_ISO", base::iso(one.fields.closed_on.value()));
    if (!one.fields.result.empty()) row.section("RESULT").set("TEXT", one.fields.result);
    if (one.fields.spent > 0) row.section("SPENT").set("HOURS", tasks::hours_text(one.fields.spent));
  }
}

void fill_owed(render::Data& page, const std::vector<tasks::Task>& owed, const Visit& visit) {
  if (owed.empty()) page.show("WITHOUT_OWED");
  if (owed.empty()) return;
  auto& with = page.section("WITH_OWED");
  for (const auto& one : owed) fill_task_row(with.section("OWED"), one, visit);
}

}  // namespace

Response show_task_year(const Visit& visit) {
  const auto year = year_of(visit.request);
  const auto title = base::text(visit.language, "tasks.year.title", {{"year", std::to_string(year)}});
  Page page{visit, "templates/tasks/year.tpl", "AT_TASKS", title};
  auto& data = page.page();
  data.set("TITLE", title).set("BEFORE_URL", year_address(year - 1)).set("AFTER_URL", year_address(year + 1));
  data.set("BEFORE", year - 1).set("AFTER", year + 1);
  visit.desk.database.read([&](db::Transaction& tx) {
    fill_months(data, tasks::year_table(tx, visit.reader, year), visit);
    const auto done = tasks::outcomes(tx, visit.reader, year, kMostListed);
    const auto owed = tasks::still_owed(tx, visit.reader, year, kMostListed);
    fill_outcomes(data, done, visit);
    fill_owed(data, owed, visit);
    fill_rest(data, "MORE_OUTCOMES", done.size(), "done");
    fill_rest(data, "MORE_OWED", owed.size(), "");
  });
  return page.answer();
}

}  // namespace web
