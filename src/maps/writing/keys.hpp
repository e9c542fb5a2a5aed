#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "maps/outline.hpp"

namespace maps::writing {

/// The ids under which topics go out: their own keys, so that the same topics come back. A key that is empty, that an
/// earlier topic has, or that holds white space (no id in HTML, no fragment in an address) gives way to a new
/// "ID_<number>" in Freeplane's manner. No two ids are equal. The outline must outlive it.
class Keys {
 public:
  explicit Keys(const Outline& outline);

  const std::string& id(std::size_t topic) const { return ids_[topic]; }
  /// True if the id is the topic's own key.
  bool own(std::size_t topic) const { return ids_[topic] == outline_.topics[topic].key; }
  /// The first topic with that key.
  std::optional<std::size_t> find(std::string_view key) const;
  /// An id for something that is no topic, unlike all others.
  std::string fresh(std::string_view stem) const;

  /// The topic to which an address inside the file leads: "#KEY", "xmind:#KEY", MindManager's
  /// "#xpointer(/descendant-or-self::ap:Topic[@OId='KEY'])" or a bare "KEY", percent-encoded or not.
  std::optional<std::size_t> target(std::string_view href) const;

 private:
  const Outline& outline_;
  std::unordered_map<std::string_view, std::size_t> by_key_;
  std::vector<std::string> ids_;
};

}  // namespace maps::writing
