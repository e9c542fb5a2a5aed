#include "text/linkify.hpp"

#include <algorithm>

namespace text {
namespace {

using namespace std::string_view_literals;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool alphanumeric(char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z'); }

/// The characters of RFC 3986 without the apostrophe, which closes a quotation more often than it belongs to an
/// address.
bool of_address(char c) { return alphanumeric(c) || "-._~:/?#[]@!$&()*+,;=%"sv.find(c) != std::string_view::npos; }

/// Bytes of "http://" or "https://" at a place; 0 if there is none.
std::size_t scheme_at(std::string_view text, std::size_t at) {
  const auto same = [&](std::string_view scheme) {
    return text.size() - at >= scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char a, char b) { return a == lower(b); });
  };
  if (same("https://"sv)) return 8;
  return same("http://"sv) ? 7 : 0;
}

std::size_t without_tail(std::string_view address, std::size_t keep) {
  auto opened = [&](char open) { return std::count(address.begin(), address.end(), open); };
  auto rounds = opened('(') - opened(')');
  auto squares = opened('[') - opened(']');
  std::size_t end = address.size();
  for (; end > keep; --end) {
    const char last = address[end - 1];
    if (last == ')' && rounds < 0) {
      ++rounds;
    } else if (last == ']' && squares < 0) {
      ++squares;
    } else if (last == '(' && rounds > 0) {
      --rounds;
    } else if (last == '[' && squares > 0) {
      --squares;
    } else if (".,;:!?*"sv.find(last) == std::string_view::npos) {
      break;
    }
  }
  return end;
}

/// Bytes of the address at a place; 0 if there is none.
std::size_t address_at(std::string_view text, std::size_t at) {
  const std::size_t scheme = scheme_at(text, at);
  if (scheme == 0 || (at > 0 && alphanumeric(text[at - 1]))) return 0;
  const std::size_t host = at + scheme;
  if (host >= text.size() || !(alphanumeric(text[host]) || text[host] == '[')) return 0;
  const auto stop = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(host), text.end(), of_address);
  return without_tail(text.substr(at, static_cast<std::size_t>(stop - text.begin()) - at), scheme + 1);
}

}  // namespace

std::vector<LinkPiece> linkify(std::string_view text) {
  std::vector<LinkPiece> pieces;
  std::size_t from = 0;
  for (std::size_t at = text.find_first_of("hH"); at != text.npos; at = text.find_first_of("hH", at)) {
    const std::size_t size = address_at(text, at);
    if (size == 0) {
      ++at;
      continue;
    }
    if (at > from) pieces.push_back({std::string{text.substr(from, at - from)}, {}});
    const std::string address{text.substr(at, size)};
    pieces.push_back({address, address});
    from = at += size;
  }
  if (from < text.size()) pieces.push_back({std::string{text.substr(from)}, {}});
  return pieces;
}

}  // namespace text
