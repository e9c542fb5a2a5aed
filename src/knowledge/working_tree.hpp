#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

/// Inside knowledge/ only.
namespace knowledge {

/// Where a topic hangs.
struct TreePlace {
  std::int64_t id = 0;
  std::int64_t parent = 0;  ///< 0: the root
  std::string position;     ///< position.hpp
  std::int64_t since = 0;   ///< Topic::since
};

/// The shape of one document while a batch of edits goes over it. Pure; what it is asked about must be there.
class WorkingTree {
 public:
  explicit WorkingTree(std::vector<TreePlace> places);

  bool has(std::int64_t topic) const { return places_.contains(topic); }
  const TreePlace& at(std::int64_t topic) const { return places_.at(topic); }
  /// The topic, then all below it, parents first.
  std::vector<std::int64_t> branch(std::int64_t topic) const;
  /// Whether `topic` is `top` or below it.
  bool within(std::int64_t topic, std::int64_t top) const;
  /// A key behind the child `after` of `parent` (0: first); behind the last one where `after` is no child of it. The
  /// topic `moved` does not count.
  std::string position_behind(std::int64_t parent, std::int64_t after, std::int64_t moved) const;
  /// This key, or one just behind it where a child has it already.
  std::string free_position(std::int64_t parent, const std::string& wanted) const;

  /// A new topic, or another place for one.
  void put(TreePlace place);
  void remove(std::int64_t topic);

 private:
  using Children = std::set<std::pair<std::string, std::int64_t>>;
  const Children& children(std::int64_t parent) const;

  std::unordered_map<std::int64_t, TreePlace> places_;
  std::unordered_map<std::int64_t, Children> children_;
};

}  // namespace knowledge
