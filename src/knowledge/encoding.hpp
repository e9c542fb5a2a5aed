#pragma once
#include <string>
#include <string_view>

#include "knowledge/topic.hpp"

/// A topic's extras and marks as they are stored: JSON, with what is empty left out, and "" for nothing at all.
namespace knowledge {

std::string encode(const Extras& extras);
Extras decode_extras(std::string_view json);
std::string encode(const Marks& marks);
Marks decode_marks(std::string_view json);

}  // namespace knowledge
