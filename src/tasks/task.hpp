#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "people/disclosure.hpp"

/// A task (作業): something that somebody owes the desk.
namespace tasks {

/// A task that is only offered is no row yet: offers.hpp.
enum class State : std::int8_t { open, doing, done, dropped };
inline constexpr std::array kStates{State::open, State::doing, State::done, State::dropped};
/// "open", "doing", "done", "dropped".
std::string_view name(State state);
std::optional<State> state_named(std::string_view word);
/// Done or dropped: nobody owes it any more.
constexpr bool closed(State state) { return state == State::done || state == State::dropped; }

/// The duties of a desk (所掌業務): a label.
enum class Duty : std::int8_t { consultations, publishing, research, other };
inline constexpr std::array kDuties{Duty::consultations, Duty::publishing, Duty::research, Duty::other};
/// "consultations", "publishing", "research", "other".
std::string_view name(Duty duty);
std::optional<Duty> duty_named(std::string_view word);

/// Working time in hundredths of an hour, so that sums are exact.
using Hours = std::int64_t;

/// What a person writes of a task. Days are days in Tokyo.
struct Fields {
  std::string title;          ///< what is to be done
  std::string text;           ///< more about it, plain text
  std::string ordered_by;     ///< free text: who orders work often has no account
  std::string reason;         ///< why it is to be done
  std::int64_t assignee = 0;  ///< a person; 0: nobody, or only a name
  std::string assignee_name;  ///< who it is where that is no account of ours
  std::optional<base::Date> due;
  State state = State::open;
  std::string result;
  std::optional<base::Date> closed_on;  ///< set if and only if closed(state)
  Duty duty = Duty::other;
  Hours planned = 0, spent = 0;
  people::Level level = people::Level::amber_strict;  ///< of the task's own words; RED is not among them (write.hpp)
  bool operator==(const Fields&) const = default;
};

/// What a task is about. All zero: it stands by itself.
struct Subject {
  std::int64_t document = 0;
  std::int64_t topic = 0;  ///< 0 where the whole document is meant
  bool operator==(const Subject&) const = default;
};

struct Task {
  std::int64_t id = 0;
  std::int64_t version = 1;  ///< rises by one with each change
  Fields fields;
  Subject subject;
  std::int64_t made_by = 0, changed_by = 0;
  base::Millis made_at = 0, changed_at = 0;
  std::string remark;  ///< why it was changed to this

  // Read with it, as far as the reader may see.
  std::string assignee_person, made_by_name, changed_by_name;
  std::string code, title_of_document, text_of_topic;
  bool subject_gone = false;  ///< the topic or document was deleted since

  bool overdue(const base::Date& today) const { return !closed(fields.state) && fields.due && *fields.due < today; }
  /// The account's name, or the name as written; empty: nobody.
  const std::string& assignee_shown() const { return fields.assignee != 0 ? assignee_person : fields.assignee_name; }
};

}  // namespace tasks
