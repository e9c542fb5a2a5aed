#include "tasks/read.hpp"

#include "base/error.hpp"
#include "tasks/store.hpp"

namespace tasks {

using people::Reader;
using Id = std::int64_t;

std::vector<Task> tasks(db::Transaction& tx, const Reader& reader, const Wish& wish, Id offset, Id limit) {
  return store::list(tx, reader, wish, offset, limit);
}

Id count_tasks(db::Transaction& tx, const Reader& reader, const Wish& wish) { return store::count(tx, reader, wish); }

Id count_owed(db::Transaction& tx, const Reader& reader, Id person) {
  Wish wish;
  wish.assignee = person;
  return store::count(tx, reader, wish);
}

std::optional<Task> find_task(db::Transaction& tx, const Reader& reader, Id id) { return store::task(tx, reader, id); }

Task task(db::Transaction& tx, const Reader& reader, Id id) {
  auto found = store::task(tx, reader, id);
  if (!found) throw base::Error{base::Fault::not_found, "error.task_not_found"};
  return std::move(*found);
}

std::vector<Task> history(db::Transaction& tx, const Reader& reader, Id id) {
  std::vector<Task> out{task(tx, reader, id)};
  for (auto& state : store::past_states(tx, reader, id)) out.push_back(std::move(state));
  return out;
}

}  // namespace tasks
