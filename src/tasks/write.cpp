#include "tasks/write.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "knowledge/read.hpp"
#include "people/accounts.hpp"
#include "people/audit.hpp"
#include "people/notifications.hpp"
#include "tasks/read.hpp"
#include "tasks/rules.hpp"
#include "tasks/store.hpp"

namespace tasks {
namespace {

using base::Error;
using base::Fault;
using Id = std::int64_t;

/// As knowledge knows it; not_found where the writer may not see it.
Subject subject_seen(db::Transaction& tx, const people::Reader& reader, const Subject& subject) {
  if (subject.topic != 0) return {knowledge::topic(tx, reader, subject.topic).document, subject.topic};
  if (subject.document != 0) return {knowledge::document(tx, reader, subject.document).id, 0};
  return {};
}

void note(db::Transaction& tx, const Writer& writer, const char* action, Id task) {
  people::audit(tx, writer.person, action, fmt::format("task {}", task));
}

/// Asked after the write, so that the ONE filter answers.
void check_assignee(db::Transaction& tx, Id task, Id assignee) {
  if (assignee == 0) return;
  const auto person = people::find_person(tx, assignee);
  if (!person || person->disabled || assignee == people::kSystem) throw Error{Fault::bad_input, "error.task_assignee"};
  if (!store::task(tx, people::reader_for(*person), task))
    throw Error{Fault::bad_input, "error.task_blind", {{"name", person->name}}};
}

/// Of a state that comes back nobody chose the assignee now, so it is said in other words.
void check_assignee_again(db::Transaction& tx, const Task& earlier) try {
  check_assignee(tx, earlier.id, earlier.fields.assignee);
} catch (const Error& error) {
  if (error.fault != Fault::bad_input) throw;
  throw Error{Fault::bad_input, "error.task_undo_assignee", {{"name", earlier.assignee_person}}};
}

/// Whoever becomes the assignee by somebody else's hand is told.
void tell(db::Transaction& tx, const Writer& writer, const Task& task, Id assignee_before) {
  const auto assignee = task.fields.assignee;
  if (assignee == 0 || assignee == assignee_before) return;
  people::notify(tx, assignee,
                 {.kind = "task",
                  .document = task.subject.document,
                  .topic = task.subject.topic,
                  .detail = task.id,
                  .actor = writer.person,
                  .once = notice_word(task)});
}

Task at(db::Transaction& tx, const Writer& writer, const Seen& seen) {
  auto now = task(tx, writer.reader, seen.id);
  if (now.version != seen.version) throw Error{Fault::conflict, "error.task_changed"};
  return now;
}

Written save(db::Transaction& tx, const Writer& writer, const Task& before, Fields fields, const char* action) {
  check_remark(writer.remark);
  fields = in_order(std::move(fields), base::tokyo_date(base::now()));
  if (fields == before.fields) return {before.id, before.version};
  auto after = before;
  after.fields = std::move(fields);
  after.version = before.version + 1;
  after.changed_by = writer.person;
  after.changed_at = base::now();
  after.remark = writer.remark;
  if (!store::replace(tx, before, after)) throw Error{Fault::conflict, "error.task_changed"};
  note(tx, writer, action, after.id);
  tell(tx, writer, after, before.fields.assignee);
  return {after.id, after.version};
}

bool other_eyes(const Fields& a, const Fields& b) { return a.assignee != b.assignee || a.level != b.level; }

}  // namespace

Written create(db::Transaction& tx, const Writer& writer, const Fields& fields, const Subject& subject) {
  check_remark(writer.remark);
  const auto now = base::now();
  Task made{.fields = in_order(fields, base::tokyo_date(now)),
            .subject = subject_seen(tx, writer.reader, subject),
            .made_by = writer.person,
            .changed_by = writer.person,
            .made_at = now,
            .changed_at = now,
            .remark = writer.remark};
  made.id = tx.take_numbers("task");
  store::insert(tx, made);
  check_assignee(tx, made.id, made.fields.assignee);
  note(tx, writer, "task.create", made.id);
  tell(tx, writer, made, 0);
  return {made.id, made.version};
}

Written change(db::Transaction& tx, const Writer& writer, const Seen& seen, const Fields& fields) {
  const auto before = at(tx, writer, seen);
  const auto written = save(tx, writer, before, fields, "task.change");
  if (other_eyes(before.fields, fields)) check_assignee(tx, before.id, fields.assignee);
  return written;
}

Written take_on(db::Transaction& tx, const Writer& writer, const Seen& seen) {
  const auto before = at(tx, writer, seen);
  auto fields = before.fields;
  fields.assignee = writer.person;
  return save(tx, writer, before, fields, "task.change");
}

Written move(db::Transaction& tx, const Writer& writer, const Seen& seen, const Move& move) {
  const auto before = at(tx, writer, seen);
  auto fields = before.fields;
  fields.state = move.to;
  fields.closed_on = move.closed_on;
  if (move.result) fields.result = *move.result;
  if (move.spent) fields.spent = *move.spent;
  const bool somebody = fields.assignee != 0 || !fields.assignee_name.empty();
  if (!somebody && (move.to == State::doing || move.to == State::done)) fields.assignee = writer.person;
  return save(tx, writer, before, fields, "task.change");
}

Written undo(db::Transaction& tx, const Writer& writer, const Seen& seen) {
  const auto before = at(tx, writer, seen);
  if (before.version == 1) throw Error{Fault::bad_input, "error.task_first"};
  const auto earlier = store::past(tx, writer.reader, seen.id, seen.version - 1);
  if (!earlier) throw Error{Fault::not_found, "error.task_not_found"};
  const auto written = save(tx, writer, before, earlier->fields, "task.undo");
  if (other_eyes(before.fields, earlier->fields)) check_assignee_again(tx, *earlier);
  return written;
}

}  // namespace tasks
