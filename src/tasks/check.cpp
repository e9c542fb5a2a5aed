#include "tasks/check.hpp"

#include <fmt/format.h>

#include "tasks/store.hpp"
#include "tasks/store_check.hpp"

namespace tasks {
namespace {

void check_task(db::Transaction& tx, const store::Checked& one, std::vector<std::string>& problems) {
  const auto found = [&](const char* what) { problems.push_back(fmt::format("task {}: {}", one.id, what)); };
  if (one.past_states != one.version - 1) found("states of its history are missing");
  const auto task = store::task(tx, people::Reader::everything(), one.id);
  if (!task) return found("its subject was never there");
  if (store::words_of(*task) != one.words) found("it is not found by its words");
  if (closed(task->fields.state) != task->fields.closed_on.has_value()) found("its closing day does not fit");
}

}  // namespace

std::vector<std::string> check(db::Transaction& tx) {
  std::vector<std::string> problems;
  for (const auto& one : store::checked(tx)) check_task(tx, one, problems);
  for (const auto task : store::offers_without_task(tx))
    problems.push_back(fmt::format("task {}: an offer became it, but it is not there", task));
  return problems;
}

}  // namespace tasks
