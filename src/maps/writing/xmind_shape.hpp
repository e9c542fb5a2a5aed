#pragma once
#include <string_view>
#include <utility>
#include <vector>

#include "maps/outline.hpp"
#include "maps/writing/tree.hpp"

/// XMind's rules about what hangs where.
namespace maps::writing {

/// A topic's children by the names of XMind's groups, only those that have any, attached ones first.
using XmindGroups = std::vector<std::pair<std::string_view, std::vector<std::size_t>>>;

/// The summaries of a topic that have a range and a topic of their own.
std::vector<Summary> sound_summaries(const Outline& outline, const Tree& tree, std::size_t topic);

/// Detached topics exist only below the central one, and a summary topic only where a summary names it: others are
/// written after the attached ones (ranges keep their numbers), with a loss "floating" or "summary". A summary that is
/// not sound is counted where the summaries are written, not here.
XmindGroups xmind_groups(const Outline& outline, const Tree& tree, std::size_t topic, bool central, Findings& losses);

}  // namespace maps::writing
