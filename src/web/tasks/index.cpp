#include <fmt/format.h>

#include "base/locale.hpp"
#include "web/tasks/row.hpp"
#include "web/tasks/tabs.hpp"
#include "web/tasks/tasks.hpp"
#include "web/tasks/wish.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::int64_t kRows = 50;

std::string word(const Visit& visit, std::string_view group, std::string_view name) {
  return base::text(visit.language, fmt::format("tasks.{}.{}", group, name));
}

void add_assignees(render::Data& page, const Visit& visit, db::Transaction& tx, const TaskWish& wish) {
  auto& choice = page.section("ASSIGNEE_CHOICE");
  add_option(choice, "ASSIGNEE_OPTIONS", "none", base::text(visit.language, "tasks.nobody"), wish.assignee == "none");
  for (const auto& person : people::list_people(tx)) {
    const auto id = std::to_string(person.id);
    if (person.id != people::kSystem) add_option(choice, "ASSIGNEE_OPTIONS", id, person.name, wish.assignee == id);
  }
}

void fill_filter(render::Data& page, const Visit& visit, db::Transaction& tx, const TaskWish& wish) {
  page.set("LIST", wish.list).set("WORDS", wish.words);
  if (wish.list == "all") add_assignees(page, visit, tx, wish);
  for (const auto duty : tasks::kDuties)
    add_option(page, "DUTY_OPTIONS", tasks::name(duty), duty_text(duty, visit.language),
               wish.duty == tasks::name(duty));
  for (const auto state : tasks::kStates)
    add_option(page, "STATE_OPTIONS", tasks::name(state), state_text(state, visit.language),
               wish.state == tasks::name(state));
  add_option(page, "STATE_OPTIONS", "any", word(visit, "state", "any"), wish.state == "any");
  for (const auto group : tasks::kDueGroups)
    add_option(page, "DUE_OPTIONS", tasks::name(group), word(visit, "due", tasks::name(group)),
               wish.due == tasks::name(group));
  if (wish.narrowed()) page.section("NARROWED").set("CLEAR_URL", tasks_address(wish.list));
}

void fill_rows(render::Data& page, const Visit& visit, const TaskWish& wish, const std::vector<tasks::Task>& found) {
  if (found.empty() && wish.narrowed()) {
    page.section("NOTHING").set("CLEAR_URL", tasks_address(wish.list));
  } else if (found.empty()) {
    auto& empty = page.section("EMPTY").show(wish.list == "mine" ? "EMPTY_MINE" : "EMPTY_ALL");
    empty.show_if(people::may(visit.person, people::Right::write), "MAY_WRITE");
  } else {
    auto& with = page.section("WITH_TASKS");
    for (const auto& one : found) fill_task_row(with.section("TASKS"), one, visit);
  }
}

}  // namespace

Response show_tasks(const Visit& visit) {
  const auto wish = task_wish(visit.request);
  if (wish.list == "offered") return show_offers(visit);
  const auto wanted = to_wish(wish, visit);
  Page page{visit, "templates/tasks/index.tpl", "AT_TASKS", base::text(visit.language, "nav.tasks")};
  auto& data = page.page();
  toast_task(page, visit);
  visit.desk.database.read([&](db::Transaction& tx) {
    include_task_head(data, visit, tx, wish.list, address("/tasks/list.csv", wish.query(0)));
    fill_filter(data, visit, tx, wish);
    fill_rows(data, visit, wish, tasks::tasks(tx, visit.reader, wanted, wish.offset, kRows));
    const auto total = tasks::count_tasks(tx, visit.reader, wanted);
    data.set("TOTAL", total);
    if (wish.offset + kRows < total) data.section("MORE").set("MORE_URL", tasks_address(wish, wish.offset + kRows));
  });
  return page.answer();
}

}  // namespace web
