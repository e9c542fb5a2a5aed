#pragma once
#include <string>
#include <vector>

#include "maps/writing/anchors.hpp"

namespace maps::writing {

struct Aside {
  std::string text;
  std::vector<Anchor> anchors;  ///< links in the text, for formats whose notes can have them
};

/// The note with lines for what a format has no place for, so that at least the words stay: the details before it;
/// after it, links other than `placed` that its words do not say ("title address"), attributes ("name: value") and
/// `labels`. Each of these is a loss all the same ("details", "link", "attribute", "label"); a link that was aside
/// already is none if `links_in_notes`.
Aside note_with_asides(const Topic& topic, const Link* placed, bool links_in_notes,
                       const std::vector<std::string>& labels, Findings& losses);

}  // namespace maps::writing
