#pragma once
#include <string_view>
#include <vector>

#include "maps/writing/anchors.hpp"

/// A Freeplane node has one LINK; every further link must be an <a href> in one of its rich texts.
namespace maps::writing {

/// Where each link of a topic goes; each is in exactly one place.
struct LinkPlan {
  const Link* node = nullptr;  ///< the LINK attribute
  std::vector<Anchor> in_text, in_details, in_note;
  std::vector<const Link*> on_images;  ///< upon the first image, the second …
  std::vector<const Link*> lines;      ///< a line of its own below the details
};

/// The rule: LINK takes the first link without a title, or else the first whose title stands in neither details nor
/// note; never one that is aside. Of the others, one whose title stands in the text, the details or the note is laid
/// upon those words (that is where a .mm had it); one without a title is laid upon an image; what then is left gets a
/// line in the details.
LinkPlan plan_links(const Topic& topic, bool text_is_rich);

/// True if the text would come back from XHTML as it went in: no leading, trailing or double blanks, tabs, empty lines.
bool survives_html(std::string_view text);
/// True if Freeplane would take the TEXT attribute for markup: "<html" after white space.
bool looks_like_html(std::string_view text);

}  // namespace maps::writing
