#pragma once
#include <string>
#include <string_view>

#include "maps/outline.hpp"

namespace maps::writing {

/// The first 40 characters of a text in one line: how a finding names a place.
std::string excerpt(std::string_view text);

/// Adds a loss whose place is that topic.
void lose(Findings& losses, const char* what, const Topic& where, std::int64_t count = 1);
void lose(Findings& losses, const char* what, const Topic& where, std::size_t count);

}  // namespace maps::writing
