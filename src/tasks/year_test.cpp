#include "tasks/year.hpp"

#include <gmock/gmock.h>

#include "testing/task_database.hpp"

namespace tasks {
namespace {

using people::Level;
using testing::ElementsAre;

constexpr std::size_t kApril = 0, kMarch = 11, kYear = 12;
constexpr std::size_t kResearch = static_cast<std::size_t>(Duty::research), kAll = kDuties.size();

class YearTest : public testing_tools::TaskDatabase {
 protected:
  void done(const std::string& title, const base::Date& day, Hours spent, Level level = Level::amber_strict) {
    const auto made = make({.title = title, .due = day, .duty = Duty::research, .level = level});
    move(made, {.to = State::done, .result = title + "の成果", .spent = spent, .closed_on = day});
  }
  YearTable table(int year, const Reader& reader = Reader::everything()) {
    return read([&](db::Transaction& tx) { return year_table(tx, reader, year); });
  }
};

TEST_P(YearTest, the_border_of_the_fiscal_year_is_the_first_of_april) {
  done("三月末", {2025, 3, 31}, 150);
  done("四月初", {2025, 4, 1}, 25);
  done("翌三月末", {2026, 3, 31}, 50);
  const auto before = table(2024);
  EXPECT_EQ(before.cells[kMarch][kResearch], (YearCell{1, 1, 150}));
  EXPECT_EQ(before.cells[kYear][kAll], (YearCell{1, 1, 150}));
  const auto year = table(2025);
  EXPECT_EQ(year.cells[kApril][kResearch], (YearCell{1, 1, 25}));
  EXPECT_EQ(year.cells[kMarch][kAll], (YearCell{1, 1, 50}));
  EXPECT_EQ(year.cells[kYear][kResearch], (YearCell{2, 2, 75}));
  EXPECT_TRUE(table(2026).cells[kYear][kAll].empty());
}

TEST_P(YearTest, planned_counts_by_due_day_and_done_by_the_day_it_was_done) {
  const auto late = make({.title = "遅れた", .due = base::Date{2025, 4, 30}, .duty = Duty::research});
  move(late, {.to = State::done, .closed_on = base::Date{2025, 6, 2}});
  make({.title = "まだ", .due = base::Date{2025, 4, 30}});
  move(make({.title = "やめた", .due = base::Date{2025, 4, 30}}), {.to = State::dropped});
  const auto year = table(2025);
  EXPECT_EQ(year.cells[kApril][kAll], (YearCell{2, 0, 0}));
  EXPECT_EQ(year.cells[2][kAll], (YearCell{0, 1, 0}));
  EXPECT_EQ(year.cells[kYear][kAll], (YearCell{2, 1, 0}));
}

TEST_P(YearTest, outcomes_and_sums_are_for_the_readers_eyes) {
  done("共有", {2025, 5, 1}, 100, Level::amber);
  done("内部", {2025, 4, 1}, 100);
  const auto titles_of = [&](const Reader& reader) {
    std::vector<std::string> out;
    for (const auto& one : read([&](db::Transaction& tx) { return outcomes(tx, reader, 2025, 10); }))
      out.push_back(one.fields.title);
    return out;
  };
  EXPECT_THAT(titles_of(Reader::up_to(Level::amber_strict)), ElementsAre("内部", "共有"));
  EXPECT_THAT(titles_of(Reader::up_to(Level::amber)), ElementsAre("共有"));
  EXPECT_EQ(table(2025).cells[kYear][kAll], (YearCell{2, 2, 200}));
  EXPECT_EQ(table(2025, Reader::up_to(Level::amber)).cells[kYear][kAll], (YearCell{1, 1, 100}));
}

TEST_P(YearTest, what_is_due_in_the_year_is_still_owed_until_it_is_closed) {
  make({.title = "三月", .due = base::Date{2026, 3, 31}});
  make({.title = "四月", .due = base::Date{2026, 4, 1}});
  done("済んだ", {2025, 5, 1}, 0);
  const auto owed = read([](db::Transaction& tx) { return still_owed(tx, Reader::everything(), 2025, 10); });
  ASSERT_EQ(owed.size(), 1U);
  EXPECT_EQ(owed[0].fields.title, "三月");
}

INSTANTIATE_TEST_SUITE_P(both, YearTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace tasks
