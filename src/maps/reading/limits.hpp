#pragma once
#include <cstddef>
#include <string_view>

#include "maps/outline.hpp"

/// The errors of reading. Every one is a base::Error; nothing else leaves a parser.
namespace maps::reading {

/// Throws Fault::too_large, "error.limit.<which>" with {limit} and {figure}, when `figure` is above `limit`.
void hold(std::string_view which, std::size_t limit, std::size_t figure);

/// How many elements (of XML, of JSON, links of Markdown) a file of so many topics may have: "elements". MindManager
/// writes about nine for a topic.
inline std::size_t most_elements(const Limits& limits) { return limits.topics * 20 + 100'000; }

/// Throws Fault::bad_input, "error.map.<what>" with {where}: a line, a member of the archive, an element.
[[noreturn]] void refuse(std::string_view what, std::string_view where, std::string_view detail = {});

}  // namespace maps::reading
