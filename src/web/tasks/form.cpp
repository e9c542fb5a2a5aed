#include "web/tasks/form.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/locale.hpp"
#include "tasks/rules.hpp"
#include "web/form.hpp"
#include "web/tasks/tasks.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using base::Error;
using base::Fault;
using people::Level;

constexpr std::string_view kByName = "name:";  ///< of an assignee who has no account here

std::string iso_or_empty(const std::optional<base::Date>& day) { return day ? base::iso(*day) : std::string{}; }

std::string hours_or_empty(tasks::Hours hours) { return hours == 0 ? std::string{} : tasks::hours_text(hours); }

std::string assignee_word(const tasks::Fields& fields) {
  if (fields.assignee != 0) return std::to_string(fields.assignee);
  return fields.assignee_name.empty() ? std::string{} : std::string{kByName} + fields.assignee_name;
}

const std::string& at(const TaskForm& form, std::string_view name) { return form.find(name)->second; }

std::optional<base::Date> day_in(const TaskForm& form, std::string_view name) {
  const auto& word = at(form, name);
  if (word.empty()) return std::nullopt;
  const auto day = base::parse_date(word);
  if (!day) throw Error{Fault::bad_input, "error.date_form"};
  return day;
}

tasks::Hours hours_in(const TaskForm& form, std::string_view name) {
  const auto hours = tasks::parse_hours(at(form, name));
  if (!hours) throw Error{Fault::bad_input, "error.task_hours"};
  return *hours;
}

template <class Value>
Value chosen(const std::optional<Value>& value) {
  if (!value) throw Error{Fault::bad_input, "error.task_choice"};
  return *value;
}

void put_assignee(tasks::Fields& fields, const std::string& word) {
  if (word.empty()) return;
  if (word.starts_with(kByName)) {
    fields.assignee_name = word.substr(kByName.size());
    return;
  }
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), fields.assignee);
  if (error != std::errc{} || end != word.data() + word.size() || fields.assignee <= 0)
    throw Error{Fault::bad_input, "error.task_assignee"};
}

std::string name_of(const std::string& word, std::span<const people::Person> persons) {
  if (word.starts_with(kByName)) return word.substr(kByName.size());
  for (const auto& person : persons)
    if (std::to_string(person.id) == word) return person.name;
  return word;
}

std::string in_words(std::string_view name, const std::string& value, std::span<const people::Person> persons,
                     std::string_view language) {
  if (value.empty()) return {};
  if (name == "assignee") return name_of(value, persons);
  if (name == "state") return base::text(language, "tasks.state." + value);
  if (name == "duty") return base::text(language, "tasks.duty." + value);
  if (name == "level") return level_text(people::level_named(value).value(), language);
  if (name == "due" || name == "closed_on") return base::date_text(base::parse_date(value).value(), language);
  if (name == "planned" || name == "spent") return base::text(language, "tasks.hours", {{"hours", value}});
  return short_text(value, 120);
}

void add_assignees(render::Data& data, const std::string& word, std::span<const people::Person> persons,
                   std::string_view language) {
  if (word.starts_with(kByName))
    add_option(data, "ASSIGNEE_OPTIONS", word,
               base::text(language, "tasks.without_account", {{"name", word.substr(kByName.size())}}), true);
  for (const auto& person : persons) {
    const auto id = std::to_string(person.id);
    if (assignable(person) || id == word) add_option(data, "ASSIGNEE_OPTIONS", id, person.name, id == word);
  }
}

void add_levels(render::Data& data, const std::string& word, std::string_view language) {
  for (const auto level : {Level::clear, Level::green, Level::amber, Level::amber_strict})
    add_option(data, "LEVEL_OPTIONS", people::name(level), level_text(level, language), people::name(level) == word);
}

void add_duties(render::Data& data, const std::string& word, std::string_view language) {
  for (const auto duty : tasks::kDuties)
    add_option(data, "DUTY_OPTIONS", tasks::name(duty), duty_text(duty, language), tasks::name(duty) == word);
}

}  // namespace

TaskForm form_of(const tasks::Fields& fields) {
  return {{"title", fields.title},
          {"due", iso_or_empty(fields.due)},
          {"assignee", assignee_word(fields)},
          {"ordered_by", fields.ordered_by},
          {"reason", fields.reason},
          {"text", fields.text},
          {"duty", std::string{tasks::name(fields.duty)}},
          {"planned", hours_or_empty(fields.planned)},
          {"spent", hours_or_empty(fields.spent)},
          {"state", std::string{tasks::name(fields.state)}},
          {"result", fields.result},
          {"closed_on", iso_or_empty(fields.closed_on)},
          {"level", std::string{people::name(fields.level)}}};
}

TaskForm typed_form(const Request& request, TaskForm otherwise) {
  for (const auto* name : kTaskFields)
    if (const auto typed = request.form.find(name); typed != request.form.end())
      otherwise[name] = with_line_feeds(typed->second);
  return otherwise;
}

tasks::Fields fields_of(const TaskForm& form) {
  tasks::Fields out{.title = at(form, "title"),
                    .text = at(form, "text"),
                    .ordered_by = at(form, "ordered_by"),
                    .reason = at(form, "reason"),
                    .due = day_in(form, "due"),
                    .state = chosen(tasks::state_named(at(form, "state"))),
                    .result = at(form, "result"),
                    .closed_on = day_in(form, "closed_on"),
                    .duty = chosen(tasks::duty_named(at(form, "duty"))),
                    .planned = hours_in(form, "planned"),
                    .spent = hours_in(form, "spent"),
                    .level = chosen(people::level_named(at(form, "level")))};
  put_assignee(out, at(form, "assignee"));
  return out;
}

std::vector<FieldChange> changes_between(const TaskForm& before, const TaskForm& after,
                                         std::span<const people::Person> persons, std::string_view language) {
  std::vector<FieldChange> out;
  for (const auto* name : kTaskFields)
    if (at(before, name) != at(after, name))
      out.push_back({base::text(language, fmt::format("tasks.field.{}", name)),
                     in_words(name, at(before, name), persons, language),
                     in_words(name, at(after, name), persons, language)});
  return out;
}

void fill_task_fields(render::Data& data, const TaskForm& form, std::span<const people::Person> persons, bool begun,
                      std::string_view language) {
  data.set("TITLE_VALUE", at(form, "title")).set("DUE_VALUE", at(form, "due"));
  data.set("ORDERED_BY", at(form, "ordered_by")).set("REASON_VALUE", at(form, "reason"));
  data.set("TEXT_VALUE", at(form, "text")).set("PLANNED", at(form, "planned"));
  for (const auto& person : persons)
    if (assignable(person)) data.section("NAMES").set("VALUE", person.name);
  add_assignees(data, at(form, "assignee"), persons, language);
  add_duties(data, at(form, "duty"), language);
  add_levels(data, at(form, "level"), language);
  if (!begun) return;
  auto& stands = data.section("BEGUN").set("RESULT_VALUE", at(form, "result")).set("SPENT", at(form, "spent"));
  stands.set("CLOSED_ON", at(form, "closed_on")).set("LAST_DAY", base::iso(base::tokyo_date(base::now())));
  for (const auto state : tasks::kStates)
    add_option(stands, "STATE_OPTIONS", tasks::name(state), state_text(state, language),
               tasks::name(state) == at(form, "state"));
}

}  // namespace web
