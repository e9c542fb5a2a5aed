#pragma once
#include "maps/reading/encoding.hpp"

namespace maps::reading {

/// Mends what makes a mind-map program's XML unreadable, so that a strict parser reads it whole:
/// - a forbidden control character, raw or as a reference, becomes one space (repair "invalid-character");
/// - two references that are a UTF-16 surrogate pair become the character they mean ("surrogate-pair");
/// - a name that only HTML knows becomes its character ("html-entity");
/// - a bare ampersand, or a reference to an entity that XML does not know, becomes text ("ampersand",
/// "unknown-entity"). The XML declaration and the DOCTYPE are left out: no entity is ever declared, so none can be
/// expanded or fetched. CDATA sections, comments and processing instructions keep their ampersands. A mended place has
/// its line as `where`. Returns how many lines are before the text that is left.
int clean_xml(Text& text, Findings& repairs);

}  // namespace maps::reading
