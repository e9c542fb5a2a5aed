#pragma once
#include <cstddef>
#include <string_view>

#include "maps/outline.hpp"

/// The errors of reading. Every one is a base::Error; nothing else leaves a parser.
namespace maps::reading {

/// Throws Fault::too_large, "error.limit.<which>" with {limit} and {figure}, when `figure` is above `limit`.
void hold(std::string_view which, std::size_t limit, std::size_t figure);

/// Throws Fault::bad_input, "error.map.<what>" with {where}: a line, a member of the archive, an element.
[[noreturn]] void refuse(std::string_view what, std::string_view where, std::string_view detail = {});

}  // namespace maps::reading
