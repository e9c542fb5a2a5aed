#pragma once
#include <optional>

#include "maps/outline.hpp"

namespace maps::writing {

/// The outline itself if all its texts are UTF-8 that XML 1.0 (production 2, Char) lets stand; else a copy of it, made
/// in `room`, with one space for each byte or character that cannot stand, and a finding "invalid-character". Without
/// this one bad character would make a whole file unreadable.
const Outline& cleaned(const Outline& outline, std::optional<Outline>& room, Findings& losses);

}  // namespace maps::writing
