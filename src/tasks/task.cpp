#include "tasks/task.hpp"

#include <algorithm>

namespace tasks {
namespace {

constexpr std::array<std::string_view, 4> kStateNames{"open", "doing", "done", "dropped"};
constexpr std::array<std::string_view, 4> kDutyNames{"consultations", "publishing", "research", "other"};

template <class Enum, class Names>
std::optional<Enum> named(const Names& names, std::string_view word) {
  const auto at = std::ranges::find(names, word);
  if (at == names.end()) return std::nullopt;
  return static_cast<Enum>(at - names.begin());
}

}  // namespace

std::string_view name(State state) { return kStateNames.at(static_cast<std::size_t>(state)); }
std::optional<State> state_named(std::string_view word) { return named<State>(kStateNames, word); }

std::string_view name(Duty duty) { return kDutyNames.at(static_cast<std::size_t>(duty)); }
std::optional<Duty> duty_named(std::string_view word) { return named<Duty>(kDutyNames, word); }

}  // namespace tasks
