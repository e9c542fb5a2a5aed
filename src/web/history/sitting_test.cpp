#include <gtest/gtest.h>

#include "web/history/history.hpp"

namespace {

using knowledge::Changeset;

constexpr base::Millis kMinute = 60 * 1000;
constexpr base::Millis kNoon = 1'795'230'000'000;  // in Tokyo

Changeset save(base::Millis at, std::int64_t person = 1, const std::string& reason = {}) {
  Changeset out;
  out.kind = "edit";
  out.at = at;
  out.person = person;
  out.reason = reason;
  return out;
}

TEST(SittingTest, saves_of_one_person_at_most_ten_minutes_apart_are_one) {
  const std::vector<Changeset> all{save(kNoon + 21 * kMinute), save(kNoon + 11 * kMinute), save(kNoon)};
  EXPECT_EQ(web::sitting(all), 2U);
}

TEST(SittingTest, another_person_a_reason_and_another_kind_stand_by_themselves) {
  const std::vector<Changeset> other{save(kNoon, 1), save(kNoon, 2)};
  EXPECT_EQ(web::sitting(other), 1U);
  const std::vector<Changeset> reason{save(kNoon), save(kNoon, 1, "法改正")};
  EXPECT_EQ(web::sitting(reason), 1U);
  EXPECT_EQ(web::sitting(std::span{reason}.subspan(1)), 1U);
  auto undo = save(kNoon);
  undo.kind = "undo";
  const std::vector<Changeset> undone{undo, save(kNoon)};
  EXPECT_EQ(web::sitting(undone), 1U);
}

TEST(SittingTest, ends_at_midnight_in_tokyo) {
  const auto midnight = base::tokyo_midnight(base::tokyo_date(kNoon));
  const std::vector<Changeset> all{save(midnight + kMinute), save(midnight - kMinute)};
  EXPECT_EQ(web::sitting(all), 1U);
}

}  // namespace
