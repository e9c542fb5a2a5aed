#include "maps/writing/addresses.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace maps::writing {
namespace {

constexpr std::array<std::string_view, 6> kWeb = {"http", "https", "mailto", "tel", "ftp", "ftps"};

bool blank(char c) { return static_cast<unsigned char>(c) <= ' '; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view unquoted(std::string_view text) {
  if (!text.starts_with('"')) return text;
  const auto end = text.find('"', 1);
  return end == std::string_view::npos ? text.substr(1) : trimmed(text.substr(1, end - 1));
}

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }

/// RFC 3986 §3.1, in lower case.
std::optional<std::string> scheme(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || !letter(text.front())) return std::nullopt;
  std::string name;
  for (const char c : text.substr(0, colon)) {
    if (!letter(c) && !digit(c) && c != '+' && c != '-' && c != '.') return std::nullopt;
    name += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  }
  return name;
}

Address::Kind kind(std::string_view text) {
  // "//server/x" takes the page's scheme: opened from a disk it would ask that server over the Windows network.
  if (text.starts_with("\\\\") || text.starts_with("//") || text.starts_with("/\\") || text.starts_with("\\/"))
    return Address::Kind::path;
  const auto name = scheme(text);
  if (!name) return Address::Kind::web;
  if (name->size() == 1 || *name == "file" || *name == "xmind" || *name == "xap") return Address::Kind::path;
  return std::find(kWeb.begin(), kWeb.end(), *name) != kWeb.end() ? Address::Kind::web : Address::Kind::unsafe;
}

std::optional<unsigned> hex(char c) {
  if (digit(c)) return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

std::optional<char> escape_at(std::string_view text, std::size_t at) {
  if (text[at] != '%' || at + 2 >= text.size()) return std::nullopt;
  const auto high = hex(text[at + 1]);
  const auto low = hex(text[at + 2]);
  if (!high || !low) return std::nullopt;
  return static_cast<char>(*high * 16 + *low);
}

}  // namespace

Address address(std::string_view href) {
  std::string plain;
  for (const char c : unquoted(trimmed(href)))
    if (c != '\t' && c != '\n' && c != '\r') plain += c;
  return {kind(plain), percent_encoded(plain)};
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = escape_at(text, i);
    out += byte.value_or(text[i]);
    if (byte) i += 2;
  }
  return out;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kNever = "\"<>`{}|\\^\x7F";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool lone_percent = text[i] == '%' && !escape_at(text, i);
    if (byte <= ' ' || kNever.find(text[i]) != std::string_view::npos || lone_percent) {
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace maps::writing
