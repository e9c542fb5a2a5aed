#include "tasks/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/error.hpp"
#include "base/unicode.hpp"

namespace tasks {
namespace {

using base::Error;
using base::Fault;

constexpr std::array<std::string_view, 4> kGroupNames{"overdue", "week", "later", "none"};
constexpr base::Millis kDay = 24 * 3600 * 1000;

void within(std::string_view text, std::size_t limit, const char* key) {
  if (base::length(text) > limit) throw Error{Fault::bad_input, key, {{"limit", std::to_string(limit)}}};
}

void check_texts(const Fields& fields) {
  if (fields.title.empty()) throw Error{Fault::bad_input, "error.task_title_empty"};
  within(fields.title, kLongestTitle, "error.task_title_long");
  within(fields.text, kLongestText, "error.task_text_long");
  within(fields.ordered_by, kLongestName, "error.task_ordered_by_long");
  within(fields.assignee_name, kLongestName, "error.task_assignee_long");
  within(fields.reason, kLongestReason, "error.task_reason_long");
  within(fields.result, kLongestText, "error.task_result_long");
}

void check_hours(Hours hours) {
  if (hours < 0 || hours > kMostHours) throw Error{Fault::bad_input, "error.task_hours"};
}

bool whole_day(const std::optional<base::Date>& day) { return !day || (day->day > 0 && base::exists(*day)); }

void put_closing_day(Fields& fields, const base::Date& today) {
  if (!closed(fields.state)) {
    fields.closed_on.reset();
    return;
  }
  if (!fields.closed_on) fields.closed_on = today;
  if (*fields.closed_on > today) throw Error{Fault::bad_input, "error.task_closed_later"};
}

std::string without_space(std::string_view name) { return base::without_space(base::fold(name)); }

std::string family_name(std::string_view name) {
  const auto key = base::fold(name);
  return key.substr(0, key.find(' '));
}

template <class Fits>
std::optional<people::Person> only(std::span<const people::Person> persons, Fits fits) {
  std::optional<people::Person> found;
  for (const auto& person : persons) {
    if (person.id == people::kSystem || person.disabled || !fits(person)) continue;
    if (found) return std::nullopt;
    found = person;
  }
  return found;
}

}  // namespace

Fields in_order(Fields fields, const base::Date& today) {
  fields.title = base::collapse_space(fields.title);
  fields.ordered_by = base::collapse_space(fields.ordered_by);
  fields.assignee_name = fields.assignee != 0 ? std::string{} : base::collapse_space(fields.assignee_name);
  check_texts(fields);
  check_hours(fields.planned);
  check_hours(fields.spent);
  if (!whole_day(fields.due) || !whole_day(fields.closed_on)) throw Error{Fault::bad_input, "error.date_form"};
  if (fields.level == people::Level::red) throw Error{Fault::bad_input, "error.task_level"};
  put_closing_day(fields, today);
  return fields;
}

void check_remark(std::string_view remark) { within(remark, kLongestReason, "error.task_remark_long"); }

std::optional<Hours> parse_hours(std::string_view text) {
  const auto narrow = base::fold(text);
  if (narrow.empty()) return 0;
  const auto point = narrow.find('.');
  const auto whole = narrow.substr(0, point);
  auto decimals = point == std::string::npos ? std::string{} : narrow.substr(point + 1);
  const auto digits = whole + decimals;
  const bool all_digits = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  if (digits.empty() || !all_digits || decimals.size() > 2 || whole.size() > 6) return std::nullopt;
  decimals.resize(2, '0');
  Hours hours = 0;
  const auto hundredths = whole + decimals;
  std::from_chars(hundredths.data(), hundredths.data() + hundredths.size(), hours);
  if (hours > kMostHours) return std::nullopt;
  return hours;
}

std::string hours_text(Hours hours) {
  auto text = fmt::format("{}.{:02}", hours / 100, hours % 100);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string notice_word(const Task& task) { return fmt::format("task {} {}", task.id, task.version); }

std::string_view name(DueGroup group) { return kGroupNames.at(static_cast<std::size_t>(group)); }

std::optional<DueGroup> due_group_named(std::string_view word) {
  const auto at = std::ranges::find(kGroupNames, word);
  if (at == kGroupNames.end()) return std::nullopt;
  return static_cast<DueGroup>(at - kGroupNames.begin());
}

base::Date end_of_week(const base::Date& day) {
  const auto midnight = base::tokyo_midnight(day);
  const auto since_monday = (midnight - base::tokyo_midnight({2024, 1, 1})) / kDay % 7;  // a Monday
  return base::tokyo_date(midnight + (6 - (since_monday + 7) % 7) * kDay);
}

int fiscal_year(const base::Date& day) { return day.month >= 4 ? day.year : day.year - 1; }

Span span_of_fiscal_year(int year) { return {{year, 4, 1}, {year + 1, 4, 1}}; }

std::optional<people::Person> person_meant(std::string_view name, std::span<const people::Person> persons) {
  const auto whole = without_space(name);
  if (whole.empty()) return std::nullopt;
  const auto same = [&](const people::Person& person) { return without_space(person.name) == whole; };
  if (std::ranges::any_of(persons, same)) return only(persons, same);
  return only(persons, [&](const people::Person& person) { return family_name(person.name) == whole; });
}

}  // namespace tasks
