#pragma once
#include <cmark-gfm.h>

#include <memory>
#include <string>
#include <string_view>

/// A text read as Markdown, before it becomes HTML. Inside text/ only.
namespace text {

struct FreeMarkdown {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(char* bytes) const { cmark_get_default_mem_allocator()->free(bytes); }
};
using MarkdownTree = std::unique_ptr<cmark_node, FreeMarkdown>;

/// Within the limits of markdown.hpp, or its errors. `autolinks`: GFM's own reading of bare addresses.
MarkdownTree read_markdown(std::string_view markdown, bool autolinks);
/// In safe mode: no raw HTML, no address of a dangerous scheme.
std::string write_html(const MarkdownTree& tree);

}  // namespace text
