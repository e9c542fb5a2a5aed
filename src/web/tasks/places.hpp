#pragma once
#include "tasks/task.hpp"
#include "web/page.hpp"

/// Where tasks are shown outside their own pages.
namespace web {

/// Includes templates/tasks/here.tpl as TASKS: the tasks on a topic, or the unfinished ones on a document and its
/// topics, and the way to a new one.
void include_tasks_here(render::Data& panel, const Visit& visit, db::Transaction& tx, const tasks::Subject& subject);

/// Includes templates/tasks/due.tpl as TASKS: what the visitor owes by the end of the week.
void include_due_tasks(render::Data& page, const Visit& visit, db::Transaction& tx);

}  // namespace web
