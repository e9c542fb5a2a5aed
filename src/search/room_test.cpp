#include "search/room.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <random>

#include "search/ballast.hpp"
#include "testing/scratch_index.hpp"

namespace {

using search::Entry;
using testing_tools::ScratchIndex;

/// Where nearly every pair of characters is a new one the index grows fastest.
std::string any_characters(std::mt19937& random, std::size_t length) {
  std::string text;
  for (std::size_t i = 0; i < length; ++i)
    base::append_point(text, U'\u4E00' + static_cast<char32_t>(random() % 0x5000));
  return text;
}

std::vector<Entry> entries(std::int64_t count, std::size_t length) {
  std::mt19937 random{1};
  std::vector<Entry> out;
  for (std::int64_t topic = 1; topic <= count; ++topic) {
    out.push_back({.topic = topic, .document = 1, .text = any_characters(random, length)});
  }
  return out;
}

std::size_t blocks_below(const std::filesystem::path& folder) {
  std::size_t sum = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    struct stat status {};
    const bool counts = entry.is_regular_file() && entry.path().filename() != "ballast";
    if (counts && ::stat(entry.path().c_str(), &status) == 0) sum += static_cast<std::size_t>(status.st_blocks) * 512;
  }
  return sum;
}

TEST(RoomTest, is_more_than_what_a_change_takes) {
  for (const auto& [count, length] : {std::pair{1, 8}, {200, 8}, {200, 40}, {200, 4000}}) {
    ScratchIndex index;
    const auto changed = entries(count, static_cast<std::size_t>(length));
    const auto before = blocks_below(index.folder());
    index->put(changed);
    index->set_position(1);
    EXPECT_LT(blocks_below(index.folder()) - before, search::room_for(changed)) << count << " of " << length;
  }
}

TEST(RoomTest, is_more_than_what_an_index_takes_that_is_built_at_once) {
  ScratchIndex index;
  index->put(entries(4000, 40));  // so many that the index is built when they are all there
  const auto before = blocks_below(index.folder());
  const auto room = search::room_for_index(index.folder() / "generation-1");
  index->set_position(1);
  const auto taken = blocks_below(index.folder()) - before;
  EXPECT_GT(taken, std::size_t{1} << 20);
  EXPECT_LT(taken, room);
}

TEST(RoomTest, is_a_number_of_whole_ballasts) {
  EXPECT_EQ(search::room_for({}), search::kBallast);
  EXPECT_EQ(search::room_for(entries(1, 8)), search::kBallast);
  const auto long_ones = entries(1000, 4000);
  EXPECT_GT(search::room_for(long_ones), search::kBallast);
  EXPECT_EQ(search::room_for(long_ones) % search::kBallast, 0);
}

}  // namespace
