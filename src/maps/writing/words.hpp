#pragma once
#include <string_view>

#include "maps/outline.hpp"

namespace maps::writing {

/// The word for a branch in our JSON.
constexpr std::string_view word(Branch branch) {
  switch (branch) {
    case Branch::topic:
      return "topic";
    case Branch::floating:
      return "floating";
    case Branch::callout:
      return "callout";
    case Branch::summary:
      return "summary";
  }
  return "topic";
}

}  // namespace maps::writing
