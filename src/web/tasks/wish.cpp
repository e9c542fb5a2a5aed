#include "web/tasks/wish.hpp"

#include <algorithm>
#include <charconv>

namespace web {
namespace {

constexpr const char* kNobody = "none";
constexpr const char* kAnyState = "any";

std::int64_t number_of(std::string_view text) {
  std::int64_t out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

template <class Known>
std::string known_only(std::string word, Known known) {
  return known(word) ? std::move(word) : std::string{};
}

bool is_assignee(const std::string& word) { return word == kNobody || number_of(word) > 0; }
bool is_state(const std::string& word) { return word == kAnyState || tasks::state_named(word).has_value(); }

}  // namespace

Fields TaskWish::query(std::int64_t from) const {
  return {{"list", list},
          {"assignee", assignee},
          {"duty", duty},
          {"state", state},
          {"due", due},
          {"words", words},
          {"offset", from > 0 ? std::to_string(from) : std::string{}}};
}

TaskWish task_wish(const Request& request) {
  TaskWish out;
  const auto list = request.field("list");
  if (list == "all" || list == "offered") out.list = list;
  out.assignee = known_only(request.field("assignee"), is_assignee);
  out.duty = known_only(request.field("duty"), [](const auto& word) { return tasks::duty_named(word).has_value(); });
  out.state = known_only(request.field("state"), is_state);
  out.due = known_only(request.field("due"), [](const auto& word) { return tasks::due_group_named(word).has_value(); });
  out.words = request.field("words");
  out.offset = std::max<std::int64_t>(0, number_field(request, "offset").value_or(0));
  return out;
}

std::string tasks_address(const TaskWish& wish, std::int64_t offset) { return address("/tasks", wish.query(offset)); }

std::string tasks_address(std::string_view list) { return address("/tasks", {{"list", std::string{list}}}); }

tasks::Wish to_wish(const TaskWish& wish, const Visit& visit) {
  tasks::Wish out;
  if (wish.list == "mine")
    out.assignee = visit.person.id;
  else if (!wish.assignee.empty())
    out.assignee = number_of(wish.assignee);
  out.duty = tasks::duty_named(wish.duty);
  out.state = tasks::state_named(wish.state);
  out.unfinished = wish.state.empty();
  out.due = tasks::due_group_named(wish.due);
  out.text = wish.words;
  return out;
}

}  // namespace web
