#include "maps/reading/entities.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <string>

namespace maps::reading {
namespace {

constexpr std::size_t kLongest = 40;  // "&#x0000000000010FFFF;" and the longest names with room to spare
constexpr char32_t kBeyond = 0x110000;

bool alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int digit(char c, int base) {
  int value = base;
  if (c >= '0' && c <= '9') value = c - '0';
  if (c >= 'a' && c <= 'f') value = c - 'a' + 10;
  if (c >= 'A' && c <= 'F') value = c - 'A' + 10;
  return value < base ? value : -1;
}

Reference numeric(std::string_view body, std::size_t length) {
  const bool hexadecimal = body.starts_with('x') || body.starts_with('X');
  if (hexadecimal) body.remove_prefix(1);
  if (body.empty()) return {};
  char32_t point = 0;
  for (const char c : body) {
    const int value = digit(c, hexadecimal ? 16 : 10);
    if (value < 0) return {};
    const auto grown = static_cast<char32_t>(point * (hexadecimal ? 16U : 10U) + static_cast<unsigned>(value));
    point = std::min(kBeyond, grown);
  }
  return {Reference::Kind::numeric, point, length};
}

Reference named(std::string_view body, std::size_t length) {
  if (!alphanumeric(body.front()) || !std::ranges::all_of(body, [](char c) {
        return alphanumeric(c) || c == '_' || c == '-' || c == '.' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
      }))
    return {};
  const std::string name{body};
  const auto* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
  if (name == "apos") return {Reference::Kind::xml, U'\'', length};
  if (entity == nullptr) return {Reference::Kind::unknown, 0, length};
  const bool xml = name == "amp" || name == "lt" || name == "gt" || name == "quot";
  return {xml ? Reference::Kind::xml : Reference::Kind::html, static_cast<char32_t>(entity->value), length};
}

}  // namespace

Reference read_reference(std::string_view text) {
  const auto end = text.substr(0, kLongest).find(';');
  if (end == std::string_view::npos || end < 2) return {};
  const auto body = text.substr(1, end - 1);
  return body.front() == '#' ? numeric(body.substr(1), end + 1) : named(body, end + 1);
}

bool allowed_in_xml(char32_t point) {
  return point == 0x09 || point == 0x0A || point == 0x0D || (point >= 0x20 && point <= 0xD7FF) ||
         (point >= 0xE000 && point <= 0xFFFD) || (point >= 0x10000 && point <= 0x10FFFF);
}

}  // namespace maps::reading
