#include <algorithm>
#include <unordered_map>

#include "base/error.hpp"
#include "knowledge/read.hpp"
#include "knowledge/store.hpp"

namespace knowledge {
namespace {

using people::Reader;
using Id = std::int64_t;

constexpr Id kRowsOfChildren = 200;  ///< of one topic in the first page; the rest comes when it is asked for

/// Grows an outline level by level until enough topics are there, then lists it in reading order.
class Growing {
 public:
  Growing(db::Transaction& tx, const Reader& reader, Id document, std::size_t most, std::span<const Id> always_open)
      : tx_(tx), reader_(reader), document_(document), most_(most), always_open_(always_open) {}

  std::vector<Node> run(Topic top) {
    const Id id = top.id;
    add(std::move(top));
    for (std::vector<Id> level{id}; !level.empty();) level = grow(level);
    count_children();
    return list(id);
  }

 private:
  void add(Topic topic) {
    order_[topic.parent].push_back(topic.id);
    const auto id = topic.id;
    nodes_.emplace(id, Node{.topic = std::move(topic)});
  }

  bool opens(const Topic& topic) const {
    return !topic.extras.folded || std::ranges::find(always_open_, topic.id) != always_open_.end();
  }

  std::vector<Id> grow(const std::vector<Id>& level) {
    std::vector<Id> parents;
    for (const auto id : level)
      if (opens(nodes_.at(id).topic)) parents.push_back(id);
    std::vector<Id> next;
    for (auto& child : store::children_of_all(tx_, reader_, document_, parents, kRowsOfChildren)) {
      if (nodes_.size() >= most_ && std::ranges::find(always_open_, child.parent) == always_open_.end()) continue;
      nodes_.at(child.parent).open = true;
      next.push_back(child.id);
      add(std::move(child));
    }
    return next;
  }

  void count_children() {
    std::vector<Id> ids;
    for (const auto& [id, node] : nodes_) ids.push_back(id);
    for (const auto& [id, count] : store::count_children(tx_, reader_, ids)) nodes_.at(id).children = count;
  }

  std::vector<Node> list(Id top) {
    std::vector<Node> out;
    std::vector<std::pair<Id, int>> waiting{{top, 0}};
    while (!waiting.empty()) {
      const auto [id, depth] = waiting.back();
      waiting.pop_back();
      auto& node = nodes_.at(id);
      node.depth = depth;
      out.push_back(std::move(node));
      const auto row = order_.find(id);
      if (row == order_.end()) continue;
      for (auto child = row->second.rbegin(); child != row->second.rend(); ++child)
        waiting.emplace_back(*child, depth + 1);
    }
    return out;
  }

  db::Transaction& tx_;
  const Reader& reader_;
  Id document_;
  std::size_t most_;
  std::span<const Id> always_open_;
  std::unordered_map<Id, Node> nodes_;
  std::unordered_map<Id, std::vector<Id>> order_;
};

}  // namespace

std::vector<Node> outline(db::Transaction& tx, const Reader& reader, Id document, Id top, std::size_t most,
                          std::span<const Id> always_open) {
  auto first = topic(tx, reader, top);
  if (first.document != document) throw base::Error{base::Fault::not_found, "error.topic_not_found"};
  return Growing{tx, reader, document, most, always_open}.run(std::move(first));
}

std::vector<Node> branch(db::Transaction& tx, const Reader& reader, Id parent, Behind behind, Id limit) {
  const auto above = topic(tx, reader, parent);
  const auto place =
      behind.topic == 0 ? std::string{} : store::position_below(tx, reader, parent, behind.topic, behind.seen);
  if (!place) throw base::Error{base::Fault::not_found, "error.topic_not_found"};
  std::vector<Node> out;
  std::vector<Id> ids;
  for (auto& child : store::children(tx, reader, above.document, parent, *place, limit)) {
    ids.push_back(child.id);
    out.push_back({.topic = std::move(child)});
  }
  const auto counts = store::count_children(tx, reader, ids);
  for (auto& node : out)
    if (const auto count = counts.find(node.topic.id); count != counts.end()) node.children = count->second;
  return out;
}

Id count_children(db::Transaction& tx, const Reader& reader, Id parent) {
  const auto counts = store::count_children(tx, reader, std::span{&parent, 1});
  return counts.contains(parent) ? counts.at(parent) : 0;
}

Id count_behind(db::Transaction& tx, const Reader& reader, const Topic& child) {
  return store::count_behind(tx, reader, child);
}

std::vector<Topic> whole(db::Transaction& tx, const Reader& reader, Id id, std::optional<Id> as_of) {
  const auto root = document(tx, reader, id).root;
  auto topics = as_of ? store::topics_as_of(tx, reader, id, *as_of) : store::topics_of(tx, reader, id);
  std::unordered_map<Id, std::vector<std::size_t>> rows;
  std::size_t top = topics.size();
  for (std::size_t i = 0; i < topics.size(); ++i) {
    if (topics[i].id == root)
      top = i;
    else
      rows[topics[i].parent].push_back(i);
  }
  std::vector<Topic> out;
  std::vector<std::size_t> waiting;
  if (top != topics.size()) waiting.push_back(top);
  while (!waiting.empty()) {  // what hangs on a topic that is not for this reader is not reached
    const auto i = waiting.back();
    waiting.pop_back();
    if (const auto row = rows.find(topics[i].id); row != rows.end())
      waiting.insert(waiting.end(), row->second.rbegin(), row->second.rend());
    out.push_back(std::move(topics[i]));
  }
  return out;
}

}  // namespace knowledge
