#pragma once
#include <string>

#include "tasks/read.hpp"
#include "web/signed_in.hpp"
#include "web/url.hpp"

namespace web {

/// A list of tasks as its address asks for it.
struct TaskWish {
  std::string list = "mine";                      ///< mine, all, offered
  std::string assignee, duty, state, due, words;  ///< as chosen and typed; words we do not know are empty
  std::int64_t offset = 0;

  bool narrowed() const { return !(assignee + duty + state + due + words).empty(); }
  /// The query of an address that asks for the same, from another offset.
  Fields query(std::int64_t from) const;
};
TaskWish task_wish(const Request& request);
/// "/tasks?list=all&state=done"
std::string tasks_address(const TaskWish& wish, std::int64_t offset = 0);
/// The tab by itself.
std::string tasks_address(std::string_view list);

/// For the reader's own list, the reader is the assignee, whatever was chosen.
tasks::Wish to_wish(const TaskWish& wish, const Visit& visit);

}  // namespace web
