#include "text/markdown.hpp"
#include "text/markdown_tree.hpp"

namespace text {

std::vector<std::string> markdown_addresses(std::string_view markdown) {
  const auto tree = read_markdown(markdown, false);
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk{cmark_iter_new(tree.get()), cmark_iter_free};
  std::vector<std::string> out;
  for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk.get())) {
    auto* node = cmark_iter_get_node(walk.get());
    if (event != CMARK_EVENT_ENTER || cmark_node_get_type(node) != CMARK_NODE_LINK) continue;
    const auto* address = cmark_node_get_url(node);
    if (address != nullptr && *address != '\0') out.emplace_back(address);
  }
  return out;
}

}  // namespace text
