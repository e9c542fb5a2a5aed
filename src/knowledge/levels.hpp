#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "people/disclosure.hpp"

/// Effective levels: a topic is as strict as the strictest of its document, the topics above it, and itself. Pure.
namespace knowledge {

/// What of a topic decides about levels.
struct Rank {
  std::int64_t id = 0;
  std::int64_t parent = 0;
  std::optional<people::Level> level;  ///< stated here
};

/// The effective level of each, in the order of the span. Those whose parent is not in the span hang on the document.
/// No recursion: depth does not matter.
std::vector<people::Level> effective_levels(std::span<const Rank> ranks, people::Level document);

}  // namespace knowledge
