#include "knowledge/position.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace knowledge {
namespace {

TEST(PositionTest, there_is_always_room_between_two_neighbours) {
  std::mt19937 random{7};
  std::vector<std::string> keys{position_between("", "")};
  for (int i = 0; i < 5000; ++i) {
    const auto at = random() % (keys.size() + 1);
    const std::string before = at == 0 ? "" : keys[at - 1];
    const std::string after = at == keys.size() ? "" : keys[at];
    const auto key = position_between(before, after);
    ASSERT_LT(before, key);
    if (!after.empty()) {
      ASSERT_LT(key, after);
    }
    ASSERT_NE(key.back(), '0');
    keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(at), key);
  }
}

TEST(PositionTest, always_inserting_at_the_same_place_keeps_order) {
  std::string low = "0V";
  const std::string high = "1V";
  for (int i = 0; i < 300; ++i) {
    const auto key = position_between(low, high);
    ASSERT_TRUE(low < key && key < high) << low << " " << key;
    low = key;
  }
}

TEST(PositionTest, appending_keeps_keys_short) {
  std::string key = position_between("", "");
  for (int i = 0; i < 1000; ++i) key = position_between(key, "");
  EXPECT_LT(key.size(), 20U);
}

TEST(PositionTest, many_keys_are_in_order) {
  for (const std::size_t count : {0U, 1U, 62U, 63U, 8700U}) {
    const auto keys = positions(count);
    EXPECT_EQ(keys.size(), count);
    EXPECT_TRUE(std::ranges::is_sorted(keys));
    EXPECT_EQ(std::ranges::adjacent_find(keys), keys.end());
  }
}

TEST(PositionTest, a_moved_row_is_the_only_one_with_a_new_key) {
  auto keys = positions(6);
  std::rotate(keys.begin(), keys.begin() + 1, keys.end());  // the first row goes to the end
  const auto fresh = reordered(keys);
  EXPECT_TRUE(std::ranges::is_sorted(fresh));
  int changed = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) changed += fresh[i] != keys[i] ? 1 : 0;
  EXPECT_EQ(changed, 1);
}

TEST(PositionTest, new_rows_find_their_place_among_old_ones) {
  const auto old = positions(3);
  const auto fresh = reordered({"", old[0], "", "", old[1], old[2], ""});
  EXPECT_TRUE(std::ranges::is_sorted(fresh));
  EXPECT_EQ(fresh[1], old[0]);
  EXPECT_EQ(fresh[5], old[2]);
}

}  // namespace
}  // namespace knowledge
