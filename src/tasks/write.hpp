#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "db/database.hpp"
#include "people/disclosure.hpp"
#include "tasks/task.hpp"

/// The verbs of a person who writes tasks. Called by a door inside a writing transaction; the door has asked
/// people::Right::write. What the writer may not see cannot be changed: base::Error not_found. Each leaves a line in
/// the audit log and a state in the task's history. Errors for what is typed are those of rules.hpp.
namespace tasks {

struct Writer {
  std::int64_t person = 0;
  people::Reader reader;
  std::string remark;  ///< why; stands in the history
};

/// The state that a writer had before him. If somebody changed the task since: base::Error conflict
/// "error.task_changed", and nothing is written.
struct Seen {
  std::int64_t id = 0;
  std::int64_t version = 0;
};

/// What stands now. The same version as before where nothing was to be changed.
struct Written {
  std::int64_t id = 0;
  std::int64_t version = 0;
};

/// An assignee must be a person who works here ("error.task_assignee") and may see the task ("error.task_blind").
Written create(db::Transaction& tx, const Writer& writer, const Fields& fields, const Subject& subject);
Written change(db::Transaction& tx, const Writer& writer, const Seen& seen, const Fields& fields);
/// The writer is the assignee now.
Written take_on(db::Transaction& tx, const Writer& writer, const Seen& seen);

struct Move {
  State to = State::doing;
  /// With `done`: what came of it, the hours it took, and on which day (none: today).
  std::optional<std::string> result;
  std::optional<Hours> spent;
  std::optional<base::Date> closed_on;
};
/// Whoever begins or ends a task that is nobody's becomes its assignee.
Written move(db::Transaction& tx, const Writer& writer, const Seen& seen, const Move& move);

/// Brings back the state before this version; the undo is a state too, and can be undone. base::Error conflict
/// "error.task_changed" if a later one stands there, bad_input "error.task_first" for the first, and
/// "error.task_undo_assignee" where it would give the task to a person who may not see it (any more) or has left.
Written undo(db::Transaction& tx, const Writer& writer, const Seen& seen);

}  // namespace tasks
