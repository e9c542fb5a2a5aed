#include "text/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <algorithm>

#include "base/error.hpp"
#include "text/markdown_tree.hpp"

namespace text {
namespace {

constexpr int kOptions =
    CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_HARDBREAKS | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;

void attach(cmark_parser* parser, const char* name) {
  auto* extension = cmark_find_syntax_extension(name);
  if (extension == nullptr || cmark_parser_attach_syntax_extension(parser, extension) == 0)
    throw base::Error(base::Fault::internal, "error.internal", {}, std::string{"no Markdown extension "} + name);
}

std::unique_ptr<cmark_parser, FreeMarkdown> make_parser(bool autolinks) {
  cmark_gfm_core_extensions_ensure_registered();
  std::unique_ptr<cmark_parser, FreeMarkdown> parser{cmark_parser_new(kOptions)};
  attach(parser.get(), "table");
  attach(parser.get(), "strikethrough");
  if (autolinks) attach(parser.get(), "autolink");
  return parser;
}

/// Quotations and lists that a line opens: "> > - text".
std::size_t opened(std::string_view line) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    const bool marker = (c == '-' || c == '*' || c == '+') && at + 1 < line.size() && line[at + 1] == ' ';
    if (c == '>' || marker) ++count;
    if (c != '>' && c != ' ' && c != '\t' && !marker) break;
  }
  return count;
}

[[noreturn]] void too_complex(std::string_view what) {
  throw base::Error(base::Fault::too_large, "error.markdown.too_complex", {}, what);
}

/// A block of lines in which one has columns may be a table: each line counts as a row of the widest.
class Cells {
 public:
  void line(std::string_view line) {
    if (line.find_first_not_of(" \t\r") == line.npos) return block_ends();
    const auto columns = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
    if (columns > kMostColumns) too_complex("columns");
    widest_ = std::max(widest_, columns);
    ++rows_;
  }
  void block_ends() {
    cells_ += widest_ * rows_;
    widest_ = rows_ = 0;
    if (cells_ > kMostCells) too_complex("cells");
  }

 private:
  std::size_t widest_ = 0;
  std::size_t rows_ = 0;
  std::size_t cells_ = 0;
};

void check_limits(std::string_view markdown) {
  if (markdown.size() > kLargestMarkdown)
    throw base::Error(base::Fault::too_large, "error.markdown.too_large",
                      {{"limit", std::to_string(kLargestMarkdown)}});
  for (const char c : {'[', '@'})
    if (static_cast<std::size_t>(std::count(markdown.begin(), markdown.end(), c)) > kMostBrackets)
      too_complex("brackets");
  Cells cells;
  for (std::size_t at = 0; at < markdown.size();) {
    const std::size_t end = std::min(markdown.find_first_of("\r\n", at), markdown.size());
    const auto line = markdown.substr(at, end - at);
    if (opened(line) > kDeepestMarkdown) too_complex("depth");
    cells.line(line);
    at = end + 1;
  }
  cells.block_ends();
}

}  // namespace

MarkdownTree read_markdown(std::string_view markdown, bool autolinks) {
  check_limits(markdown);
  const auto parser = make_parser(autolinks);
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  // The tree's nodes know their extensions by themselves: those are registered for the life of the program.
  return MarkdownTree{cmark_parser_finish(parser.get())};
}

std::string write_html(const MarkdownTree& tree) {
  const std::unique_ptr<char, FreeMarkdown> html{cmark_render_html(tree.get(), kOptions, nullptr)};
  return html.get();
}

std::string markdown_to_html(std::string_view markdown) { return write_html(read_markdown(markdown, true)); }

}  // namespace text
