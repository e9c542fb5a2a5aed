#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "people/accounts.hpp"
#include "render/render.hpp"
#include "tasks/task.hpp"
#include "web/shown_form.hpp"

namespace web {

/// A task as a form holds it: texts by the name of the field, so that what was typed can be shown again, compared and
/// joined before it is understood.
using TaskForm = FormFields;

/// In the order in which people read them.
inline constexpr std::array kTaskFields{"title",  "due",  "assignee", "state",   "result", "closed_on", "ordered_by",
                                        "reason", "text", "duty",     "planned", "spent",  "level"};

TaskForm form_of(const tasks::Fields& fields);
/// What the request says of these fields, and for those that it does not name what stands in `otherwise`.
TaskForm typed_form(const Request& request, TaskForm otherwise);
/// base::Error bad_input for what cannot be understood.
tasks::Fields fields_of(const TaskForm& form);

/// A field that differs, in words.
struct FieldChange {
  std::string label, before, after;
};
std::vector<FieldChange> changes_between(const TaskForm& before, const TaskForm& after,
                                         std::span<const people::Person> persons, std::string_view language);

/// Fills templates/tasks/fields.tpl. Of the persons, active ones can be chosen, and whoever is the assignee now.
/// `begun`: the task is there already, so how it stands is asked too.
void fill_task_fields(render::Data& data, const TaskForm& form, std::span<const people::Person> persons, bool begun,
                      std::string_view language);

}  // namespace web
