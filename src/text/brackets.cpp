#include "text/brackets.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

struct Sign {
  std::string_view bytes;
  Shape shape;
  bool opens;
};
constexpr std::array kSigns{
    Sign{"【", Shape::strong, true},  Sign{"】", Shape::strong, false}, Sign{"〔", Shape::square, true},
    Sign{"〕", Shape::square, false}, Sign{"［", Shape::square, true},  Sign{"］", Shape::square, false},
    Sign{"[", Shape::square, true},   Sign{"]", Shape::square, false},  Sign{"（", Shape::round, true},
    Sign{"）", Shape::round, false},  Sign{"(", Shape::round, true},    Sign{")", Shape::round, false}};

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

const Sign* sign_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c != '(' && c != ')' && c != '[' && c != ']' && c != '\xE3' && c != '\xEF') return nullptr;
  const auto rest = text.substr(at, 3);
  for (const auto& sign : kSigns)
    if (rest.starts_with(sign.bytes)) return &sign;
  return nullptr;
}

std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && continues(text[most])) --most;
  return text.substr(0, most);
}

bool punctuation_of_line(char byte) { return byte == '\n' || byte == '\r'; }

}  // namespace

std::vector<Bracket> brackets(std::string_view text) {
  std::vector<Bracket> found;
  std::array<std::size_t, 3> open;
  std::array<std::size_t, 3> inside{};
  open.fill(std::string_view::npos);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Sign* sign = sign_at(text, at);
    if (sign == nullptr) continue;
    const auto which = static_cast<std::size_t>(sign->shape);
    const std::size_t behind = at + sign->bytes.size();
    if (sign->opens) {
      open.at(which) = at;
      inside.at(which) = behind;
    } else if (open.at(which) != std::string_view::npos) {
      const std::size_t from = inside.at(which);
      found.push_back(
          {sign->shape, open.at(which), from, at, behind, narrow(cut(text.substr(from, at - from), kLongestMark))});
      open.at(which) = std::string_view::npos;
    }
  }
  std::ranges::sort(found, {}, &Bracket::begin);
  return found;
}

Stretch line_around(std::string_view text, std::size_t begin, std::size_t end, std::size_t reach) {
  const std::size_t first = begin > reach ? begin - reach : 0;
  const std::size_t last = std::min(text.size(), end + reach);
  Stretch line{begin, end};
  while (line.begin > first && !punctuation_of_line(text[line.begin - 1])) --line.begin;
  while (line.end < last && !punctuation_of_line(text[line.end])) ++line.end;
  while (line.begin < begin && continues(text[line.begin])) ++line.begin;
  while (line.end > end && line.end < text.size() && continues(text[line.end])) --line.end;
  return line;
}

char32_t point_touching(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t from = at - 1;
  while (from > 0 && at - from < 4 && continues(text[from])) --from;
  return base::next_point(text, from);
}

char32_t point_before(std::string_view text, std::size_t at) {
  const std::size_t floor = at > 64 ? at - 64 : 0;
  while (at > floor) {
    std::size_t from = at - 1;
    while (from > floor && continues(text[from])) --from;
    std::size_t next = from;
    const char32_t point = base::next_point(text, next);
    if (point == U'\n' || point == U'\r') return 0;
    if (!base::is_space(point)) return point;
    at = from;
  }
  return 0;
}

char32_t point_behind(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char32_t point = base::next_point(text, at);
    if (point == U'\n' || point == U'\r') return 0;
    if (!base::is_space(point)) return point;
  }
  return 0;
}

}  // namespace text
