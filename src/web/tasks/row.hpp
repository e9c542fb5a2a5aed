#pragma once
#include "render/render.hpp"
#include "tasks/task.hpp"
#include "web/signed_in.hpp"

namespace web {

/// A task in a list: ID, URL, TITLE, DUTY_TEXT, STATE (its word), STATE_TEXT, ASSIGNEE; DUE: section: DAY, DAY_ISO, and
/// OVERDUE or TODAY (sections) in it; WITHOUT_DUE, NOBODY, MINE (sections); SUBJECT: section, as fill_task_subject().
void fill_task_row(render::Data& row, const tasks::Task& task, const Visit& visit);

/// What it is about: SUBJECT: section: CODE, TEXT, and LEADS: section: URL, or GONE (section).
void fill_task_subject(render::Data& row, const tasks::Task& task, std::string_view language);

/// DUE or WITHOUT_DUE, as above.
void fill_task_due(render::Data& row, const tasks::Task& task, std::string_view language);

/// The style sheet's class of a state's chip.
std::string state_class(const tasks::Task& task);

}  // namespace web
