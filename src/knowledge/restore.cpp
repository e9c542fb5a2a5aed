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
    if (const auto last = store::last_state(tx_, Reader::everything(), state.id)) {
      keep_level(topic, *last, "restore");
      last_.emplace(topic.id, *last);
    }
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

  void drop_added() {
    std::unordered_set<Id> kept;
    auto branch = tree_.branch(wish_.topic);
    std::ranges::reverse(branch);  // children first: a parent of what is kept is kept
    for (const auto id : branch) {
      if (by_id_then_.contains(id) || !seen_.contains(id)) kept.insert(id);
      if (kept.contains(id)) kept.insert(tree_.at(id).parent);
    }
    for (const auto id : branch)
      if (!kept.contains(id)) batch_.removed.push_back(id);
    std::ranges::sort(batch_.removed);
  }

  void ask_if_seen(Id id) const {
    if (wish_.seen && now_.at(id).since > *wish_.seen) throw Error{Fault::conflict, "error.changed_since_shown"};
  }

  people::Level level_before(const Topic& topic) const {
    const auto last = last_.find(topic.id);
    return last == last_.end() ? now_.at(topic.id).effective_level : last->second.effective_level;
  }

  /// An earlier state, or an earlier place, makes nothing less strict than it is or was at last. What hangs on a topic
  /// that says so is as strict as that one, so those above come first.
  void keep_levels() {
    for (bool again = true; again;) {
      again = false;
      const auto after = levels_after(stored_, batch_, document_.level, document_.root);
      std::unordered_set<Id> fell;
      for (const auto* list : {&batch_.added, &batch_.updated})
        for (const auto& topic : *list)
          if (after.at(topic.id).level < level_before(topic)) fell.insert(topic.id);
      for (auto* list : {&batch_.added, &batch_.updated})
        for (auto& topic : *list) {
          if (!fell.contains(topic.id) || fell.contains(topic.parent)) continue;
          raise_level(topic, level_before(topic), "restore");
          again = true;
        }
    }
  }

  db::Transaction& tx_;
  const RestoreWish& wish_;
  const Document& document_;
  std::vector<Topic> then_, stored_;
  ById by_id_then_, now_, seen_, last_;
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
