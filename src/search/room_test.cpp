#include "search/room.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace {

std::size_t left() { return std::filesystem::space("/tmp").available; }

TEST(RoomTest, what_there_is_room_for_may_be_written) { EXPECT_NO_THROW(search::require_room("/tmp", left() / 2)); }

TEST(RoomTest, what_there_is_no_room_for_is_refused_until_there_is) {
  try {
    search::require_room("/tmp", left() * 2);
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.fault, base::Fault::unavailable);
    EXPECT_EQ(error.key, "error.disk_full");
  }
}

TEST(RoomTest, long_texts_want_more_room_than_short_ones) {
  const search::Entry entry{.topic = 1, .document = 1, .text = "短い"};
  const search::Entry longer{.topic = 1, .document = 1, .text = "短い", .note = std::string(100, 'x')};
  EXPECT_GT(search::room_for({&entry, 1}), search::kRoom);
  EXPECT_EQ(search::room_for({&longer, 1}), search::room_for({&entry, 1}) + 1600);
}

}  // namespace
