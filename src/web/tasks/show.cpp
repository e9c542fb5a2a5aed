#include "web/tasks/show.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/locale.hpp"
#include "tasks/rules.hpp"
#include "web/tasks/row.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using tasks::State;
using tasks::Task;
using Form = TaskRefusal::Form;

/// A task's states, the present one first, and who is who.
struct Shown {
  std::vector<Task> states;
  std::vector<people::Person> everybody;
  const Task& now() const { return states.front(); }
};

Shown read(const Visit& visit, std::int64_t id) {
  return visit.desk.database.reading([&](db::Transaction& tx) {
    return Shown{tasks::history(tx, visit.reader, id), people::list_people(tx)};
  });
}

void fill_text(render::Data& page, std::string_view section, std::string_view text) {
  if (!text.empty()) page.section(section).set("TEXT", text);
}

void fill_facts(render::Data& page, const Task& task, const Visit& visit) {
  const auto& f = task.fields;
  fill_task_row(page, task, visit);
  set_level(page, f.level, visit.language);
  fill_text(page, "ORDERED", f.ordered_by);
  fill_text(page, "WHY", f.reason);
  fill_text(page, "ABOUT", f.text);
  fill_text(page, "OUTCOME", f.result);
  if (f.planned > 0) page.section("PLANNED").set("HOURS", tasks::hours_text(f.planned));
  if (f.spent > 0) page.section("SPENT").set("HOURS", tasks::hours_text(f.spent));
  if (f.closed_on)
    page.section("CLOSED")
        .set("DAY", base::date_text(*f.closed_on, visit.language))
        .set("DAY_ISO", base::iso(*f.closed_on));
  page.set("WHO", task.made_by_name);
  set_when(page, task.made_at, visit.language);
}

void fill_changes(render::Data& data, const std::vector<FieldChange>& changes) {
  for (const auto& change : changes) {
    auto& row = data.section("CHANGES").set("LABEL", change.label).set("BEFORE", change.before);
    row.set("AFTER", change.after)
        .show_if(change.before.empty(), "WAS_EMPTY")
        .show_if(change.after.empty(), "IS_EMPTY");
  }
}

void fill_history(render::Data& page, const Shown& shown, const Visit& visit) {
  for (std::size_t i = 0; i < shown.states.size(); ++i) {
    const auto& state = shown.states[i];
    auto& row = page.section("HISTORY").set("WHO", state.changed_by_name);
    set_when(row, state.changed_at, visit.language);
    if (!state.remark.empty()) row.section("REMARK").set("TEXT", state.remark);
    if (state.version == 1) row.show("MADE");
    if (i + 1 < shown.states.size())
      fill_changes(row, changes_between(form_of(shown.states[i + 1].fields), form_of(state.fields), shown.everybody,
                                        visit.language));
  }
}

/// The state that a form was made of; the present one where that may not be seen (any more).
const Task& seen_by(const Shown& shown, std::int64_t version) {
  const auto at = std::ranges::find(shown.states, version, &Task::version);
  return at == shown.states.end() ? shown.now() : *at;
}

TaskForm form_to_show(const Shown& shown, const TaskRefusal& refusal, Form form) {
  auto now = form_of(shown.now().fields);
  if (refusal.form != form) return now;
  return joined(form_of(seen_by(shown, refusal.version).fields), refusal.typed, now);
}

/// What others changed while the form stood open.
void fill_clash(render::Data& page, const Shown& shown, const TaskRefusal& refusal, const Visit& visit) {
  if (refusal.version == 0 || refusal.version == shown.now().version) return;
  auto& clash = page.section("CLASH").set("WHO", shown.now().changed_by_name);
  set_when(clash, shown.now().changed_at, visit.language);
  fill_changes(clash, changes_between(form_of(seen_by(shown, refusal.version).fields), form_of(shown.now().fields),
                                      shown.everybody, visit.language));
}

void fill_finish(render::Data& acts, const TaskForm& form) {
  const auto today = base::iso(base::tokyo_date(base::now()));
  const auto& day = form.at("closed_on");
  auto& finish = acts.section("FINISH").set("RESULT_VALUE", form.at("result")).set("SPENT_VALUE", form.at("spent"));
  finish.set("CLOSED_ON", day.empty() ? today : day).set("LAST_DAY", today);
}

void fill_acts(render::Data& page, const Shown& shown, const TaskRefusal& refusal, const Visit& visit) {
  if (!people::may(visit.person, people::Right::write)) return;
  const auto& now = shown.now();
  const bool closed = tasks::closed(now.fields.state);
  auto& acts = page.section("MAY_WRITE").set("VERSION", now.version).set("CHANGE_URL", task_address(now.id));
  acts.set("STATE_URL", task_address(now.id) + "/state").set("TAKE_URL", task_address(now.id) + "/assignee");
  acts.show_if(!closed && now.fields.assignee != visit.person.id, "TAKE");
  acts.show_if(now.fields.state == State::open, "BEGIN").show_if(closed, "REOPEN");
  if (!closed) {
    fill_finish(acts, form_to_show(shown, refusal, Form::finish));
    acts.section("DROP").set("REMARK_VALUE", refusal.form == Form::drop ? refusal.remark : "");
  }
  acts.show_if(refusal.form == Form::finish, "FINISHING").show_if(refusal.form == Form::drop, "DROPPING");
  acts.show_if(refusal.form == Form::edit, "EDITING");
  acts.set("REMARK_VALUE", refusal.form == Form::edit ? refusal.remark : "");
  fill_task_fields(acts.include("FIELDS", "templates/tasks/fields.tpl"), form_to_show(shown, refusal, Form::edit),
                   shown.everybody, true, visit.language);
}

}  // namespace

Response task_page(const Visit& visit, std::int64_t id, const TaskRefusal& refusal) {
  const auto shown = read(visit, id);
  Page page{visit, "templates/tasks/show.tpl", "AT_TASKS", shown.now().fields.title};
  auto& data = page.page();
  toast_task(page, visit);
  if (!refusal.error.empty()) data.section("ERROR").set("ERROR_TEXT", refusal.error);
  fill_clash(data, shown, refusal, visit);
  fill_facts(data, shown.now(), visit);
  fill_acts(data, shown, refusal, visit);
  fill_history(data, shown, visit);
  return page.answer(refusal.error.empty() ? 200 : refusal.status);
}

Response show_task(const Visit& visit) { return task_page(visit, number(visit.request, "id"), {}); }

}  // namespace web
