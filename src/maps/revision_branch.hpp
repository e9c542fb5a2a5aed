#pragma once
#include <string_view>
#include <vector>

#include "knowledge/revisions.hpp"
#include "knowledge/topic.hpp"
#include "maps/outline.hpp"

/// The 改版履歴 of a file that goes out. Pure.
namespace maps {

/// The keys of what is added begin so. A file that comes back with them has no such topics for us: they are written
/// anew each time.
inline constexpr std::string_view kRevisionKey = "FKR_";

/// Puts the revisions into the document's own 改版履歴, in the order that it has (newest first where it has none yet),
/// or into a new branch at the end. `topics`: a document's, in reading order, the root first.
void add_revisions(std::vector<knowledge::Topic>& topics, const std::vector<knowledge::Revision>& revisions);

/// Takes them out again. What somebody hung on one of them stays, with it.
void drop_revisions(Outline& outline);

}  // namespace maps
