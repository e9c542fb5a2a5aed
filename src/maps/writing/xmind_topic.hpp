#pragma once
#include "maps/outline.hpp"
#include "maps/writing/aside.hpp"
#include "maps/writing/json.hpp"
#include "maps/writing/keys.hpp"
#include "maps/writing/pictures.hpp"
#include "maps/writing/tree.hpp"

namespace maps::writing {

/// Writes the members of one topic's object but its children and id.
class XmindTopic {
 public:
  XmindTopic(const Outline& outline, const Tree& tree, const Keys& keys, const Pictures& pictures, Findings& losses)
      : outline_{outline}, tree_{tree}, keys_{keys}, pictures_{pictures}, losses_{losses} {}

  void write(Json& json, std::size_t index);

 private:
  void lists(Json& json, const Topic& topic) const;
  std::string href(const Link& link) const;
  std::string html(const Aside& aside) const;
  void link(Json& json, const Topic& topic);
  void note(Json& json, const Topic& topic);
  void image(Json& json, const Topic& topic);
  void boundaries(Json& json, std::size_t index);
  void summaries(Json& json, std::size_t index);

  const Outline& outline_;
  const Tree& tree_;
  const Keys& keys_;
  const Pictures& pictures_;
  Findings& losses_;
  std::size_t boundary_count_ = 0;
  std::size_t summary_count_ = 0;
};

}  // namespace maps::writing
