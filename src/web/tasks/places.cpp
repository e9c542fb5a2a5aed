#include "web/tasks/places.hpp"

#include "tasks/offers.hpp"
#include "tasks/rules.hpp"
#include "web/tasks/row.hpp"
#include "web/tasks/tasks.hpp"
#include "web/tasks/wish.hpp"

namespace web {
namespace {

constexpr std::int64_t kMostHere = 50;
constexpr std::int64_t kMostDue = 20;

}  // namespace

void include_tasks_here(render::Data& panel, const Visit& visit, db::Transaction& tx, const tasks::Subject& subject) {
  auto& here = panel.include("TASKS", "templates/tasks/here.tpl");
  tasks::Wish wish;
  wish.unfinished = subject.topic == 0;  // a whole document has more than a panel can show
  wish.subject = subject;
  const auto found = tasks::tasks(tx, visit.reader, wish, 0, kMostHere);
  here.show_if(found.empty(), "WITHOUT_TASKS");
  if (!found.empty()) {
    auto& with = here.section("WITH_TASKS");
    for (const auto& one : found) fill_task_row(with.section("TASKS"), one, visit);
  }
  const auto id = std::to_string(subject.topic != 0 ? subject.topic : subject.document);
  if (people::may(visit.person, people::Right::write))
    here.section("MAY_WRITE").set("NEW_URL", address("/tasks/new", {{subject.topic != 0 ? "topic" : "document", id}}));
}

void include_due_tasks(render::Data& page, const Visit& visit, db::Transaction& tx) {
  auto& due = page.include("TASKS", "templates/tasks/due.tpl");
  tasks::Wish wish;
  wish.assignee = visit.person.id;
  wish.due_until = tasks::end_of_week(wish.today);
  const auto found = tasks::tasks(tx, visit.reader, wish, 0, kMostDue);
  due.show_if(found.empty(), "WITHOUT_TASKS");
  if (!found.empty()) {
    auto& with = due.section("WITH_TASKS");
    for (const auto& one : found) fill_task_row(with.section("TASKS"), one, visit);
  }
  if (const auto offered = tasks::count_offers(tx, visit.reader); offered > 0)
    due.section("OFFERED").set("COUNT", offered).set("URL", tasks_address("offered"));
}

}  // namespace web
