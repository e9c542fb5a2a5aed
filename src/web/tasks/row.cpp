#include "web/tasks/row.hpp"

#include "base/locale.hpp"
#include "web/documents/head.hpp"
#include "web/tasks/tasks.hpp"
#include "web/words.hpp"

namespace web {
namespace {

std::string subject_text(const tasks::Task& task, std::string_view language) {
  if (task.subject.topic == 0 || !task.text_of_topic.empty())
    return short_text(task.subject.topic != 0 ? task.text_of_topic : task.title_of_document);
  if (task.subject_gone && !task.title_of_document.empty()) return short_text(task.title_of_document);
  return base::text(language, "topic.without_text");
}

}  // namespace

std::string state_class(const tasks::Task& task) {
  switch (task.fields.state) {
    case tasks::State::done:
      return "good";
    case tasks::State::doing:
      return "reference";
    case tasks::State::open:
    case tasks::State::dropped:
      break;
  }
  return "plain";
}

void fill_task_due(render::Data& row, const tasks::Task& task, std::string_view language) {
  if (!task.fields.due) {
    row.show("WITHOUT_DUE");
    return;
  }
  const auto today = base::tokyo_date(base::now());
  auto& due = row.section("DUE");
  due.set("DAY", base::date_text(*task.fields.due, language)).set("DAY_ISO", base::iso(*task.fields.due));
  due.show_if(task.overdue(today), "OVERDUE");
  due.show_if(!tasks::closed(task.fields.state) && *task.fields.due == today, "TODAY");
}

void fill_task_subject(render::Data& row, const tasks::Task& task, std::string_view language) {
  if (task.subject.document == 0) return;
  auto& subject = row.section("SUBJECT").set("CODE", task.code).set("TEXT", subject_text(task, language));
  if (task.subject_gone) {
    subject.show("GONE");
    return;
  }
  subject.section("LEADS").set("URL", task.subject.topic != 0 ? topic_address(task.subject.document, task.subject.topic)
                                                              : document_address(task.subject.document));
}

void fill_task_row(render::Data& row, const tasks::Task& task, const Visit& visit) {
  const auto& fields = task.fields;
  row.set("ID", task.id).set("URL", task_address(task.id)).set("TITLE", fields.title);
  row.set("DUTY_TEXT", duty_text(fields.duty, visit.language));
  row.set("STATE", state_class(task)).set("STATE_TEXT", state_text(fields.state, visit.language));
  row.set("ASSIGNEE", task.assignee_shown());
  row.show_if(task.assignee_shown().empty(), "NOBODY");
  row.show_if(fields.assignee == visit.person.id, "MINE");
  fill_task_due(row, task, visit.language);
  fill_task_subject(row, task, visit.language);
}

}  // namespace web
