#pragma once
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace maps::testing {

/// Markdown read by the reference implementation: the blocks in order, as ("h2", text), ("item 1", text) for the first
/// paragraph of a list item and its depth, ("p", text) for other paragraphs and their like, by their type.
class MarkdownDocument {
 public:
  using Block = std::pair<std::string, std::string>;

  /// `github`: with tables, strike-through, autolinks and task lists.
  explicit MarkdownDocument(const std::string& bytes, bool github = false) {
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser{cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                        cmark_parser_free};
    for (const auto* name : {"table", "strikethrough", "autolink", "tasklist"})
      if (github) cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), bytes.data(), bytes.size());
    const std::unique_ptr<cmark_node, void (*)(cmark_node*)> root{cmark_parser_finish(parser.get()), cmark_node_free};
    read(root.get());
  }

  std::vector<Block> blocks;
  std::vector<std::string> addresses;  ///< of links
  std::vector<std::string> images;

 private:
  void read(cmark_node* root) {
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> iter{cmark_iter_new(root), cmark_iter_free};
    for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter.get())) {
      cmark_node* node = cmark_iter_get_node(iter.get());
      if (cmark_node_get_type(node) == CMARK_NODE_ITEM) items_ += event == CMARK_EVENT_ENTER ? 1 : -1;
      if (event == CMARK_EVENT_ENTER) enter(node);
    }
  }

  void enter(cmark_node* node) {
    const auto type = cmark_node_get_type(node);
    const char* literal = cmark_node_get_literal(node);
    if (type == CMARK_NODE_DOCUMENT || type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM) return;
    if (type == CMARK_NODE_TEXT) {
      blocks.back().second += literal;
    } else if (type == CMARK_NODE_LINEBREAK || type == CMARK_NODE_SOFTBREAK) {
      blocks.back().second += "\n";
    } else if (type == CMARK_NODE_LINK) {
      addresses.emplace_back(cmark_node_get_url(node));
    } else if (type == CMARK_NODE_IMAGE) {
      images.emplace_back(cmark_node_get_url(node));
    } else {
      blocks.emplace_back(name(node), literal == nullptr ? "" : literal);
    }
  }

  std::string name(cmark_node* node) const {
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
      return "h" + std::to_string(cmark_node_get_heading_level(node));
    if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH) return cmark_node_get_type_string(node);
    const bool leads = items_ > 0 && cmark_node_previous(node) == nullptr;
    return leads ? "item " + std::to_string(items_) : "p";
  }

  int items_ = 0;
};

}  // namespace maps::testing
