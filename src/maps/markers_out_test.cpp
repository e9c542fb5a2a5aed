#include <gtest/gtest.h>

#include <array>

#include "maps/markers.hpp"

namespace maps {
namespace {

constexpr std::array kPrograms = {Program::freeplane, Program::mindmanager, Program::xmind};

TEST(Markers, priorities_are_the_same_in_all_three_programs) {
  EXPECT_EQ(marker_name(Program::xmind, "full-3"), "priority-3");
  EXPECT_EQ(marker_name(Program::mindmanager, "priority-3"), "urn:mindjet:Prio3");
  EXPECT_EQ(marker_name(Program::freeplane, "urn:mindjet:Prio3"), "full-3");
}

TEST(Markers, a_padlock_stays_a_padlock) {
  for (const auto* name : {"urn:mindjet:PadlockLocked", "c_symbol_lock", "other-lock", "emoji-1F512"}) {
    EXPECT_EQ(marker_name(Program::mindmanager, name), "urn:mindjet:PadlockLocked");
    EXPECT_EQ(marker_name(Program::freeplane, name), "emoji-1F512");
  }
  EXPECT_EQ(marker_name(Program::mindmanager, "other-unlock"), "urn:mindjet:PadlockUnlocked");
}

TEST(Markers, a_second_spelling_of_the_same_program_stays) {
  EXPECT_EQ(marker_name(Program::xmind, "other-lock"), "other-lock");
}

TEST(Markers, what_a_program_does_not_have_keeps_its_name) {
  EXPECT_EQ(marker_name(Program::xmind, "urn:mindjet:Book"), "urn:mindjet:Book");
  EXPECT_EQ(marker_name(Program::freeplane, "people-green"), "people-green");
  EXPECT_EQ(marker_name(Program::freeplane, ""), "");
  EXPECT_EQ(find_marker("people-green"), nullptr);
}

TEST(Markers, going_to_another_program_and_back_gives_the_same_marker) {
  for (const Marker& row : markers())
    for (const Program there : kPrograms) {
      if (row.freeplane.empty()) continue;
      const auto away = marker_name(there, row.freeplane);
      EXPECT_EQ(marker_name(Program::freeplane, away), row.freeplane) << row.freeplane << " by way of " << away;
    }
}

TEST(Markers, no_two_meanings_share_a_name) {
  for (const Marker& row : markers())
    for (const Marker& other : markers()) {
      const bool shares = (!row.freeplane.empty() && row.freeplane == other.freeplane) ||
                          (!row.mindmanager.empty() && row.mindmanager == other.mindmanager) ||
                          (!row.xmind.empty() && row.xmind == other.xmind);
      if (shares) {
        EXPECT_EQ(row.japanese, other.japanese);
      }
    }
}

}  // namespace
}  // namespace maps
