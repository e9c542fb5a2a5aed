#include "comments/tell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "comments/mentions.hpp"
#include "comments/store.hpp"
#include "people/notifications.hpp"

namespace comments {
namespace {

using Id = std::int64_t;
using base::Error;
using base::Fault;

bool can_sign_in(const people::Person& person) { return !person.disabled && person.id != people::kSystem; }

std::vector<people::Person> active_people(db::Transaction& tx) {
  auto out = people::list_people(tx);
  std::erase_if(out, [](const people::Person& person) { return !can_sign_in(person); });
  return out;
}

bool sees(db::Transaction& tx, const people::Person& person, Id thread) {
  return store::thread(tx, people::reader_for(person), thread).has_value();
}

void check_mention(db::Transaction& tx, const std::vector<people::Person>& everybody, Id id, Id thread) {
  const auto person = std::ranges::find(everybody, id, &people::Person::id);
  if (person == everybody.end()) throw Error{Fault::bad_input, "error.mention_unknown"};
  if (!sees(tx, *person, thread)) throw Error{Fault::bad_input, "error.mention_may_not_see", {{"name", person->name}}};
}

std::set<Id> speakers_in(const Thread& thread) {
  std::set<Id> out{thread.person.id};
  for (const auto& one : thread.comments) out.insert(one.person.id);
  return out;
}

/// The persons who bear the name that the topic's mark says, if that is one.
std::vector<Id> owners_of(db::Transaction& tx, const knowledge::Topic& topic) {
  std::vector<Id> out;
  const auto marks = knowledge::effective(topic.marks, "owner");
  if (marks.empty()) return out;
  const auto everybody = active_people(tx);
  for (const auto& mark : marks) {
    const auto key = base::fold(base::without_space(mark.value));
    const auto bears = [&](const people::Person& p) { return base::fold(base::without_space(p.name)) == key; };
    if (std::ranges::count_if(everybody, bears) == 1) out.push_back(std::ranges::find_if(everybody, bears)->id);
  }
  return out;
}

class Telling {
 public:
  Telling(db::Transaction& tx, const Speaker& speaker, const knowledge::Topic& topic, Id thread)
      : tx_(tx), speaker_(speaker), topic_(topic), thread_(thread) {}

  /// Nobody is told of what they may not see, so that nothing waits for the day when they may.
  void tell(Id person, std::string_view kind, Id comment, const std::string& once) {
    const auto who = people::find_person(tx_, person);
    if (!who || !can_sign_in(*who) || !sees(tx_, *who, thread_)) return;
    people::notify(tx_, person,
                   {.kind = std::string{kind},
                    .document = topic_.document,
                    .topic = topic_.id,
                    .detail = comment,
                    .actor = speaker_.person.id,
                    .once = once});
  }

 private:
  db::Transaction& tx_;
  const Speaker& speaker_;
  const knowledge::Topic& topic_;
  Id thread_;
};

}  // namespace

std::string once_for(Id comment) { return fmt::format("comment {}", comment); }

std::vector<Id> mentioned_by(db::Transaction& tx, const Speaker& speaker, Id thread, const Words& words,
                             const std::vector<Named>& before) {
  const auto everybody = active_people(tx);
  const auto called = find_calls(words.text, everybody);
  std::set<Id> all(words.mentions.begin(), words.mentions.end());
  for (const auto& name : called.ambiguous) {
    // Chosen from the list beside it: that says which one is meant.
    const bool chosen = std::ranges::any_of(everybody, [&](const people::Person& p) {
      return all.contains(p.id) && base::fold(base::without_space(p.name)) == base::fold(base::without_space(name));
    });
    if (!chosen) throw Error{Fault::bad_input, "error.mention_ambiguous", {{"name", name}}};
  }
  all.insert(called.persons.begin(), called.persons.end());
  all.erase(speaker.person.id);
  if (all.size() > kMostMentions)
    throw Error{Fault::bad_input, "error.mention_too_many", {{"limit", std::to_string(kMostMentions)}}};
  for (const auto id : all)
    if (std::ranges::find(before, id, &Named::id) == before.end()) check_mention(tx, everybody, id, thread);
  return {all.begin(), all.end()};
}

void tell_mentioned(db::Transaction& tx, const Speaker& speaker, const knowledge::Topic& topic, Id thread, Id comment,
                    const std::vector<Id>& mentioned) {
  Telling telling{tx, speaker, topic, thread};
  for (const auto person : mentioned) telling.tell(person, "mention", comment, once_for(comment));
}

void tell_of_comment(db::Transaction& tx, const Speaker& speaker, const knowledge::Topic& topic, const Thread& thread,
                     Id comment, const std::vector<Id>& mentioned) {
  tell_mentioned(tx, speaker, topic, thread.id, comment, mentioned);  // first: of several reasons the nearest is told
  Telling telling{tx, speaker, topic, thread.id};
  for (const auto person : speakers_in(thread)) telling.tell(person, "reply", comment, once_for(comment));
  for (const auto person : owners_of(tx, topic)) telling.tell(person, name(thread.kind), comment, once_for(comment));
}

void tell_of_thread(db::Transaction& tx, const Speaker& speaker, const knowledge::Topic& topic, const Thread& thread,
                    std::string_view kind, base::Millis at) {
  if (thread.comments.empty()) return;
  Telling telling{tx, speaker, topic, thread.id};
  for (const auto person : speakers_in(thread))
    telling.tell(person, kind, thread.comments.front().id, fmt::format("thread {} {} {}", thread.id, kind, at));
}

}  // namespace comments
