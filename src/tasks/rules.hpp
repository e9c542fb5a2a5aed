#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "people/accounts.hpp"
#include "tasks/task.hpp"

/// What is right for a task. Pure.
namespace tasks {

// Unicode code points.
inline constexpr std::size_t kLongestTitle = 200;
inline constexpr std::size_t kLongestName = 100;      ///< ordered by; an assignee without account
inline constexpr std::size_t kLongestReason = 2'000;  ///< reason; remark of a change
inline constexpr std::size_t kLongestText = 20'000;   ///< text; result
inline constexpr Hours kMostHours = 999'999;          ///< 9,999.99 hours

/// Puts a task's fields in order (titles on one line, a closing day where there must be one, today) and refuses what
/// cannot be: base::Error bad_input "error.task_…" names field and limit.
Fields in_order(Fields fields, const base::Date& today);
/// A remark of a change; base::Error bad_input "error.task_remark_long".
void check_remark(std::string_view remark);

/// "1", "1.5", "0.25", also full-width: at most two decimals, at most kMostHours. Nothing if it is no such number; an
/// empty text is 0.
std::optional<Hours> parse_hours(std::string_view text);
/// "1.5"; "0" where there are none.
std::string hours_text(Hours hours);

/// Under which word (people::Notification::once) the assignee is told of a task in this version.
std::string notice_word(const Task& task);

enum class DueGroup : std::int8_t { overdue, week, later, none };
inline constexpr std::array kDueGroups{DueGroup::overdue, DueGroup::week, DueGroup::later, DueGroup::none};
/// "overdue", "week", "later", "none".
std::string_view name(DueGroup group);
std::optional<DueGroup> due_group_named(std::string_view word);
/// The Sunday that ends this day's week (ISO 8601: weeks begin on Monday).
base::Date end_of_week(const base::Date& day);

/// Japanese fiscal years begin in April: that of 31 March 2027 is 2026.
int fiscal_year(const base::Date& day);
/// 1 April of the year, and 1 April of the next.
struct Span {
  base::Date from, until;
};
Span span_of_fiscal_year(int year);

/// The one person whom a name in a text means: the same name without spaces, or else the same family name (what
/// stands before the first space). Nothing where nobody or more than one fits; disabled accounts and the system are
/// nobody.
std::optional<people::Person> person_meant(std::string_view name, std::span<const people::Person> persons);

}  // namespace tasks
