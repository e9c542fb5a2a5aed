#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "knowledge/outline_edit.hpp"

/// What edit_outline() and undo() promise, said once more in the plainest way: whole copies of the tree, texts of three
/// words that are merged word by word. Sibling order is left out.
namespace testing_tools {

class OutlineModel {
 public:
  using Id = std::int64_t;
  using Words = std::array<std::string, 3>;
  using Result = knowledge::EditResult;
  struct Node {
    Id parent = 0;
    Words words;
    Id since = 0;
    bool operator==(const Node& other) const { return parent == other.parent && words == other.words; }
  };
  using Tree = std::map<Id, Node>;
  struct Question {
    Id topic = 0;
    std::string part, theirs;
    Id found = 0;
    std::optional<Id> decided, opened;
  };
  struct Edit {
    knowledge::OutlineEdit::Kind kind;
    Id topic = 0, parent = 0;
    Words words;
  };

  static std::string text(const Words& words) { return words[0] + " " + words[1] + " " + words[2]; }

  Id root = 0;
  Tree now;
  std::map<Id, Tree> after;  ///< each changeset
  std::map<Id, Node> last;   ///< of everything that ever was
  std::vector<Question> questions;
  std::set<Id> reordered;  ///< topics that the last batch moved, perhaps to where they hung already

  Tree seen_at(Id changeset) const {
    const auto next = after.upper_bound(changeset);
    return next == after.begin() ? Tree{} : std::prev(next)->second;
  }

  void begin(Id seen) {
    seen_ = seen;
    seen_tree_ = seen_at(seen);
    before_ = now;
    found_.clear();
    said_.clear();
    touched_.clear();
    reordered.clear();
  }

  Result run(const Edit& edit) {
    using Kind = knowledge::OutlineEdit::Kind;
    switch (edit.kind) {
      case Kind::add:
        return add(edit);
      case Kind::write:
        return write(edit);
      case Kind::move:
        return move(edit);
      default:
        return remove(edit.topic);
    }
  }

  /// This topic counts as changed.
  void touch(Id topic) { touched_.insert(topic); }

  /// Whether there is anything to save. `changeset`: the number it got.
  bool differs() const {
    const auto there = [&](const Question& one) { return now.contains(one.topic); };
    return now != before_ || std::ranges::any_of(found_, there) || !touched_.empty();
  }
  void commit(Id changeset) {
    std::erase_if(found_,
                  [&](const Question& one) { return !now.contains(one.topic); });  // who took it away asks nothing
    for (auto& question : found_) question.found = changeset;
    settle_questions(before_, now, changeset);
    questions.insert(questions.end(), found_.begin(), found_.end());
    stamp(changeset);
  }

  /// False where it is too late. `placed_again`: whether a topic got its place among the same siblings back.
  bool undo(Id undone, Id changeset, const std::function<bool(Id)>& placed_again) {
    const Tree before = seen_at(undone - 1);
    const Tree then = seen_at(undone);
    begin(changeset - 1);
    Tree back;
    std::set<Id> fresh;
    for (const auto& [id, node] : before)
      if (!then.contains(id) || then.at(id).since == undone) back[id] = node;
    const auto as_left = [&](Id id) {
      return now.contains(id) && then.contains(id) && then.at(id).since == undone && now.at(id) == then.at(id);
    };
    for (const auto& [id, node] : then)
      if (as_left(id) && !before.contains(id) && !asked_since(id, undone)) fresh.insert(id);
    const auto comes_back = [&](Id id) { return as_left(id) || (!now.contains(id) && !then.contains(id)); };
    Tree wanted = now;
    for (const auto& [id, node] : back)
      if (comes_back(id)) wanted[id] = node;
    keep_a_tree(wanted);
    for (bool again = true; again;) {  // what still holds something stays
      again = false;
      for (const auto& [id, node] : wanted)
        if (!fresh.contains(id)) again = fresh.erase(node.parent) > 0 || again;
    }
    for (const auto id : fresh) wanted.erase(id);
    const bool asked = asks_about(undone);
    for (const auto& [id, node] : back)
      if (wanted.contains(id) && comes_back(id) && placed_again(id)) touched_.insert(id);
    if (wanted == now && touched_.empty() && !asked) return false;
    settle_questions(now, wanted, changeset);
    turn(undone, changeset);
    now = std::move(wanted);
    stamp(changeset);
    return true;
  }

  std::multiset<std::tuple<Id, std::string, std::string>> open() const {
    std::multiset<std::tuple<Id, std::string, std::string>> out;
    for (const auto& one : questions)
      if (!one.decided && now.contains(one.topic)) out.emplace(one.topic, one.part, one.theirs);
    return out;
  }

 private:
  bool within(Id topic, Id top) const {
    for (; topic != 0; topic = now.contains(topic) ? now.at(topic).parent : 0)
      if (topic == top) return true;
    return false;
  }
  bool bring_back(Id id) {
    if (!last.contains(id) || (before_.contains(id) && !now.contains(id))) return false;
    std::vector<Id> gone;
    for (Id up = id; !now.contains(up); up = last.at(up).parent) {
      if (before_.contains(up)) return false;  // this very batch deleted it
      gone.push_back(up);
    }
    for (const auto up : gone) now[up] = last.at(up);
    found_.push_back({id, "brought-back", "", 0, {}, {}});
    return true;
  }

