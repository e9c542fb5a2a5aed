#include "knowledge/named.hpp"

#include <algorithm>

#include "knowledge/store.hpp"

namespace knowledge {
namespace {

using people::Level;
using Id = std::int64_t;

bool says_red(const Document& document, const Topic& topic) {
  return topic.level == Level::red || (topic.id == document.root && document.level == Level::red);
}

std::vector<Id> persons_in(const std::vector<text::Mark>& marks) {
  std::vector<Id> out;
  for (const auto& mark : marks) out.push_back(std::stoll(mark.value));
  return out;
}

/// A list from before lists were marks, or none yet.
std::vector<text::Mark>& marks_of(db::Transaction& tx, Topic& topic) {
  const auto known = topic.marks.decided.find(kNamedMark);
  if (known != topic.marks.decided.end()) return known->second;
  auto& marks = topic.marks.decided[kNamedMark];
  for (const auto person : people::named_on(tx, topic.id))
    marks.push_back({.kind = kNamedMark, .value = std::to_string(person), .fields = {}});
  return marks;
}

/// As it is stored, before what is about to be written: RED by its own word.
bool has_list(db::Transaction& tx, Id topic) {
  const auto now = store::topic(tx, people::Reader::everything(), topic);
  return now && now->effective_level == Level::red && now->named_list == topic;
}

void add(std::vector<text::Mark>& marks, Id person) {
  const auto value = std::to_string(person);
  if (std::ranges::find(marks, value, &text::Mark::value) == marks.end())
    marks.push_back({.kind = kNamedMark, .value = value, .fields = {}});
}

}  // namespace

void keep_lists(db::Transaction& tx, const Document& document, std::vector<Topic>& topics, const Cause& cause,
                Id changeset) {
  for (auto& topic : topics) {
    if (!says_red(document, topic)) continue;
    auto& marks = marks_of(tx, topic);
    if (marks.empty() || (!cause.undoes && !has_list(tx, topic.id))) add(marks, cause.person);
    auto persons = persons_in(marks);
    std::ranges::sort(persons);
    if (persons == people::named_on(tx, topic.id)) continue;
    people::set_named(tx, topic.id, persons);
    store::touch_named(tx, topic.id, changeset);  // the index holds the names beside each topic
  }
}

std::optional<NamedList> named_list(db::Transaction& tx, const Topic& topic) {
  if (!topic.named_list || topic.effective_level != Level::red) return std::nullopt;
  NamedList out{*topic.named_list, {}};
  for (const auto id : people::named_on(tx, out.topic))
    if (auto person = people::find_person(tx, id); person && id != people::kSystem)
      out.persons.push_back(std::move(*person));
  return out;
}

}  // namespace knowledge
