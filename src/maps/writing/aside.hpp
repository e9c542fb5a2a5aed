#pragma once
#include <string>

#include "maps/outline.hpp"

namespace maps::writing {

/// The note with lines for what a format has no place for, so that at least the words stay: the details before it;
/// after it, links beyond the first ("title address"), attributes ("name: value") and `labels`. Each of these is a loss
/// all the same ("details", "link", "attribute", "label").
std::string note_with_asides(const Topic& topic, const std::vector<std::string>& labels, Findings& losses);

}  // namespace maps::writing
