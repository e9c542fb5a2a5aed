#include "maps/writing/markdown.hpp"

#include <algorithm>

namespace maps::writing {
namespace {

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool word(char c) { return letter(c) || digit(c); }
bool blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// "&amp;", "&#12354;": CommonMark would read a character reference (§2.5).
bool reference_at(std::string_view line, std::size_t at) {
  std::size_t i = at + 1;
  if (i < line.size() && line[i] == '#') ++i;
  const std::size_t begin = i;
  while (i < line.size() && word(line[i])) ++i;
  return i > begin && i < line.size() && line[i] == ';';
}

/// An underscore inside an ASCII word opens and closes nothing (§6.2).
bool inside_word(std::string_view line, std::size_t at) {
  const auto begin = line.find_last_not_of('_', at);
  const auto end = line.find_first_not_of('_', at);
  return begin != std::string_view::npos && end != std::string_view::npos && word(line[begin]) && word(line[end]);
}

bool inline_mark(std::string_view line, std::size_t at) {
  switch (line[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
    case '~':
      return true;
    case '_':
      return !inside_word(line, at);
    case '&':
      return reference_at(line, at);
    case '#':  // the end of a heading (§4.2)
      return at > 0 && (blank(line[at - 1]) || line[at - 1] == '#');
    default:
      return false;
  }
}

/// A mark that at the beginning of a line would begin a block or make a table or a heading of what stands above.
bool block_mark(std::string_view line, std::size_t at) {
  constexpr std::string_view kMarks = "#>-+=|:";
  if (at == 0) return kMarks.find(line[0]) != std::string_view::npos;
  if (line[at] != '.' && line[at] != ')') return false;
  const bool number = std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(at), digit);
  return number && (at + 1 == line.size() || blank(line[at + 1]));
}

/// Where the address that begins at `at` ends, or `at` if none begins there. GitHub links it by itself and then does
/// not read backslashes in it.
std::size_t bare_address_end(std::string_view line, std::size_t at) {
  const auto rest = line.substr(at);
  const bool begins = rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("ftp://") ||
                      rest.starts_with("www.");
  if (!begins || (at > 0 && word(line[at - 1]))) return at;
  std::size_t end = at;
  while (end < line.size() && !blank(line[end]) && line[end] != '<') ++end;
  return end;
}

bool needs_escape(std::string_view line, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    if (inline_mark(line, i)) return true;
  return false;
}

std::string reference(char c) { return c == '\t' ? "&#9;" : c == '\r' ? "&#13;" : "&#32;"; }

}  // namespace

std::string markdown_line(std::string_view line) {
  std::string out;
  std::size_t unlink = std::string_view::npos;  // the mark to escape so that no address begins
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (const auto end = bare_address_end(line, i); end > i && needs_escape(line, i, end))
      unlink = line.find_first_of(":.", i);
    const bool at_end = i == 0 || i + 1 == line.size();
    if (blank(line[i]) && at_end) {
      out += reference(line[i]);
      continue;
    }
    if (i == unlink || inline_mark(line, i) || block_mark(line, i)) out += '\\';
    out += line[i];
  }
  return out;
}

std::string markdown_lines(std::string_view text, const std::string& indent) {
  std::string out;
  std::size_t begin = 0;
  for (;;) {
    const auto end = text.find('\n', begin);
    const auto line = text.substr(begin, end - begin);
    out += markdown_line(line);
    if (end == std::string_view::npos) return out;
    // A break needs text before and after it in its paragraph (§6.7).
    const bool more = text.find_first_not_of('\n', end) != std::string_view::npos;
    out += !line.empty() && more ? "\\\n" + indent : "&#10;";
    begin = end + 1;
  }
}

std::string markdown_heading(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0;;) {
    const auto end = text.find('\n', begin);
    out += markdown_line(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return out;
    out += "&#10;";
    begin = end + 1;
  }
}

std::string markdown_address(std::string_view href) {
  std::string out = "<";
  for (std::size_t i = 0; i < href.size(); ++i) {
    const char c = href[i];
    if (c == '\n' || c == '\r') {
      out += c == '\n' ? "%0A" : "%0D";
      continue;
    }
    if (c == '<' || c == '>' || c == '\\') out += '\\';
    out += c;
    if (c == '&' && reference_at(href, i)) out += "amp;";
  }
  return out + ">";
}

}  // namespace maps::writing
