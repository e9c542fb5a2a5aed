#include "knowledge/outline_edit.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "base/error.hpp"
#include "knowledge/apply.hpp"
#include "knowledge/conflicts.hpp"
#include "knowledge/edit_place.hpp"
#include "knowledge/store.hpp"
#include "knowledge/store_conflicts.hpp"
#include "knowledge/working_tree.hpp"
#include "text/merge.hpp"

namespace knowledge {
namespace {

using base::Error;
using base::Fault;
using people::Reader;
using Id = std::int64_t;

constexpr std::array<std::string_view, 6> kNames{"done",         "merged",    "kept-both",
                                                 "brought-back", "not-there", "not-possible"};

/// A topic that the batch has looked at.
struct State {
  Topic now;
  std::optional<Topic> before;            ///< as stored; none: added or brought back by this batch
  std::optional<std::string> text, note;  ///< what the person made of it in an earlier edit of the batch
};

/// What the person's outline contained: all until one changeset, and what was done in it since.
struct Seen {
  Id until = 0;
  std::span<const Id> own;
};

class OutlineEditing {
 public:
  /// `adds`: how many topics it may add.
  OutlineEditing(db::Transaction& tx, const Editor& editor, const Document& document, Seen seen, Id adds)
      : tx_(tx),
        editor_(editor),
        document_(document),
        seen_(seen.until),
        own_(seen.own.begin(), seen.own.end()),
        tree_(store::places_of(tx, document.id)),
        next_number_(adds > 0 ? new_topic_ids(tx, adds) : 0) {}

  EditResult run(OutlineEdit edit) {
    edit.parent = number(edit.parent);
    edit.after = edit.after < -1 ? number(edit.after) : edit.after;
    switch (edit.kind) {
      case OutlineEdit::Kind::add:
        return add(edit);
      case OutlineEdit::Kind::write:
        edit.topic = number(edit.topic);
        return write(edit);
      case OutlineEdit::Kind::move:
        edit.topic = number(edit.topic);
        return move(edit);
      case OutlineEdit::Kind::remove:
        edit.topic = number(edit.topic);
        return remove(edit.topic);
      case OutlineEdit::Kind::link:
        edit.topic = number(edit.topic);
        return link(edit);
    }
    return EditResult::not_possible;
  }

  /// For good, of a number that the client chose.
  Id number(Id chosen) const {
    if (chosen >= 0) return chosen;
    const auto found = numbers_.find(chosen);
    if (found == numbers_.end()) throw Error{Fault::bad_input, "error.edit_unknown_topic"};
    return found->second;
  }

  Batch batch() const {
    Batch out;
    for (const auto& [id, state] : states_) {
      if (removed_.contains(id)) continue;
      if (!state.before)
        out.added.push_back(state.now);
      else if (!same_state(*state.before, state.now))
        out.updated.push_back(state.now);
    }
    out.removed.assign(removed_.begin(), removed_.end());
    for (auto* list : {&out.added, &out.updated}) std::ranges::sort(*list, {}, &Topic::id);
    std::ranges::sort(out.removed);
    return out;
  }
  /// About what is there after the batch: who takes a topic away has no question about it.
  std::vector<FoundConflict> conflicts() const {
    auto out = conflicts_;
    std::erase_if(out, [&](const FoundConflict& one) { return !tree_.has(one.topic); });
    return out;
  }

 private:
  /// As it is by now; null where it is not there for this person.
  State* find(Id id) {
    if (!tree_.has(id)) return nullptr;
    if (const auto known = states_.find(id); known != states_.end()) return &known->second;
    auto stored = store::topic(tx_, editor_.reader, id);
    if (!stored) return nullptr;
    auto now = *stored;
    return &states_.insert_or_assign(id, State{std::move(now), std::move(stored), {}, {}}).first->second;
  }

  /// A deleted topic as it was at last, and what it hung on: somebody else needs it. Null where it is not deleted but
  /// not for this person, or hung on what is not.
  State* bring_back(Id id) {
    std::vector<Topic> gone;
    for (Id up = id; find(up) == nullptr; up = gone.back().parent) {
      if (tree_.has(up)) return nullptr;
      auto last = removed_.contains(up) ? std::nullopt : store::last_state(tx_, editor_.reader, up);
      if (!last || last->document != document_.id || last->parent == 0) return nullptr;
      gone.push_back(std::move(*last));
    }
    for (; !gone.empty(); gone.pop_back()) {
      auto& topic = gone.back();
      topic.position = tree_.free_position(topic.parent, topic.position);
      tree_.put({topic.id, topic.parent, topic.position, 0});
      const auto back = topic.id;
      states_.insert_or_assign(back, State{std::move(topic), {}, {}, {}});
    }
    keep(id, ConflictPart::brought_back, "");
    return &states_.at(id);
  }

