#pragma once
#include <unordered_set>
#include <vector>

#include "knowledge/merging.hpp"

/// The tree after a merge: it stays a tree, no topic becomes less strict, and what left the file goes. Pure; inside
/// knowledge/ only. In this order.
namespace knowledge {

/// A topic whose new parent was deleted here hangs on the nearest above it in the file that is left, as strict as it
/// would have been below what is gone.
void mend_orphans(Merging& m, const MergeSide& here, const std::vector<Topic>& file);
/// The file hung one topic below another, and here the other one was hung below the first: the place here stays.
void keep_a_tree(Merging& m);
/// A file moves nothing to where more people may read it: the topic says its level by itself there. Where it cannot
/// (a list of people, a person's own word about it), the place here stays and the file's is asked about.
void keep_levels(Merging& m, const MergeSide& here);
/// In the base, but no longer in the file: removed, unless it was changed here, is asked about, is RED or something
/// stays below it.
void remove_gone(Merging& m, const MergeSide& here, const std::vector<Topic>& base,
                 const std::unordered_set<std::int64_t>& in_file);

}  // namespace knowledge
