#include <algorithm>

#include "base/error.hpp"
#include "knowledge/edit_place.hpp"
#include "knowledge/named.hpp"

namespace knowledge {
namespace {

using base::Error;
using base::Fault;
using Id = std::int64_t;

void check(db::Transaction& tx, const Editor& editor, const std::vector<Id>& persons) {
  for (const auto id : persons) {
    const auto person = people::find_person(tx, id);
    if (!person || person->disabled || id == people::kSystem) throw Error{Fault::bad_input, "error.named_unknown"};
  }
  const bool self = std::ranges::find(persons, editor.person) != persons.end();
  if (!self && editor.person != people::kSystem) throw Error{Fault::bad_input, "error.named_without_self"};
  if (persons.empty()) throw Error{Fault::bad_input, "error.named_nobody"};
}

}  // namespace

Saved name_persons(db::Transaction& tx, const Editor& editor, Id id, std::vector<Id> persons) {
  auto here = place(tx, editor, id);
  if (here.topic.named_list != id) throw Error{Fault::bad_input, "error.named_elsewhere"};
  std::ranges::sort(persons);
  persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
  check(tx, editor, persons);
  if (persons == people::named_on(tx, id)) return {0, here.document.id, id};
  auto& marks = here.topic.marks.decided[kNamedMark];
  marks.clear();
  for (const auto person : persons)
    marks.push_back({.kind = kNamedMark, .value = std::to_string(person), .fields = {}});
  return save_topic(tx, editor, here, "correct");
}

}  // namespace knowledge
