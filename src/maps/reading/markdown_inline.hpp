#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "maps/outline.hpp"

namespace maps::reading {

/// What a line of Markdown says besides its words.
struct Inline {
  /// Links as their text, images left out, backslash escapes (CommonMark §2.4) and character references (§2.5) undone.
  std::string words;
  std::vector<Link> links;
  std::vector<Image> images;
};

/// [text](address "title"), <http…>, [[page]], ![alternative](source) and ![[source]]; emphasis and code stay as
/// written.
Inline read_inline(std::string_view line);

}  // namespace maps::reading
