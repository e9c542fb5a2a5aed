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

/// What counts for a topic. At RED, `named_list` is the number of the topic that says RED: its own, or the nearest
/// above.
struct Effective {
  people::Level level = people::Level::clear;
  std::optional<std::int64_t> named_list;
  bool operator==(const Effective&) const = default;
};

/// What counts for each, in the order of the span. Those whose parent is not in the span hang on the document, whose
/// list is its root's (`root`) where the document itself is RED. No recursion: depth does not matter.
std::vector<Effective> effective_levels(std::span<const Rank> ranks, people::Level document, std::int64_t root);

}  // namespace knowledge
