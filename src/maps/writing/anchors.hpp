#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "maps/outline.hpp"

namespace maps::writing {

/// A link upon a part of a text, in bytes.
struct Anchor {
  std::size_t begin = 0;
  std::size_t size = 0;
  const Link* link = nullptr;
};

/// Lays a link upon the first place where the text says its title and no other anchor lies (that is where rich text had
/// it). False if there is none. The anchors stay in the order of the text.
bool lay_upon(std::string_view text, const Link& link, std::vector<Anchor>& anchors);

/// The link that is the topic's own: the first that is not aside; nothing if there is none.
const Link* main_link(const Topic& topic);

}  // namespace maps::writing
