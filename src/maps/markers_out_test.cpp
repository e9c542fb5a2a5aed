#include <gtest/gtest.h>

#include <array>

#include "maps/markers.hpp"

namespace maps {
namespace {

constexpr std::array kPrograms = {Program::freeplane, Program::mindmanager, Program::xmind};

TEST(Markers, PrioritiesAreTheSameInAllThreePrograms) {
  EXPECT_EQ(marker_name(Program::xmind, "full-3"), "priority-3");
  EXPECT_EQ(marker_name(Program::mindmanager, "priority-3"), "urn:mindjet:Prio3");
  EXPECT_EQ(marker_name(Program::freeplane, "urn:mindjet:Prio3"), "full-3");
}

TEST(Markers, APadlockStaysAPadlock) {
  for (const auto* name : {"urn:mindjet:PadlockLocked", "c_symbol_lock", "other-lock", "emoji-1F512"}) {
    EXPECT_EQ(marker_name(Program::mindmanager, name), "urn:mindjet:PadlockLocked");
    EXPECT_EQ(marker_name(Program::freeplane, name), "emoji-1F512");
  }
  EXPECT_EQ(marker_name(Program::mindmanager, "other-unlock"), "urn:mindjet:PadlockUnlocked");
}

TEST(Markers, ASecondSpellingOfTheSameProgramStays) {
  EXPECT_EQ(marker_name(Program::xmind, "other-lock"), "other-lock");
}

TEST(Markers, WhatAProgramDoesNotHaveKeepsItsName) {
  EXPECT_EQ(marker_name(Program::xmind, "urn:mindjet:Book"), "urn:mindjet:Book");
  EXPECT_EQ(marker_name(Program::freeplane, "people-green"), "people-green");
  EXPECT_EQ(marker_name(Program::freeplane, ""), "");
  EXPECT_EQ(find_marker("people-green"), nullptr);
}

TEST(Markers, GoingToAnotherProgramAndBackGivesTheSameMarker) {
  for (const Marker& row : markers())
    for (const Program there : kPrograms) {
      if (row.freeplane.empty()) continue;
      const auto away = marker_name(there, row.freeplane);
      EXPECT_EQ(marker_name(Program::freeplane, away), row.freeplane) << row.freeplane << " by way of " << away;
    }
}

TEST(Markers, NoTwoMeaningsShareAName) {
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
