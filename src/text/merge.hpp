#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Two people changed one text.
namespace text {

/// Both changes of `base`, word by word, in one text. Nothing where they touch: the same words changed in two ways, or
/// changes that stand side by side or at one place, so that nobody could say which comes first. The same change made
/// twice counts once. Symmetrical in `ours` and `theirs`. Work is bounded as in difference(): where that gives up,
/// nothing.
std::optional<std::string> merge(std::string_view base, std::string_view ours, std::string_view theirs);

}  // namespace text
