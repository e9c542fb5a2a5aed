#include "tasks/store_year.hpp"

#include <fmt/format.h>

#include "tasks/store.hpp"

namespace tasks::store {
namespace {

/// By month of the day column and duty. Both days are made here.
std::vector<MonthSum> sums(db::Transaction& tx, const people::Reader& reader, const char* name, const char* day,
                           const char* states, const Span& span) {
  const auto sql = fmt::format(
      "SELECT SUBSTR(k.{0}, 1, 7), k.duty, COUNT(*), CAST(SUM(k.spent) AS BIGINT) FROM task k WHERE k.{0} >= '{1}' AND "
      "k.{0} < '{2}' AND k.state {3} AND {4} GROUP BY SUBSTR(k.{0}, 1, 7), k.duty",
      day, base::iso(span.from), base::iso(span.until), states, visible(reader));
  std::vector<MonthSum> out;
  for (auto& [month, duty, count, spent] :
       tx.rows<std::string, std::string, std::int64_t, Hours>(db::Query{name, sql.c_str()}))
    out.push_back({std::move(month), duty_named(duty).value(), count, spent});
  return out;
}

}  // namespace

std::vector<MonthSum> planned_sums(db::Transaction& tx, const people::Reader& reader, const Span& span) {
  return sums(tx, reader, "task_year_planned", "due", "<> 'dropped'", span);
}

std::vector<MonthSum> done_sums(db::Transaction& tx, const people::Reader& reader, const Span& span) {
  return sums(tx, reader, "task_year_done", "closed_on", "= 'done'", span);
}

}  // namespace tasks::store
