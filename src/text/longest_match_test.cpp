#include "text/longest_match.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace {

using Items = std::vector<std::uint32_t>;

/// The textbook's table, as the other opinion.
std::size_t longest_common(const Items& a, const Items& b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t x = 0; x < a.size(); ++x)
    for (std::size_t y = 0; y < b.size(); ++y)
      table[x + 1][y + 1] = a[x] == b[y] ? table[x][y] + 1 : std::max(table[x][y + 1], table[x + 1][y]);
  return table[a.size()][b.size()];
}

std::size_t matched(const Items& a, const Items& b, std::size_t work) {
  std::size_t x = 0;
  std::size_t y = 0;
  std::size_t sum = 0;
  for (const auto& match : text::longest_match(a, b, work)) {
    EXPECT_GE(match.before, x);
    EXPECT_GE(match.after, y);
    x = match.before + match.size;
    y = match.after + match.size;
    EXPECT_LE(x, a.size());
    EXPECT_LE(y, b.size());
    EXPECT_TRUE(std::equal(a.begin() + static_cast<std::ptrdiff_t>(match.before),
                           a.begin() + static_cast<std::ptrdiff_t>(x),
                           b.begin() + static_cast<std::ptrdiff_t>(match.after)));
    sum += match.size;
  }
  return sum;
}

TEST(longest_match, is_as_long_as_the_longest_common_part) {
  std::mt19937 random{3};
  for (int n = 0; n < 5000; ++n) {
    const auto make = [&] {
      Items items(random() % 25);
      for (auto& item : items) item = static_cast<std::uint32_t>(random() % (2 + n % 5));
      return items;
    };
    const Items a = make();
    const Items b = make();
    ASSERT_EQ(matched(a, b, 1'000'000), longest_common(a, b)) << "pair " << n;
  }
}

TEST(longest_match, stops_when_the_work_is_used_up_and_is_still_right) {
  Items a(5000);
  Items b(5000);
  std::mt19937 random{5};
  for (auto& item : a) item = static_cast<std::uint32_t>(random() % 3);
  for (auto& item : b) item = static_cast<std::uint32_t>(random() % 3);
  EXPECT_LT(matched(a, b, 1000), matched(a, b, 100'000'000));
}

}  // namespace
