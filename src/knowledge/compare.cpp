#include "knowledge/compare.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "knowledge/read.hpp"

namespace knowledge {
namespace {

using Id = std::int64_t;

/// A state with ways to find things in it.
struct Side {
  std::unordered_map<Id, const Topic*> topics;
  std::unordered_map<Id, std::vector<const Topic*>> children;  // 0: the roots

  explicit Side(std::span<const Topic> all) {
    for (const auto& topic : all) topics.emplace(topic.id, &topic);
    // What hangs on a topic that this reader may not see stands at the top.
    for (const auto& topic : all) children[topics.contains(topic.parent) ? topic.parent : 0].push_back(&topic);
  }
  const Topic* find(Id id) const {
    const auto found = topics.find(id);
    return found == topics.end() ? nullptr : found->second;
  }
  const std::vector<const Topic*>& below(Id id) const {
    static const std::vector<const Topic*> none;
    const auto found = children.find(id);
    return found == children.end() ? none : found->second;
  }
  std::vector<std::string> path(const Topic& topic) const {
    std::vector<std::string> out;
    for (const auto* up = find(topic.parent); up != nullptr; up = find(up->parent)) out.push_back(up->text);
    std::ranges::reverse(out);
    return out;
  }
};

/// Of siblings that stayed, those that were given another position, if they are that many.
std::unordered_set<Id> repositioned(const std::vector<const Topic*>& before, const std::vector<const Topic*>& after,
                                    std::size_t many) {
  std::unordered_map<Id, std::string_view> positions;
  for (const auto* topic : before) positions.emplace(topic->id, topic->position);
  std::unordered_set<Id> out;
  for (const auto* topic : after)
    if (const auto found = positions.find(topic->id); found != positions.end() && found->second != topic->position)
      out.insert(topic->id);
  return out.size() == many ? out : std::unordered_set<Id>{};
}

/// Of siblings that stayed, those that stand otherwise: all but a longest row of them that kept its order. Where there
/// are several such rows (two changed places), the one that nobody touched.
std::unordered_set<Id> out_of_order(const std::vector<const Topic*>& before, const std::vector<const Topic*>& after) {
  std::unordered_map<Id, std::size_t> places;
  for (const auto* topic : before) places.emplace(topic->id, places.size());
  struct Link {
    std::size_t place = 0;  // before
    Id id = 0;
    std::size_t last = 0;  // index + 1 of the link before it in its row
  };
  std::vector<Link> links;
  std::vector<std::size_t> ends;  // of the rows by length: the link with the smallest place
  for (const auto* topic : after) {
    const auto found = places.find(topic->id);
    if (found == places.end()) continue;
    const auto at = std::ranges::lower_bound(ends, found->second, {}, [&](std::size_t i) { return links[i].place; });
    links.push_back({found->second, topic->id, at == ends.begin() ? 0 : *(at - 1) + 1});
    if (at == ends.end())
      ends.push_back(links.size() - 1);
    else
      *at = links.size() - 1;
  }
  std::unordered_set<Id> out;
  for (const auto& link : links) out.insert(link.id);
  for (std::size_t at = ends.empty() ? 0 : ends.back() + 1; at != 0; at = links[at - 1].last)
    out.erase(links[at - 1].id);
  auto touched = repositioned(before, after, out.size());
  return touched.empty() ? out : touched;
}

bool same_rest(const Topic& a, const Topic& b) {
  return a.branch == b.branch && a.extras == b.extras && a.marks == b.marks && a.level == b.level;
}

class Comparing {
 public:
  Comparing(std::span<const Topic> before, std::span<const Topic> after) : before_(before), after_(after) {}

  std::vector<TopicDifference> run() {
    std::vector<std::pair<Id, int>> open{{0, 0}};  // a topic and its depth in an added branch
    while (!open.empty()) {
      const auto [id, depth] = open.back();
      open.pop_back();
      const auto* topic = after_.find(id);
      if (topic != nullptr) look(*topic, depth);
      const bool added = topic != nullptr && before_.find(id) == nullptr;
      removed_below(id);
      note_order(id);
      const auto& children = after_.below(id);
      for (auto child = children.rbegin(); child != children.rend(); ++child)
        open.emplace_back((*child)->id, added && before_.find((*child)->id) == nullptr ? depth + 1 : 0);
    }
    return std::move(out_);
  }

 private:
  void note_order(Id parent) { misplaced_.merge(out_of_order(before_.below(parent), after_.below(parent))); }

  void look(const Topic& now, int depth) {
    const auto* old = before_.find(now.id);
    if (old == nullptr) {
      out_.push_back({.before = {}, .after = now, .depth = depth, .path = after_.path(now), .moved_from = {}});
      return;
    }
    const bool elsewhere = old->parent != now.parent;
    auto found = compare_states(*old, now);
    found.moved = elsewhere || misplaced_.contains(now.id);
    if (!found.moved && !found.changed()) return;
    found.path = after_.path(now);
    if (elsewhere) found.moved_from = before_.path(*old);
    out_.push_back(std::move(found));
  }

  void removed_below(Id id) {
    for (const auto* child : before_.below(id)) removed(*child, 0);
  }

  void removed(const Topic& top, int top_depth) {
    std::vector<std::pair<const Topic*, int>> open{{&top, top_depth}};
    while (!open.empty()) {
      const auto [topic, depth] = open.back();
      open.pop_back();
      if (after_.find(topic->id) != nullptr) continue;
      out_.push_back({.before = *topic, .after = {}, .depth = depth, .path = before_.path(*topic), .moved_from = {}});
      const auto& children = before_.below(topic->id);
      for (auto child = children.rbegin(); child != children.rend(); ++child) open.emplace_back(*child, depth + 1);
    }
  }

  Side before_, after_;
  std::unordered_set<Id> misplaced_;
  std::vector<TopicDifference> out_;
};

}  // namespace

DifferenceFigures count(std::span<const TopicDifference> differences) {
  DifferenceFigures out;
  for (const auto& one : differences) {
    const bool stayed = one.before && one.after;
    out.added += one.before ? 0 : 1;
    out.removed += one.after ? 0 : 1;
    out.changed += stayed && one.changed() ? 1 : 0;
    out.moved += stayed && one.moved ? 1 : 0;
  }
  return out;
}

TopicDifference compare_states(const Topic& before, const Topic& after) {
  TopicDifference found{.before = before, .after = after, .path = {}, .moved_from = {}};
  found.moved = before.parent != after.parent || before.position != after.position;
  found.text = before.text != after.text;
  found.note = before.note != after.note;
  found.rest = !same_rest(before, after);
  return found;
}

std::vector<TopicDifference> compare(std::span<const Topic> before, std::span<const Topic> after) {
  return Comparing{before, after}.run();
}

std::vector<TopicDifference> compare(db::Transaction& tx, const people::Reader& reader, Id document, Id from,
                                     std::optional<Id> to) {
  const auto before = whole(tx, reader, document, from);
  const auto after = whole(tx, reader, document, to);
  return compare(before, after);
}

}  // namespace knowledge
