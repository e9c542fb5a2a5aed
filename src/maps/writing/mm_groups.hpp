#pragma once
#include <vector>

#include "maps/outline.hpp"
#include "maps/writing/tree.hpp"

namespace maps::writing {

/// Boundaries and summaries in Freeplane's way. A cloud is around one node and all below it. A summary is a node that
/// follows its group among the same children; the group begins at a node with the hook FirstGroupNode.
struct MmGroups {
  std::vector<bool> cloud;    ///< by topic
  std::vector<bool> first;    ///< hook FirstGroupNode
  std::vector<bool> summary;  ///< hook SummaryNode
};

/// Moves summary topics in the tree behind the last topic of their group. Losses: "boundary" (around some but not all
/// children, or a second around the same topic), "boundary-title", "summary" (groups that overlap, or that are empty).
MmGroups group(const Outline& outline, Tree& tree, Findings& losses);

}  // namespace maps::writing
