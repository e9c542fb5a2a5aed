#include "search/swollen.hpp"

#include <cstdint>
#include <unordered_map>

#include "base/unicode.hpp"

namespace search {
namespace {

constexpr std::size_t kMostOfOnePair = 131'071;  // GRN_II_MAX_TF

}  // namespace

bool is_swollen(std::string_view folded) {
  if (folded.size() <= kMostOfOnePair) return false;
  std::unordered_map<std::uint64_t, std::size_t> pairs;
  std::uint64_t before = 0;
  bool swollen = false;
  base::for_each_point(folded, [&](char32_t point) {
    swollen = swollen || ++pairs[before << 32 | point] >= kMostOfOnePair;
    before = point;
  });
  return swollen;
}

}  // namespace search
