#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "people/disclosure.hpp"
#include "tasks/rules.hpp"
#include "tasks/task.hpp"

/// Reading tasks. A task is seen by those who may see its own level and, where it is about a topic or a document, that
/// too, as the ONE filter says when it is read; so a topic that is locked later takes its tasks along. Nothing else is
/// listed or counted.
namespace tasks {

/// What a list is narrowed to; nothing set: all unfinished ones.
struct Wish {
  std::optional<std::int64_t> assignee;  ///< 0: nobody (or only a name)
  std::optional<Duty> duty;
  std::optional<State> state;
  bool unfinished = true;  ///< where no state is named: leave out what is closed
  std::optional<DueGroup> due;
  base::Date today = base::tokyo_date(base::now());      ///< against which `due` is meant
  std::optional<base::Date> due_from, due_until;         ///< both days included
  std::optional<base::Date> closed_from, closed_before;  ///< the second day not included
  std::string text;  ///< in title, text, who ordered it, reason, assignee's name or result; folded
  Subject subject;   ///< its topic, or its document with all its topics
};

/// By due day, those without one last; closed ones with the last closed first. At most `limit` after `offset`.
std::vector<Task> tasks(db::Transaction& tx, const people::Reader& reader, const Wish& wish, std::int64_t offset,
                        std::int64_t limit);
std::int64_t count_tasks(db::Transaction& tx, const people::Reader& reader, const Wish& wish);
/// What this person still owes: the figure in the frame of every page.
std::int64_t count_owed(db::Transaction& tx, const people::Reader& reader, std::int64_t person);

/// base::Error not_found "error.task_not_found", the same for "is not there" and "is not for you".
Task task(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
/// As task(), but nothing instead of an error.
std::optional<Task> find_task(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
/// All its states, the present one first. An earlier one is shown to those only who may see it as it was.
std::vector<Task> history(db::Transaction& tx, const people::Reader& reader, std::int64_t id);

}  // namespace tasks
