#pragma once
#include <string_view>

namespace search {

/// True for a folded text in which some pair of letters stands so often that Groonga would drop positions of it (above
/// 131,071 in one text; a line of a million equal letters). Such a text is kept beside the index and read through.
bool is_swollen(std::string_view folded);

}  // namespace search
