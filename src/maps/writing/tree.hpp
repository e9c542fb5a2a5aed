#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "maps/outline.hpp"

/// What all writers know about an outline's shape.
namespace maps::writing {

/// The topics below each topic, in the order in which they are written. Every topic of the outline is in it exactly
/// once: a topic without a parent that no sheet names is a root of the last sheet.
class Tree {
 public:
  explicit Tree(const Outline& outline);

  std::span<const std::size_t> children(std::size_t topic) const;
  /// The children that Boundary and Summary count: those with Branch::topic.
  std::vector<std::size_t> attached(std::size_t topic) const;
  std::vector<std::size_t> below(std::size_t topic, Branch branch) const;
  /// The first and last topic of attached children first..last, cut to those there are; nothing if there is none. kNone
  /// as first: all of them (XMind writes a summary over everything without a range).
  std::optional<std::pair<std::size_t, std::size_t>> range(std::size_t topic, std::size_t first,
                                                           std::size_t last) const;

  struct Sheet {
    std::string_view title;
    std::vector<std::size_t> roots;
  };
  const std::vector<Sheet>& sheets() const { return sheets_; }
  /// All sheets' roots, one after the other.
  std::vector<std::size_t> roots() const;

  /// Another order for the same children.
  void reorder(std::size_t topic, std::span<const std::size_t> order);

 private:
  void count_children();
  void gather_roots();

  const Outline& outline_;
  std::vector<std::size_t> begin_;     ///< where each topic's children begin in below_
  std::vector<std::size_t> children_;  ///< topics, by parent
  std::vector<Sheet> sheets_;
};

/// Calls enter(topic, depth) before and leave(topic, depth) after everything below; the root's depth is 0. No
/// recursion, so that depth costs no stack.
template <class Enter, class Leave>
void walk(const Tree& tree, std::size_t root, Enter enter, Leave leave) {
  struct Place {
    std::size_t topic, next;
  };
  std::vector<Place> path{{root, 0}};
  enter(root, std::size_t{0});
  while (!path.empty()) {
    Place& here = path.back();
    const auto children = tree.children(here.topic);
    if (here.next < children.size()) {
      const std::size_t child = children[here.next++];
      enter(child, path.size());
      path.push_back({child, 0});
    } else {
      leave(here.topic, path.size() - 1);
      path.pop_back();
    }
  }
}

}  // namespace maps::writing
