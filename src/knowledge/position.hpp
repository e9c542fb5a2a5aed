#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The order of siblings as short texts that compare bytewise (fractional indexing): a topic can always be put between
/// two others without touching any other row, so a move is one change and not a hundred.
namespace knowledge {

/// A key strictly between the two; empty means "no neighbour on that side".
std::string position_between(std::string_view before, std::string_view after);
/// `count` keys in order, of equal length, with room between any two.
std::vector<std::string> positions(std::size_t count);

/// Keys for a new order of rows that have keys already (or none: ""). Rows that are in order among themselves keep
/// theirs, as many as possible; only the others get new ones.
std::vector<std::string> reordered(const std::vector<std::string>& keys);

}  // namespace knowledge
