#include "tasks/rules.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace tasks {
namespace {

constexpr base::Date kToday{2026, 11, 21};

Fields titled(std::string title) { return {.title = std::move(title)}; }

std::string refusal(const Fields& fields) {
  try {
    (void)in_order(fields, kToday);
  } catch (const base::Error& error) {
    return error.key;
  }
  return {};
}

TEST(TaskRules, a_title_is_one_line_and_must_be_there) {
  EXPECT_EQ(in_order(titled(" 二つの\n行 "), kToday).title, "二つの 行");
  EXPECT_EQ(refusal(titled(" \n ")), "error.task_title_empty");
}

TEST(TaskRules, each_text_has_its_limit_in_characters) {
  std::string title;
  for (std::size_t i = 0; i < kLongestTitle; ++i) title += "字";
  EXPECT_EQ(refusal(titled(title)), "");
  EXPECT_EQ(refusal(titled(title + "字")), "error.task_title_long");
  auto long_result = titled("題");
  long_result.result.assign(kLongestText + 1, 'x');
  EXPECT_EQ(refusal(long_result), "error.task_result_long");
}

TEST(TaskRules, what_is_closed_has_a_day_and_what_is_open_has_none) {
  auto done = titled("題");
  done.state = State::done;
  EXPECT_EQ(in_order(done, kToday).closed_on, kToday);
  done.closed_on = base::Date{2026, 11, 1};
  EXPECT_EQ(in_order(done, kToday).closed_on, (base::Date{2026, 11, 1}));
  done.closed_on = base::Date{2026, 11, 22};
  EXPECT_EQ(refusal(done), "error.task_closed_later");
  done.state = State::open;
  EXPECT_EQ(in_order(done, kToday).closed_on, std::nullopt);
}

TEST(TaskRules, a_due_month_is_no_due_day_and_red_needs_a_topic) {
  auto month = titled("題");
  month.due = base::Date{2026, 12, 0};
  EXPECT_EQ(refusal(month), "error.date_form");
  auto red = titled("題");
  red.level = people::Level::red;
  EXPECT_EQ(refusal(red), "error.task_level");
}

TEST(TaskRules, hours_are_read_as_people_write_them) {
  EXPECT_EQ(parse_hours(""), 0);
  EXPECT_EQ(parse_hours("1"), 100);
  EXPECT_EQ(parse_hours("1.5"), 150);
  EXPECT_EQ(parse_hours(".25"), 25);
  EXPECT_EQ(parse_hours("０．２５"), 25);
  EXPECT_EQ(parse_hours("9999.99"), kMostHours);
  for (const auto* wrong : {"10000", "1.234", "-1", "一", "1,5", "1.5h", ".", "1.2.3", "99999999999999999999"})
    EXPECT_EQ(parse_hours(wrong), std::nullopt) << wrong;
}

TEST(TaskRules, hours_are_shown_without_needless_zeros) {
  EXPECT_EQ(hours_text(0), "0");
  EXPECT_EQ(hours_text(100), "1");
  EXPECT_EQ(hours_text(150), "1.5");
  EXPECT_EQ(hours_text(25), "0.25");
  EXPECT_EQ(hours_text(1000), "10");
}

TEST(TaskRules, a_week_ends_on_its_sunday) {
  EXPECT_EQ(end_of_week({2026, 11, 16}), (base::Date{2026, 11, 22})) << "Monday";
  EXPECT_EQ(end_of_week({2026, 11, 21}), (base::Date{2026, 11, 22})) << "Saturday";
  EXPECT_EQ(end_of_week({2026, 11, 22}), (base::Date{2026, 11, 22})) << "Sunday";
  EXPECT_EQ(end_of_week({2026, 12, 28}), (base::Date{2027, 1, 3}));
  EXPECT_EQ(end_of_week({2019, 5, 1}), (base::Date{2019, 5, 5})) << "before the Monday that is counted from";
}

TEST(TaskRules, a_fiscal_year_begins_in_april_in_tokyo) {
  EXPECT_EQ(fiscal_year({2027, 3, 31}), 2026);
  EXPECT_EQ(fiscal_year({2027, 4, 1}), 2027);
  const base::Millis last = base::tokyo_midnight({2027, 4, 1}) - 1;  // still 14:59 on 31 March in UTC
  EXPECT_EQ(fiscal_year(base::tokyo_date(last)), 2026);
  EXPECT_EQ(fiscal_year(base::tokyo_date(last + 1)), 2027);
}

TEST(TaskRules, a_name_means_the_one_person_whom_it_fits) {
  using people::Person;
  const std::vector<Person> persons{{.id = 1, .name = "文倉"},
                                    {.id = 2, .name = "山田 太郎"},
                                    {.id = 3, .name = "鈴木 一"},
                                    {.id = 4, .name = "鈴木 二"},
                                    {.id = 5, .name = "佐藤 去", .disabled = true}};
  EXPECT_EQ(person_meant("山田太郎", persons)->id, 2);
  EXPECT_EQ(person_meant("山田", persons)->id, 2);
  EXPECT_EQ(person_meant("鈴木　二", persons)->id, 4);
  EXPECT_FALSE(person_meant("鈴木", persons)) << "two of them";
  EXPECT_FALSE(person_meant("山", persons)) << "half a name";
  EXPECT_FALSE(person_meant("佐藤", persons)) << "gone";
  EXPECT_FALSE(person_meant("文倉", persons)) << "the system";
  EXPECT_FALSE(person_meant("", persons));
}

}  // namespace
}  // namespace tasks
