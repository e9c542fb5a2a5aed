#pragma once
#include <cstdint>
#include <span>

#include "knowledge/edit.hpp"

/// Why something was changed, told after it was saved.
namespace knowledge {

/// At most this many characters in a reason, and changesets that get one together.
inline constexpr std::size_t kLongestReason = 1000;
inline constexpr std::size_t kMostReasons = 1000;

/// Writes the editor's reason on changesets of the document that he made himself and gave none; one that has a reason
/// keeps it. base::Error not_found, and nothing is written, where one is not his or of another document; bad_input for
/// an empty reason, a long one, or too many changesets.
void give_reason(db::Transaction& tx, const Editor& editor, std::int64_t document,
                 std::span<const std::int64_t> changesets);

}  // namespace knowledge