  static bool hangs(const Tree& tree, Id id) {
    for (std::size_t steps = 0; steps <= tree.size(); ++steps) {
      if (!tree.contains(id)) return false;
      id = tree.at(id).parent;
      if (id == 0) return true;
    }
    return false;  // in a ring
  }
  /// What hangs on nothing, or on itself, stays where it is now; where it is nowhere, it does not come back.
  void keep_a_tree(Tree& wanted) const {
    for (bool again = true; again;) {
      again = false;
      const Tree copy = wanted;
      for (const auto& [id, node] : copy)
        if (!hangs(copy, id) && now.contains(id) && now.at(id).parent != node.parent) {
          wanted[id].parent = now.at(id).parent;
          again = true;
        }
      if (again) continue;
      for (const auto& [id, node] : copy)
        if (!hangs(copy, id) && !now.contains(id)) again = wanted.erase(id) > 0;
    }
  }

  Result add(const Edit& edit) {
    const bool there = now.contains(edit.parent);
    if (!there && !bring_back(edit.parent)) return Result::not_there;
    now[edit.topic] = {edit.parent, edit.words, 0};
    said_[edit.topic] = edit.words;
    return there ? Result::done : Result::brought_back;
  }

  Result write(const Edit& edit) {
    const bool there = now.contains(edit.topic);
    if (!there && !bring_back(edit.topic)) return Result::not_there;
    auto& node = now[edit.topic];
    Words base = node.words;
    if (node.since > seen_) base = seen_tree_.contains(edit.topic) ? seen_tree_[edit.topic].words : Words{};
    if (said_.contains(edit.topic)) base = said_[edit.topic];
    said_[edit.topic] = edit.words;
    Words both = node.words;
    bool clash = false;
    for (std::size_t i = 0; i < both.size(); ++i) {
      if (edit.words[i] == base[i]) continue;
      clash = clash || (node.words[i] != base[i] && node.words[i] != edit.words[i]);
      both[i] = edit.words[i];
    }
    if (clash) found_.push_back({edit.topic, "text", text(edit.words), 0, {}, {}});
    const bool others = node.words != base && edit.words != base && both != edit.words;
    if (!clash) node.words = both;
    if (!there) return Result::brought_back;
    return clash ? Result::kept_both : others ? Result::merged : Result::done;
  }

  Result move(const Edit& edit) {
    if (!now.contains(edit.topic) || !now.contains(edit.parent)) return Result::not_there;
    if (edit.topic == root || within(edit.parent, edit.topic)) return Result::not_possible;
    auto& node = now[edit.topic];
    const auto old = before_.find(edit.topic);
    const bool others = old != before_.end() && old->second.since > seen_ && node.parent == old->second.parent &&
                        seen_tree_.contains(edit.topic) && seen_tree_[edit.topic].parent != node.parent;
    if (others && node.parent != edit.parent) {
      found_.push_back({edit.topic, "place", std::to_string(edit.parent), 0, {}, {}});
      return Result::kept_both;
    }
    reordered.insert(edit.topic);
    node.parent = edit.parent;
    return Result::done;
  }

  Result remove(Id topic) {
    if (!now.contains(topic)) return Result::done;
    if (topic == root) return Result::not_possible;
    std::vector<Id> branch;
    for (const auto& [id, node] : now)
      if (within(id, topic)) branch.push_back(id);
    for (const auto id : branch)
      for (const auto& one : questions)
        if (one.topic == id && !one.decided && one.found > seen_) return keep_deleted(topic);
    for (const auto id : branch)
      if (before_.contains(id) && now[id].since > seen_) return keep_deleted(topic);
    for (const auto id : branch) {
      now.erase(id);
      said_.erase(id);  // whoever writes in it again begins from what it was at last
    }
    return Result::done;
  }
  Result keep_deleted(Id topic) {
    found_.push_back({topic, "deleted", "", 0, {}, {}});
    return Result::kept_both;
  }

  /// With a topic go the questions about it; those about its words and place come back with it.
  void settle_questions(const Tree& was, const Tree& is, Id changeset) {
    for (auto& one : questions) {
      const bool here = is.contains(one.topic);
      if (!here && was.contains(one.topic) && !one.decided) one.decided = changeset;
      if (!here || was.contains(one.topic) || (one.part != "text" && one.part != "place")) continue;
      if (!one.decided || one.decided != gone_at_[one.topic]) continue;
      one.decided.reset();
      one.opened = changeset;
    }
    for (const auto& [id, node] : was)
      if (!is.contains(id)) gone_at_[id] = changeset;
  }
  bool asked_since(Id topic, Id changeset) const {
    return std::ranges::any_of(
        questions, [&](const Question& one) { return one.topic == topic && !one.decided && one.found > changeset; });
  }
  static bool turns(const Question& one, Id undone) {
    return one.decided == undone || one.opened == undone || (one.found == undone && !one.decided);
  }
  bool asks_about(Id undone) const {
    return std::ranges::any_of(questions, [&](const Question& one) { return turns(one, undone); });
  }
  void turn(Id undone, Id changeset) {
    for (auto& one : questions) {
      if (!turns(one, undone)) continue;
      if (one.decided == undone) {
        one.decided.reset();
        one.opened = changeset;
      } else {
        if (one.opened == undone) one.opened.reset();
        one.decided = changeset;
      }
    }
  }
  void stamp(Id changeset) {
    for (auto& [id, node] : now) {
      const auto old = before_.find(id);
      const bool changed = old == before_.end() || !(old->second == node) || touched_.contains(id);
      node.since = changed ? changeset : old->second.since;
      last[id] = node;
    }
    after[changeset] = now;
  }

  Id seen_ = 0;
  Tree seen_tree_, before_;
  std::vector<Question> found_;
  std::map<Id, Words> said_;
  std::map<Id, Id> gone_at_;  ///< the changeset that deleted it last
  std::set<Id> touched_;
};

}  // namespace testing_tools
