#include <fmt/format.h>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "tasks/rules.hpp"
#include "web/boundary.hpp"
#include "web/form.hpp"
#include "web/tasks/show.hpp"

namespace web {
namespace {

using base::Error;
using base::Fault;
using tasks::Seen;
using tasks::State;
using Form = TaskRefusal::Form;

Seen seen_of(const Visit& visit) {
  return {number(visit.request, "id"), number_field(visit.request, "version").value_or(0)};
}

tasks::Writer writer_of(const Visit& visit) {
  return {visit.person.id, visit.reader, with_line_feeds(visit.request.field("remark"))};
}

Response written(const Visit& visit, const tasks::Written& written) {
  const auto back = back_or(visit.request, task_address(written.id));
  return Response::redirect(back + (back.find('?') == std::string::npos ? "?" : "&") + "saved=" + saved_task(written));
}

/// The page again, with what was typed.
Response refused(const Visit& visit, const Seen& seen, Form form, TaskForm typed, const Error& error) {
  return task_page(visit, seen.id,
                   {.form = form,
                    .error = base::text(visit.language, error.key, error.arguments),
                    .typed = std::move(typed),
                    .remark = visit.request.field("remark"),
                    .version = seen.version,
                    .status = status_of(error.fault)});
}

/// As the writer had it before him, where that can still be read.
TaskForm form_seen(const Visit& visit, const Seen& seen) {
  return visit.desk.database.reading([&](db::Transaction& tx) {
    const auto states = tasks::history(tx, visit.reader, seen.id);
    for (const auto& state : states)
      if (state.version == seen.version) return form_of(state.fields);
    return form_of(states.front().fields);
  });
}

State state_of(const Request& request) {
  const auto state = tasks::state_named(request.field("to"));
  if (!state) throw Error{Fault::bad_input, "error.task_choice"};
  return *state;
}

tasks::Move move_of(const Request& request, const TaskForm& typed) {
  tasks::Move out{.to = state_of(request)};
  if (out.to != State::done) return out;
  const auto fields = fields_of(typed);
  return {.to = out.to, .result = fields.result, .spent = fields.spent, .closed_on = fields.closed_on};
}

Form form_of_move(const Request& request) {
  const auto to = request.field("to");
  if (to == "done") return Form::finish;
  return to == "dropped" ? Form::drop : Form::none;
}

}  // namespace

Response change_task(const Visit& visit) {
  const auto seen = seen_of(visit);
  const auto typed = typed_form(visit.request, form_seen(visit, seen));
  try {
    return written(visit, visit.desk.database.writing([&](db::Transaction& tx) {
      return tasks::change(tx, writer_of(visit), seen, fields_of(typed));
    }));
  } catch (const Error& error) {
    if (!mendable(error)) throw;
    return refused(visit, seen, Form::edit, typed, error);
  }
}

Response move_task(const Visit& visit) {
  const auto seen = seen_of(visit);
  const auto typed = typed_form(visit.request, form_seen(visit, seen));
  try {
    return written(visit, visit.desk.database.writing([&](db::Transaction& tx) {
      return tasks::move(tx, writer_of(visit), seen, move_of(visit.request, typed));
    }));
  } catch (const Error& error) {
    if (!mendable(error)) throw;
    return refused(visit, seen, form_of_move(visit.request), typed, error);
  }
}

Response take_task(const Visit& visit) {
  const auto seen = seen_of(visit);
  try {
    return written(visit, visit.desk.database.writing(
                              [&](db::Transaction& tx) { return tasks::take_on(tx, writer_of(visit), seen); }));
  } catch (const Error& error) {
    if (!mendable(error)) throw;
    return refused(visit, seen, Form::none, {}, error);
  }
}

Response undo_task(const Visit& visit) {
  const Seen seen{number(visit.request, "id"), number(visit.request, "version")};
  try {
    return written(visit, visit.desk.database.writing(
                              [&](db::Transaction& tx) { return tasks::undo(tx, writer_of(visit), seen); }));
  } catch (const Error& error) {
    if (!mendable(error)) throw;
    return refused(visit, seen, Form::none, {}, error);
  }
}

}  // namespace web
