#include "base/json.hpp"

#include <fmt/format.h>

#include <iterator>

#include "base/unicode.hpp"

namespace base {
namespace {

bool plain(unsigned char c) {
  return c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
}

void append_escaped(std::string& out, char32_t point) {
  if (point == U'"' || point == U'\\') {
    out.push_back('\\');
    out.push_back(static_cast<char>(point));
  } else if (point == U'\n') {
    out.append("\\n");
  } else if (point < 0x80 || point == 0x2028 || point == 0x2029) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(point));
  } else {
    append_point(out, point);
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out.push_back('"');
  for (std::size_t at = 0; at < text.size();) {
    if (plain(static_cast<unsigned char>(text[at])))
      out.push_back(text[at++]);
    else
      append_escaped(out, next_point(text, at));
  }
  out.push_back('"');
}

}  // namespace base