  void keep(Id topic, ConflictPart part, std::string theirs) {
    conflicts_.push_back({topic, part, std::move(theirs), editor_.person});
  }

  EditResult add(const OutlineEdit& edit) {
    if (edit.topic >= 0 || numbers_.contains(edit.topic)) throw Error{Fault::bad_input, "error.edit_unknown_topic"};
    const bool there = find(edit.parent) != nullptr;
    if (!there && bring_back(edit.parent) == nullptr) {
      numbers_[edit.topic] = 0;  // nothing is there, and what was wished of it is not there either
      return EditResult::not_there;
    }
    Topic topic{.id = next_number_++,
                .document = document_.id,
                .parent = edit.parent,
                .position = tree_.position_behind(edit.parent, edit.after, 0),
                .text = edit.text.value_or(""),
                .note = edit.note.value_or("")};
    recognise_again(topic, false);
    numbers_[edit.topic] = topic.id;
    tree_.put({topic.id, topic.parent, topic.position, 0});
    const auto made = topic.id;
    states_.insert_or_assign(made, State{std::move(topic), {}, edit.text, edit.note});
    return there ? EditResult::done : EditResult::brought_back;
  }

  EditResult write(const OutlineEdit& edit) {
    auto* state = find(edit.topic);
    const bool there = state != nullptr;
    if (!there) state = bring_back(edit.topic);
    if (state == nullptr) return EditResult::not_there;
    std::optional<Topic> seen;  // where somebody else wrote since; of one that was not there yet the person saw nothing
    const Id begun = known_until(edit.topic, state->now.since, edit.seen > 0 ? std::min(edit.seen, seen_) : seen_);
    if (state->now.since > begun) seen = store::state_at(tx_, edit.topic, begun).value_or(Topic{});
    const auto text =
        write_part(edit, *state, seen, ConflictPart::text, &OutlineEdit::text, &State::text, &Topic::text);
    const auto note =
        write_part(edit, *state, seen, ConflictPart::note, &OutlineEdit::note, &State::note, &Topic::note);
    if (edit.text) recognise_again(state->now, edit.topic == document_.root);
    return there ? std::max(text, note) : EditResult::brought_back;
  }

  template <class Wish, class Said, class Part>
  EditResult write_part(const OutlineEdit& edit, State& state, const std::optional<Topic>& seen, ConflictPart part,
                        Wish wish, Said said, Part member) {
    if (!(edit.*wish)) return EditResult::done;
    const std::string& word = *(edit.*wish);
    const std::string base = state.*said ? *(state.*said) : seen ? (*seen).*member : state.now.*member;
    state.*said = word;
    auto both = text::merge(base, state.now.*member, word);
    if (!both) {
      keep(edit.topic, part, word);
      return EditResult::kept_both;
    }
    const bool others = state.now.*member != base && word != base && *both != word;
    state.now.*member = std::move(*both);
    return others ? EditResult::merged : EditResult::done;
  }

  EditResult move(const OutlineEdit& edit) {
    auto* state = find(edit.topic);
    if (state == nullptr || find(edit.parent) == nullptr) return EditResult::not_there;
    if (edit.topic == document_.root || tree_.within(edit.parent, edit.topic)) return EditResult::not_possible;
    if (moved_by_others(*state) && state->now.parent != edit.parent) {
      keep(edit.topic, ConflictPart::place, std::to_string(edit.parent));
      return EditResult::kept_both;
    }
    auto& now = state->now;
    now.position = tree_.position_behind(edit.parent, edit.after, edit.topic);
    now.parent = edit.parent;
    tree_.put({now.id, now.parent, now.position, tree_.at(now.id).since});
    return EditResult::done;
  }

  bool moved_by_others(const State& state) {
    if (!state.before || state.before->since <= seen_ || state.now.parent != state.before->parent) return false;
    const auto seen = store::state_at(tx_, state.now.id, known_until(state.now.id, state.before->since, seen_));
    return seen && seen->parent != state.before->parent;
  }

