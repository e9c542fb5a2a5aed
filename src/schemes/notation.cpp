#include "schemes/notation.hpp"

#include "base/unicode.hpp"
#include "text/narrow.hpp"

namespace schemes {
namespace {

constexpr int kMostDigits = 3;
constexpr int kMostGroups = 5;

char32_t narrow_at(std::string_view text, std::size_t at, std::size_t& next) {
  next = at;
  return next < text.size() ? text::narrow_point(base::next_point(text, next)) : U'\0';
}

/// The digits at `at`, which is moved behind them.
std::string digits(std::string_view text, std::size_t& at) {
  std::string out;
  std::size_t next = 0;
  for (auto point = narrow_at(text, at, next); point >= U'0' && point <= U'9'; point = narrow_at(text, at, next)) {
    out += static_cast<char>(point);
    at = next;
  }
  return out;
}

}  // namespace

std::optional<Notated> notation_of(std::string_view text) {
  std::size_t at = 0;
  std::size_t next = 0;
  while (at < text.size() && narrow_at(text, at, next) == U' ') at = next;
  Notated out;
  bool pointed = false;  // a point stands before `at`
  for (int groups = 0; groups <= kMostGroups; ++groups) {
    const auto group = digits(text, at);
    if (group.empty() ? !pointed : groups == kMostGroups || group.size() > kMostDigits) return std::nullopt;
    if (!group.empty()) out.notation += (groups == 0 ? "" : ".") + group;
    const auto point = narrow_at(text, at, next);
    const bool ends = group.empty() || (groups > 0 && point == U' ');
    if (ends) break;
    if (point != U'.') return std::nullopt;
    pointed = true;
    at = next;
  }
  out.label = base::collapse_space(text.substr(at));
  if (out.label.empty() || narrow_at(out.label, 0, next) == U'.') return std::nullopt;  // "1.." begins no list
  return out;
}

}  // namespace schemes
