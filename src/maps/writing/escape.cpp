#include "maps/writing/escape.hpp"

#include <array>
#include <charconv>

#include "base/unicode.hpp"

namespace maps::writing {
namespace {

std::string_view entity(char c, bool in_value) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#xd;";
    case '"':
      return in_value ? "&quot;" : "";
    case '\t':
      return in_value ? "&#x9;" : "";
    case '\n':
      return in_value ? "&#xa;" : "";
    default:
      return "";
  }
}

void append_reference(std::string& out, char32_t point) {
  std::array<char, 8> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<std::uint32_t>(point), 16);
  out += "&#x";
  out.append(digits.data(), end.ptr);
  out += ';';
}

void escape(std::string& out, std::string_view text, bool in_value, Letters letters) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x80 && letters == Letters::ascii) {
      append_reference(out, base::next_point(text, i));
      continue;
    }
    const auto name = entity(text[i], in_value);
    if (name.empty())
      out += text[i];
    else
      out += name;
    ++i;
  }
}

}  // namespace

void escape_text(std::string& out, std::string_view text, Letters letters) { escape(out, text, false, letters); }

void escape_value(std::string& out, std::string_view text, Letters letters) { escape(out, text, true, letters); }

void attribute(std::string& out, std::string_view name, std::string_view value, Letters letters) {
  out += ' ';
  out += name;
  out += "=\"";
  escape_value(out, value, letters);
  out += '"';
}

}  // namespace maps::writing
