#include <fmt/format.h>

#include <array>

#include "base/locale.hpp"
#include "tasks/rules.hpp"
#include "web/csv.hpp"
#include "web/tasks/tasks.hpp"
#include "web/tasks/wish.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::int64_t kMost = 1'000'000;  // all
constexpr std::array kColumns{"number", "title",   "state", "due",       "assignee", "duty",  "ordered_by", "reason",
                              "text",   "planned", "spent", "closed_on", "result",   "level", "document",   "topic"};

std::string iso_or_empty(const std::optional<base::Date>& day) { return day ? base::iso(*day) : std::string{}; }

std::vector<std::string> head(std::string_view language) {
  std::vector<std::string> out;
  for (const auto* column : kColumns) out.push_back(base::text(language, fmt::format("tasks.field.{}", column)));
  return out;
}

/// In the order of kColumns.
std::vector<std::string> row_of(const tasks::Task& task, std::string_view language) {
  const auto& f = task.fields;
  const auto document = task.code.empty() ? task.title_of_document : task.code;
  return {std::to_string(task.id),
          f.title,
          state_text(f.state, language),
          iso_or_empty(f.due),
          task.assignee_shown(),
          duty_text(f.duty, language),
          f.ordered_by,
          f.reason,
          f.text,
          tasks::hours_text(f.planned),
          tasks::hours_text(f.spent),
          iso_or_empty(f.closed_on),
          f.result,
          level_text(f.level, language),
          document,
          task.text_of_topic};
}

}  // namespace

Response export_tasks(const Visit& visit) {
  const auto wanted = to_wish(task_wish(visit.request), visit);
  std::vector<std::vector<std::string>> rows{head(visit.language)};
  visit.desk.database.read([&](db::Transaction& tx) {
    for (const auto& one : tasks::tasks(tx, visit.reader, wanted, 0, kMost))
      rows.push_back(row_of(one, visit.language));
  });
  const auto name =
      fmt::format("{}-{}.csv", base::text(visit.language, "nav.tasks"), base::iso(base::tokyo_date(base::now())));
  return Response::download(name, kCsvType, csv_file(rows));
}

}  // namespace web
