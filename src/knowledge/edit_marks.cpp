#include "knowledge/edit_marks.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/secret.hpp"
#include "knowledge/edit_place.hpp"

namespace knowledge {

std::string name_of(const text::Mark& mark) {
  const auto counted = [](std::string_view word) { return std::to_string(word.size()) + ":" + std::string{word}; };
  auto says = counted(mark.kind) + counted(mark.value);
  for (const auto& [name, value] : mark.fields) says += counted(name) + counted(value);
  return base::sha256_hex(says).substr(0, 16);
}

Saved add_mark(db::Transaction& tx, const Editor& editor, std::int64_t id, text::Mark mark) {
  auto here = place(tx, editor, id);
  const auto kind = mark.kind;
  auto marks = effective(here.topic.marks, kind);
  marks.push_back(std::move(mark));
  put_decision(here.topic, kind, std::move(marks));
  return save_topic(tx, editor, here, "correct");
}

Saved change_mark(db::Transaction& tx, const Editor& editor, std::int64_t id, std::string_view name,
                  const MarkChange& change) {
  auto here = place(tx, editor, id);
  const auto all = effective(here.topic.marks);
  const auto meant = std::ranges::find(all, name, name_of);
  if (meant == all.end()) throw base::Error{base::Fault::conflict, "error.mark_changed"};
  auto marks = effective(here.topic.marks, meant->kind);
  const auto mark = std::ranges::find(marks, name, name_of);
  if (auto changed = change(*meant))
    *mark = std::move(*changed);
  else
    marks.erase(mark);
  put_decision(here.topic, meant->kind, std::move(marks));
  return save_topic(tx, editor, here, "correct");
}

}  // namespace knowledge
