#pragma once
#include <cstddef>
#include <string>
#include <string_view>

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

}  // namespace text
