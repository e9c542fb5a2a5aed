#include <algorithm>
#include <array>
#include <vector>

#include "text/linkify.hpp"
#include "text/markdown.hpp"
#include "text/markdown_tree.hpp"

namespace text {
namespace {

using Nodes = std::vector<cmark_node*>;

struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

/// Every node once, in reading order, so that they can be changed while walking over the list.
Nodes all(cmark_node* root) {
  const std::unique_ptr<cmark_iter, FreeIterator> walk{cmark_iter_new(root)};
  Nodes out;
  for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk.get()))
    if (event == CMARK_EVENT_ENTER) out.push_back(cmark_iter_get_node(walk.get()));
  return out;
}

bool is(cmark_node* node, cmark_node_type type) { return cmark_node_get_type(node) == type; }

std::string_view words(const char* text) { return text == nullptr ? std::string_view{} : std::string_view{text}; }

bool inside_link(cmark_node* node) {
  for (auto* up = cmark_node_parent(node); up != nullptr; up = cmark_node_parent(up))
    if (is(up, CMARK_NODE_LINK)) return true;
  return false;
}

cmark_node* make(cmark_node_type type, std::string_view literal) {
  auto* node = cmark_node_new(type);
  cmark_node_set_literal(node, std::string{literal}.c_str());
  return node;
}

cmark_node* make_link(std::string_view href) {
  auto* link = cmark_node_new(CMARK_NODE_LINK);
  cmark_node_set_url(link, std::string{href}.c_str());
  return link;
}

void replace(cmark_node* old, cmark_node* by) {
  cmark_node_replace(old, by);
  cmark_node_free(old);
}

void move_children(cmark_node* from, cmark_node* to) {
  while (auto* child = cmark_node_first_child(from)) cmark_node_append_child(to, child);
}

/// Raw HTML as the words that somebody wrote: a note about "<iframe>" keeps them.
void show_html(cmark_node* node) {
  if (is(node, CMARK_NODE_HTML_INLINE)) replace(node, make(CMARK_NODE_TEXT, words(cmark_node_get_literal(node))));
  if (is(node, CMARK_NODE_HTML_BLOCK)) replace(node, make(CMARK_NODE_CODE_BLOCK, words(cmark_node_get_literal(node))));
}

void dissolve(cmark_node* node) {
  while (auto* child = cmark_node_first_child(node)) cmark_node_insert_before(node, child);
  cmark_node_unlink(node);
  cmark_node_free(node);
}

void image_to_link(cmark_node* image) {
  if (words(cmark_node_get_url(image)).starts_with("/files/")) return;
  if (inside_link(image)) return dissolve(image);
  auto* link = make_link(words(cmark_node_get_url(image)));
  move_children(image, link);
  replace(image, link);
}

void link_addresses(cmark_node* node) {
  const auto pieces = linkify(words(cmark_node_get_literal(node)));
  if (std::ranges::none_of(pieces, [](const LinkPiece& piece) { return !piece.href.empty(); })) return;
  for (const auto& piece : pieces) {
    auto* text = make(CMARK_NODE_TEXT, piece.text);
    auto* part = piece.href.empty() ? text : make_link(piece.href);
    if (part != text) cmark_node_append_child(part, text);
    cmark_node_insert_before(node, part);
  }
  cmark_node_unlink(node);
  cmark_node_free(node);
}

bool leads_out(std::string_view href) {
  constexpr std::array<std::string_view, 4> kSchemes{"http://", "https://", "mailto:", "tel:"};
  return std::ranges::any_of(kSchemes, [&](std::string_view scheme) { return href.starts_with(scheme); });
}

void point(cmark_node* link, const MarkdownView& view) {
  const std::string href{words(cmark_node_get_url(link))};
  if (cmark_node_first_child(link) == nullptr) cmark_node_append_child(link, make(CMARK_NODE_TEXT, href));
  if (!href.empty() && !leads_out(href) && view.address) cmark_node_set_url(link, view.address(href).c_str());
}

void lower(cmark_node* heading, const MarkdownView& view) {
  const int level = cmark_node_get_heading_level(heading) + view.first_heading - 1;
  cmark_node_set_heading_level(heading, std::min(level, 6));
}

template <class Change>
void each(cmark_node* root, cmark_node_type type, Change change) {
  for (auto* node : all(root))
    if (is(node, type)) change(node);
}

/// The writer gives no attributes of our choice. What stands in a text is escaped, so these are its tags and no words.
class Dressing {
 public:
  Dressing(std::string_view html, std::string_view new_tab) : rest_(html), new_tab_(new_tab) {}

  std::string run() {
    std::size_t from = 0;
    for (auto tag = rest_.find('<'); tag != rest_.npos; tag = rest_.find('<', from)) {
      take(tag);
      from = 1;
      if (rest_.starts_with("<table>")) out_ += R"(<div class="wide" tabindex="0">)";
      if (rest_.starts_with("<a href=\"http")) open_link();
      if (rest_.starts_with("</a>")) close_link();
      if (rest_.starts_with("</table>")) {
        take(std::string_view{"</table>"}.size());
        out_ += "</div>";
        from = 0;
      }
    }
    take(rest_.size());
    return std::move(out_);
  }

 private:
  void take(std::size_t size) {
    out_ += rest_.substr(0, size);
    rest_.remove_prefix(size);
  }
  void open_link() {
    take(2);
    out_ += R"( rel="noopener noreferrer" target="_blank")";
    outward_ = true;
  }
  void close_link() {
    if (outward_ && !new_tab_.empty()) out_.append("<span class=\"for-ears\"> ").append(new_tab_).append("</span>");
    outward_ = false;
  }

  std::string_view rest_, new_tab_;
  std::string out_;
  bool outward_ = false;
};

}  // namespace

std::string markdown_to_view(std::string_view markdown, const MarkdownView& view) {
  const auto tree = read_markdown(markdown, false);
  auto* root = tree.get();
  for (auto* node : all(root)) show_html(node);
  each(root, CMARK_NODE_IMAGE, image_to_link);
  cmark_consolidate_text_nodes(root);
  each(root, CMARK_NODE_TEXT, [](cmark_node* node) {
    if (!inside_link(node)) link_addresses(node);
  });
  each(root, CMARK_NODE_LINK, [&](cmark_node* node) { point(node, view); });
  each(root, CMARK_NODE_HEADING, [&](cmark_node* node) { lower(node, view); });
  return Dressing{write_html(tree), view.new_tab}.run();
}

}  // namespace text