  EditResult remove(Id id) {
    if (find(id) == nullptr) return tree_.has(id) ? EditResult::not_there : EditResult::done;
    if (id == document_.root) return EditResult::not_possible;
    const auto branch = tree_.branch(id);
    if (std::ranges::any_of(branch, [&](Id topic) { return changed_by_others(topic); }) || !sees_all(branch)) {
      keep(id, ConflictPart::deleted, "");
      return EditResult::kept_both;
    }
    for (const auto topic : branch) {
      tree_.remove(topic);
      const auto state = states_.find(topic);
      if (state != states_.end() && !state->second.before)
        states_.erase(state);  // it never was
      else
        removed_.insert(topic);
    }
    return EditResult::done;
  }

  EditResult link(const OutlineEdit& edit) {
    auto* state = find(edit.topic);
    if (state == nullptr || edit.href.empty()) return EditResult::not_there;
    auto& links = state->now.extras.links;
    if (std::ranges::find(links, edit.href, &Link::href) != links.end()) return EditResult::done;
    if (links.size() >= kMostLinks) return EditResult::not_possible;
    links.push_back({.href = edit.href, .title = edit.title, .aside = false, .file = {}});
    return EditResult::done;
  }

  /// What is not for this person is not deleted by him, and he is told as if others had written in it.
  bool sees_all(const std::vector<Id>& branch) {
    std::vector<Id> stored;
    for (const auto id : branch) {
      const auto known = states_.find(id);
      if (known == states_.end()) stored.push_back(id);
    }
    return store::topics_by_id(tx_, editor_.reader, stored).size() == stored.size();
  }

  bool changed_by_others(Id topic) {
    if (!questioned_) questioned_ = store::topics_in_conflict_since(tx_, document_.id, seen_);
    const Id since = tree_.at(topic).since;
    return (since > seen_ && since > known_until(topic, since, seen_)) || questioned_->contains(topic);
  }

  /// The last state of the topic that the person knows, of those from `begun` on: only what was done in his own outline
  /// made it so. `since`: of its state now.
  Id known_until(Id topic, Id since, Id begun) {
    if (own_.empty() || since <= begun) return begun;
    auto changes = store::changes_of(tx_, topic, begun);
    changes.push_back(since);
    for (const auto changeset : changes) {
      if (!own_.contains(changeset)) break;
      begun = changeset;
    }
    return begun;
  }

  db::Transaction& tx_;
  const Editor& editor_;
  const Document& document_;
  Id seen_;
  std::unordered_set<Id> own_;
  WorkingTree tree_;
  Id next_number_;
  std::unordered_map<Id, State> states_;
  std::unordered_map<Id, Id> numbers_;
  std::unordered_set<Id> removed_;
  std::optional<std::unordered_set<Id>> questioned_;  ///< topics with conflicts that the person has not seen
  std::vector<FoundConflict> conflicts_;
};

void check(std::span<const OutlineEdit> edits) {
  if (edits.size() > kMostOutlineEdits)
    throw Error{Fault::too_large, "error.limit.edits", {{"limit", std::to_string(kMostOutlineEdits)}}};
  for (const auto& edit : edits) {
    check_text(edit.text.value_or(""));
    check_text(edit.note.value_or(""));
    check_text(edit.href);
    check_text(edit.title);
  }
}

}  // namespace

std::string_view name(EditResult result) { return kNames.at(static_cast<std::size_t>(result)); }

OutlineSaved edit_outline(db::Transaction& tx, const Editor& editor, Id id, Id seen, std::span<const OutlineEdit> edits,
                          std::span<const Id> own) {
  check(edits);
  if (!store::document(tx, editor.reader, id)) throw Error{Fault::not_found, "error.document_not_found"};
  store::lock_document(tx, id);
  auto document = store::document(tx, Reader::everything(), id);
  if (!document) throw Error{Fault::not_found, "error.document_not_found"};

  OutlineEditing editing{
      tx, editor, *document, {seen, own}, std::ranges::count(edits, OutlineEdit::Kind::add, &OutlineEdit::kind)};
  OutlineSaved saved{.changeset = 0, .before = document->changeset, .topics = {}, .results = {}};
  for (const auto& edit : edits) {
    saved.results.push_back(editing.run(edit));
    const bool added = saved.results.back() != EditResult::not_there;
    saved.topics.push_back(added ? editing.number(edit.topic) : std::max<Id>(edit.topic, 0));
  }
  auto batch = editing.batch();
  const auto conflicts = editing.conflicts();
  if (batch.empty() && conflicts.empty()) return saved;
  saved.changeset = apply(tx, *document, std::move(batch), cause(editor, "edit"));
  record_conflicts(tx, id, conflicts, saved.changeset);
  return saved;
}

}  // namespace knowledge
