#pragma once
#include <optional>

#include "base/error.hpp"

/// The rule for a field of a form that somebody else may have changed while it stood open. Inside knowledge/ only.
namespace knowledge {

/// What to write: nothing where the person left the field as it was shown, or it says so `now`. base::Error conflict
/// "error.field_changed" where others made something else of it. `shown` not given: whatever it says now.
template <class Value>
std::optional<Value> changed_by_hand(const std::optional<Value>& to, const std::optional<Value>& shown,
                                     const Value& now) {
  if (!to || to == shown || *to == now) return std::nullopt;
  if (shown && *shown != now) throw base::Error{base::Fault::conflict, "error.field_changed"};
  return to;
}

}  // namespace knowledge
