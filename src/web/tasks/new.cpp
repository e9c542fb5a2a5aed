#include "base/error.hpp"
#include "base/locale.hpp"
#include "knowledge/read.hpp"
#include "web/boundary.hpp"
#include "web/documents/head.hpp"
#include "web/form.hpp"
#include "web/tasks/form.hpp"
#include "web/tasks/tasks.hpp"
#include "web/words.hpp"

namespace web {
namespace {

tasks::Subject subject_of(const Request& request) {
  return {number_field(request, "document").value_or(0), number_field(request, "topic").value_or(0)};
}

/// Says what the new task will be about; not_found where the writer may not see that.
void fill_subject(render::Data& page, const Visit& visit, db::Transaction& tx, const tasks::Subject& subject) {
  if (subject.topic != 0) {
    const auto topic = knowledge::topic(tx, visit.reader, subject.topic);
    const auto text = short_text(topic.text);
    page.section("SUBJECT")
        .set("NAME", "topic")
        .set("ID", topic.id)
        .set("URL", topic_address(topic.document, topic.id))
        .set("TEXT", text.empty() ? base::text(visit.language, "topic.without_text") : text);
  } else if (subject.document != 0) {
    const auto document = knowledge::document(tx, visit.reader, subject.document);
    page.section("SUBJECT")
        .set("NAME", "document")
        .set("ID", document.id)
        .set("URL", document_address(document.id))
        .set("TEXT", document.title);
  }
}

/// With what was typed, and why it was refused (empty: it was not).
Response form_page(const Visit& visit, const TaskForm& form, const std::string& error, int status) {
  Page page{visit, "templates/tasks/new.tpl", "AT_TASKS", base::text(visit.language, "tasks.new")};
  auto& data = page.page();
  if (!error.empty()) data.section("ERROR").set("ERROR_TEXT", error);
  visit.desk.database.read([&](db::Transaction& tx) {
    fill_subject(data, visit, tx, subject_of(visit.request));
    fill_task_fields(data.include("FIELDS", "templates/tasks/fields.tpl"), form, people::list_people(tx), false,
                     visit.language);
  });
  return page.answer(status);
}

TaskForm empty_form(const Visit& visit) {
  return form_of({.assignee = visit.person.id});  // whoever writes it down most often does it
}

}  // namespace

Response new_task(const Visit& visit) { return form_page(visit, empty_form(visit), "", 200); }

Response create_task(const Visit& visit) {
  const auto form = typed_form(visit.request, empty_form(visit));
  try {
    const tasks::Writer writer{visit.person.id, visit.reader, ""};
    const auto written = visit.desk.database.writing(
        [&](db::Transaction& tx) { return tasks::create(tx, writer, fields_of(form), subject_of(visit.request)); });
    return Response::redirect(address(task_address(written.id), {{"saved", saved_task(written)}}));
  } catch (const base::Error& error) {
    if (!mendable(error)) throw;
    return form_page(visit, form, base::text(visit.language, error.key, error.arguments), status_of(error.fault));
  }
}

}  // namespace web
