#include "maps/writing/anchors.hpp"

#include <algorithm>

namespace maps::writing {
namespace {

bool overlaps(const std::vector<Anchor>& anchors, std::size_t begin, std::size_t size) {
  return std::any_of(anchors.begin(), anchors.end(), [&](const Anchor& other) {
    return begin < other.begin + other.size && other.begin < begin + size;
  });
}

}  // namespace

bool lay_upon(std::string_view text, const Link& link, std::vector<Anchor>& anchors) {
  if (link.title.empty() || link.title.find('\n') != std::string::npos) return false;
  auto at = text.find(link.title);
  while (at != std::string_view::npos && overlaps(anchors, at, link.title.size())) at = text.find(link.title, at + 1);
  if (at == std::string_view::npos) return false;
  const auto behind =
      std::find_if(anchors.begin(), anchors.end(), [&](const Anchor& other) { return other.begin > at; });
  anchors.insert(behind, {at, link.title.size(), &link});
  return true;
}

const Link* main_link(const Topic& topic) {
  const auto found = std::find_if(topic.links.begin(), topic.links.end(), [](const Link& link) { return !link.aside; });
  return found == topic.links.end() ? nullptr : &*found;
}

}  // namespace maps::writing
