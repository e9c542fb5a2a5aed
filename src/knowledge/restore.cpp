#include "knowledge/restore.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/error.hpp"
#include "knowledge/edit_place.hpp"
#include "knowledge/keep_level.hpp"
#include "knowledge/levels_after.hpp"
#include "knowledge/read.hpp"
#include "knowledge/store.hpp"
#include "knowledge/store_conflicts.hpp"
#include "knowledge/working_tree.hpp"

namespace knowledge {
namespace {

using base::Error;
using base::Fault;
using people::Reader;
using Id = std::int64_t;
using ById = std::unordered_map<Id, Topic>;

ById by_id(const std::vector<Topic>& topics) {
  ById out;
  for (const auto& topic : topics) out.emplace(topic.id, topic);
  return out;
}

class Restoring {
 public:
  Restoring(db::Transaction& tx, const Editor& editor, const Document& document, const RestoreWish& wish)
      : tx_(tx),
        wish_(wish),
        document_(document),
        then_(whole(tx, editor.reader, document.id, wish.as_of)),
        stored_(store::topics_of(tx, Reader::everything(), document.id)),
        by_id_then_(by_id(then_)),
        now_(by_id(stored_)),
        seen_(by_id(store::topics_of(tx, editor.reader, document.id))),
        tree_(store::places_of(tx, document.id)) {}

  Batch run() {
    const bool hidden = now_.contains(wish_.topic) && !seen_.contains(wish_.topic);
    if (!by_id_then_.contains(wish_.topic) || hidden) throw Error{Fault::not_found, "error.not_there_then"};
    for (const auto& state : then_)
      if (wanted(state)) bring_back(state);
    if (wish_.below && wish_.drop_added) drop_added();
    keep_levels();
    for (const auto& topic : batch_.updated) ask_if_seen(topic.id);
    for (const auto id : batch_.removed) ask_if_seen(id);
    return std::move(batch_);
  }

 private:
  /// Parents come first, so what a topic hung on has been asked about before it.
  bool wanted(const Topic& state) {
    const bool is = state.id == wish_.topic || (wish_.below && branch_.contains(state.parent));
    if (is) branch_.insert(state.id);
    return is;
  }

  void bring_back(const Topic& state) {
    const auto present = now_.find(state.id);
    if (present == now_.end()) return add(state);
    if (!seen_.contains(state.id)) return;
    auto topic = present->second;
    topic.note = state.note;
    topic.extras = state.extras;
    topic.branch = state.branch;
    if (std::exchange(topic.text, state.text) != state.text) recognise_again(topic, topic.id == document_.root);
    if (wish_.place || topic.id != wish_.topic) put(topic, state);
    if (!same_state(topic, present->second)) batch_.updated.push_back(std::move(topic));
  }

  /// What a person decided about its level since then stays, as with a topic that is there.
  void add(const Topic& state) {
    auto topic = state;
    if (const auto last = store::last_state(tx_, Reader::everything(), state.id)) keep_level(topic, *last, "restore");
    put(topic, state);
    batch_.added.push_back(std::move(topic));
  }

  /// On what it hung on then, if that would not hang it on itself.
  void put(Topic& topic, const Topic& state) {
    if (topic.id == document_.root) return;
    Id parent = state.parent;
    while (!tree_.has(parent)) parent = by_id_then_.at(parent).parent;
    const bool there = tree_.has(topic.id);
    if (there && tree_.within(parent, topic.id)) return;
    if (there && topic.parent == parent && topic.position == state.position) return;
    topic.parent = parent;
    topic.position = tree_.free_position(parent, state.position);
    tree_.put({topic.id, topic.parent, topic.position, 0});
  }

  /// But what this person may not see, and what a question is open about.
  void drop_added() {
    const auto asked = store::topics_in_conflict_since(tx_, document_.id, 0);
    std::unordered_set<Id> kept;
    auto branch = tree_.branch(wish_.topic);
    std::ranges::reverse(branch);  // children first: a parent of what is kept is kept
    for (const auto id : branch) {
      if (by_id_then_.contains(id) || !seen_.contains(id) || asked.contains(id)) kept.insert(id);
      if (kept.contains(id)) kept.insert(tree_.at(id).parent);
    }
    for (const auto id : branch)
      if (!kept.contains(id)) batch_.removed.push_back(id);
    std::ranges::sort(batch_.removed);
  }

  void ask_if_seen(Id id) const {
    if (wish_.seen && now_.at(id).since > *wish_.seen) throw Error{Fault::conflict, "error.changed_since_shown"};
  }

  /// An earlier state, or an earlier place, makes nothing less strict than it is. (What comes back: apply().)
  void keep_levels() {
    Floors floors;
    for (const auto& topic : batch_.updated) floors.emplace(topic.id, now_.at(topic.id).effective_level);
    keep_floors(ranks(stored_), batch_, document_.level, document_.root, floors, "restore");
  }

  db::Transaction& tx_;
  const RestoreWish& wish_;
  const Document& document_;
  std::vector<Topic> then_, stored_;
  ById by_id_then_, now_, seen_;
  WorkingTree tree_;
  std::unordered_set<Id> branch_;
  Batch batch_;
};

}  // namespace

Saved restore(db::Transaction& tx, const Editor& editor, Id id, const RestoreWish& wish) {
  if (!store::document(tx, editor.reader, id)) throw Error{Fault::not_found, "error.document_not_found"};
  store::lock_document(tx, id);
  auto document = store::document(tx, Reader::everything(), id).value();
  auto batch = Restoring{tx, editor, document, wish}.run();
  Saved saved{0, id, wish.topic};
  if (!batch.empty()) saved.changeset = apply(tx, document, std::move(batch), cause(editor, "restore"));
  return saved;
}

}  // namespace knowledge
