#pragma once
#include <string>
#include <string_view>

/// Text as CommonMark 0.30 (and GitHub's tables, strike-through and autolinks) shows it: as written, nothing of it
/// markup.
namespace maps::writing {

/// One line of text.
std::string markdown_line(std::string_view line);

/// Lines in a paragraph or list item: hard line breaks, each line after the first behind `indent`. White space at the
/// ends of lines and empty lines survive as character references.
std::string markdown_lines(std::string_view text, const std::string& indent);

/// Lines in an ATX heading, which is one line: line breaks as character references.
std::string markdown_heading(std::string_view text);

/// The address of a link or image, in angle brackets.
std::string markdown_address(std::string_view href);

}  // namespace maps::writing
