#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Inside text/ only: the common part of two sequences (Myers 1986, "An O(ND) Difference Algorithm and Its Variations",
/// the linear-space variant of section 4b).
namespace text {

/// Elements [before, before + size) and [after, after + size) are equal.
struct Match {
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t size = 0;
};

/// Matches in ascending order of both sides. `work` is how many steps may still be taken and is lowered; at 0 no
/// further matches are looked for.
std::vector<Match> longest_match(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after,
                                 std::size_t& work);

}  // namespace text
