#pragma once
#include <string>

#include "maps/writing/tree.hpp"

namespace maps::writing {

/// What a file calls the whole: the outline's own title, or the first root's text, or the first sheet's title.
std::string title_of(const Outline& outline, const Tree& tree);

/// True if the sheet's title says something that its central topic does not.
bool title_adds(const Outline& outline, const Tree::Sheet& sheet);

/// For formats without sheets. Loss "sheet": how many there were, or 1 for a single sheet whose title is lost.
void lose_sheets(const Outline& outline, const Tree& tree, Findings& losses);
/// For formats that show only the central topic's text. Loss "title" if the outline's own title says something else.
void lose_title(const Outline& outline, const Tree& tree, Findings& losses);

}  // namespace maps::writing
