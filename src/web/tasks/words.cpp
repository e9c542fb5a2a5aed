#include <fmt/format.h>

#include <charconv>

#include "base/locale.hpp"
#include "web/tasks/tasks.hpp"

namespace web {
namespace {

/// "task-12-3" → {"task", 12, 3}
struct Saved {
  std::string_view what;
  std::int64_t id = 0, number = 0;
};

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size() || out < 0) return std::nullopt;
  return out;
}

std::optional<Saved> saved_in(std::string_view text) {
  const auto first = text.find('-');
  const auto second = text.find('-', first == text.npos ? first : first + 1);
  if (second == text.npos) return std::nullopt;
  const auto id = number_in(text.substr(first + 1, second - first - 1));
  const auto number = number_in(text.substr(second + 1));
  if (!id || !number) return std::nullopt;
  return Saved{text.substr(0, first), *id, *number};
}

}  // namespace

std::string task_address(std::int64_t task) { return fmt::format("/tasks/{}", task); }

std::string saved_task(const tasks::Written& written) { return fmt::format("task-{}-{}", written.id, written.version); }

void toast_task(Page& page, const Visit& visit) {
  const auto field = visit.request.field("saved");
  const auto saved = saved_in(field);
  if (!saved) return;
  const bool writer = people::may(visit.person, people::Right::write);
  if (saved->what == "task") {
    const bool undoable = writer && saved->number > 1;  // a new task has nothing before it: it is dropped
    page.toast_undone_by(base::text(visit.language, "toast.saved"),
                         undoable ? fmt::format("/tasks/{}/versions/{}/undo", saved->id, saved->number) : "");
    return;
  }
  for (const auto* what : {"accepted", "dismissed", "offered"})
    if (saved->what == what)
      page.toast_undone_by(
          base::text(visit.language, fmt::format("tasks.toast.{}", what), {{"count", std::to_string(saved->number)}}),
          writer && saved->id > 0 ? fmt::format("/tasks/offers/{}/undo", saved->id) : "");
}

std::string state_text(tasks::State state, std::string_view language) {
  return base::text(language, fmt::format("tasks.state.{}", tasks::name(state)));
}

std::string duty_text(tasks::Duty duty, std::string_view language) {
  return base::text(language, fmt::format("tasks.duty.{}", tasks::name(duty)));
}

bool assignable(const people::Person& person) { return !person.disabled && person.id != people::kSystem; }

}  // namespace web
