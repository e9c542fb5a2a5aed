#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Markdown as the desk's notes use it: CommonMark 0.29 with GitHub's tables, ~~strikethrough~~ and autolinks (GFM
/// 0.29).
namespace text {

/// What one text may hold. Beyond these the parser's time grows with the square of the text.
inline constexpr std::size_t kLargestMarkdown = std::size_t{1} << 20U;  ///< bytes
inline constexpr std::size_t kDeepestMarkdown = 100;                    ///< quotations and lists opened on one line
inline constexpr std::size_t kMostColumns = 100;                        ///< of a table
inline constexpr std::size_t kMostCells = 200'000;                      ///< of all tables, empty ones counted
inline constexpr std::size_t kMostBrackets = 10'000;                    ///< of [ and of @ each

/// HTML for a page. Raw HTML is left out and addresses of dangerous schemes (javascript:, data: …) lose their target,
/// so the result can be shown as it is. A line break in the text is a line break on the page. Invalid UTF-8 becomes
/// U+FFFD. Throws base::Error "error.markdown.too_large" {limit} above kLargestMarkdown, "error.markdown.too_complex"
/// above the other limits: such a text is shown as it is written.
std::string markdown_to_html(std::string_view markdown);

/// How a text of the desk stands inside a page that has headings and links of its own.
struct MarkdownView {
  int first_heading = 4;  ///< the level that "#" gets; deeper ones follow, at most 6
  std::string new_tab;    ///< said to screen readers behind a link that opens another tab
  /// Where a link leads whose address is of this house (no http:, https:, mailto:, tel:), by what is written.
  std::function<std::string(std::string_view)> address;
};

/// As markdown_to_html, for a page. Nothing is lost and nothing fetched: HTML in the text is shown as it is written, an
/// image becomes a link to it (but one of our own, /files/…, is shown). Links to the web open another tab that knows
/// nothing of this one. A bare address ends where Japanese words follow it (linkify.hpp). Wide tables scroll by
/// themselves, and can be scrolled with keys.
std::string markdown_to_view(std::string_view markdown, const MarkdownView& view);

/// The addresses of its links as written, in their order; bare addresses are not among them. Errors as
/// markdown_to_html.
std::vector<std::string> markdown_addresses(std::string_view markdown);

}  // namespace text
