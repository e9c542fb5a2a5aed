#pragma once
#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "tasks/read.hpp"
#include "tasks/task.hpp"

/// Rows of the tables task and task_past. Inside tasks/ only.
namespace tasks::store {

/// The rule of read.hpp for a row with the alias k, of task or task_past: its own level, and its subject as the ONE
/// filter says at this moment. Of a deleted topic the last state counts, and its document.
std::string visible(const people::Reader& reader);

std::optional<Task> task(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
std::optional<Task> past(db::Transaction& tx, const people::Reader& reader, std::int64_t id, std::int64_t version);
/// Newest first.
std::vector<Task> past_states(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
std::vector<Task> list(db::Transaction& tx, const people::Reader& reader, const Wish& wish, std::int64_t offset,
                       std::int64_t limit);
std::int64_t count(db::Transaction& tx, const people::Reader& reader, const Wish& wish);

void insert(db::Transaction& tx, const Task& task);
/// Puts `after` in the place of `before`, which becomes past; false, and nothing done, if another version stands there.
bool replace(db::Transaction& tx, const Task& before, const Task& after);
/// Only for a task that was never changed: an undone acceptance. False, and nothing done, where it was.
bool erase(db::Transaction& tx, std::int64_t id);

/// What list() searches in, folded.
std::string words_of(const Task& task);

}  // namespace tasks::store
