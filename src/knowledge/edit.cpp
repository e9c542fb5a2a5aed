#include "knowledge/edit.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/error.hpp"
#include "knowledge/apply.hpp"
#include "knowledge/edit_place.hpp"
#include "knowledge/position.hpp"
#include "knowledge/store.hpp"
#include "knowledge/unseen.hpp"

namespace knowledge {
namespace {

using base::Error;
using base::Fault;
using people::Reader;
using Id = std::int64_t;

constexpr Id kEverybody = 1'000'000'000;

std::vector<Topic> siblings(db::Transaction& tx, const Topic& topic) {
  return store::children(tx, Reader::everything(), topic.document, topic.parent, "", kEverybody);
}

/// A key behind `after` among the children of `parent` (0: first, -1: last), not counting `moved`.
std::string position_behind(db::Transaction& tx, Id document, Id parent, Id after, Id moved) {
  auto children = store::children(tx, Reader::everything(), document, parent, "", kEverybody);
  std::erase_if(children, [&](const Topic& child) { return child.id == moved; });
  auto next = children.begin();
  if (after < 0) next = children.end();
  if (after > 0) {
    next = std::ranges::find(children, after, &Topic::id);
    if (next == children.end()) throw Error{Fault::bad_input, "error.not_a_sibling"};
    ++next;
  }
  const std::string before = next == children.begin() ? "" : (next - 1)->position;
  return position_between(before, next == children.end() ? "" : next->position);
}

/// The topic and all below it.
std::vector<Id> subtree(db::Transaction& tx, const Topic& top) {
  std::unordered_multimap<Id, Id> below;
  for (const auto& place : store::places_of(tx, top.document)) below.emplace(place.parent, place.id);
  std::vector<Id> out{top.id};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto [from, to] = below.equal_range(out[i]);
    std::for_each(from, to, [&](const auto& child) { out.push_back(child.second); });
  }
  return out;
}

}  // namespace

Saved change_text(db::Transaction& tx, const Editor& editor, Id id, std::string_view text, std::string_view note) {
  check_text(text);
  check_text(note);
  auto here = place(tx, editor, id);
  if (here.topic.text == text && here.topic.note == note) return {0, here.document.id, id};
  here.topic.text = text;
  here.topic.note = note;
  recognise_again(here.topic, id == here.document.root);
  return save_topic(tx, editor, here);
}

Saved add_topic(db::Transaction& tx, const Editor& editor, Id parent, Id after, std::string_view text) {
  check_text(text);
  auto here = place(tx, editor, parent);
  Topic fresh{.id = new_topic_ids(tx, 1),
              .document = here.document.id,
              .parent = parent,
              .position = position_behind(tx, here.document.id, parent, after, 0),
              .text = std::string{text}};
  recognise_again(fresh, false);
  Batch batch;
  batch.added.push_back(fresh);
  auto saved = save(tx, editor, here, std::move(batch));
  saved.topic = fresh.id;
  return saved;
}

Saved delete_topic(db::Transaction& tx, const Editor& editor, Id id) {
  auto here = place(tx, editor, id);
  Batch batch;
  batch.removed = subtree(tx, here.topic);
  const auto branch = store::topics_by_id(tx, editor.reader, batch.removed);
  // What is not for this editor stays, and he is told as if others had written in it.
  if (branch.size() != batch.removed.size()) throw Error{Fault::conflict, "error.topic_changed"};
  ask_if_seen(tx, editor, branch);
  auto saved = save(tx, editor, here, std::move(batch));
  saved.topic = here.topic.parent;
  return saved;
}

Saved move_topic(db::Transaction& tx, const Editor& editor, Id id, Id parent, Id after) {
  auto here = place(tx, editor, id);
  const auto target = store::topic(tx, editor.reader, parent);
  if (!target || target->document != here.document.id || id == here.document.root)
    throw Error{Fault::bad_input, "error.move_target"};
  const auto below = subtree(tx, here.topic);
  if (std::ranges::find(below, parent) != below.end()) throw Error{Fault::bad_input, "error.move_below_itself"};
  here.topic.position = position_behind(tx, here.document.id, parent, after, id);
  here.topic.parent = parent;
  return save_topic(tx, editor, here);
}

namespace {

[[noreturn]] void no_place_there() { throw Error{Fault::bad_input, "error.no_place_there"}; }

}  // namespace

Saved step_topic(db::Transaction& tx, const Editor& editor, Id id, Step step) {
  const auto here = place(tx, editor, id);
  const auto row = siblings(tx, here.topic);
  const auto at = std::ranges::find(row, id, &Topic::id);
  const Id parent = here.topic.parent;
  switch (step) {
    case Step::up:
      if (at == row.begin()) no_place_there();
      return move_topic(tx, editor, id, parent, at - row.begin() >= 2 ? (at - 2)->id : 0);
    case Step::down:
      if (at + 1 == row.end()) no_place_there();
      return move_topic(tx, editor, id, parent, (at + 1)->id);
    case Step::in:
      if (at == row.begin()) no_place_there();
      return move_topic(tx, editor, id, (at - 1)->id, -1);
    case Step::out: {
      const auto above = store::topic(tx, editor.reader, parent);
      if (!above || above->parent == 0) no_place_there();
      return move_topic(tx, editor, id, above->parent, parent);
    }
  }
  no_place_there();
}

Saved decide(db::Transaction& tx, const Editor& editor, Id id, std::string_view kind, std::vector<text::Mark> marks) {
  auto here = place(tx, editor, id);
  put_decision(here.topic, kind, std::move(marks));
  return save_topic(tx, editor, here, "correct");
}

Saved undecide(db::Transaction& tx, const Editor& editor, Id id, std::string_view kind) {
  auto here = place(tx, editor, id);
  here.topic.marks.decided.erase(std::string{kind});
  here.topic.level = stated_level(here.topic.marks);
  return save_topic(tx, editor, here, "correct");
}

}  // namespace knowledge
