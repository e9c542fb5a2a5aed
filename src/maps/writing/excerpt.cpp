#include "maps/writing/excerpt.hpp"

#include "base/unicode.hpp"

namespace maps::writing {
namespace {

constexpr std::size_t kPoints = 40;

}  // namespace

std::string excerpt(std::string_view text) {
  // A bound before collapsing, for a text may be a mebibyte long.
  const std::string line = base::collapse_space(base::first(text, 4 * kPoints));
  const auto head = base::first(line, kPoints);
  return head.size() == line.size() ? line : std::string{head} + "…";
}

void lose(Findings& losses, const char* what, const Topic& where, std::int64_t count) {
  if (count > 0) add_finding(losses, what, excerpt(where.text), count);
}

void lose(Findings& losses, const char* what, const Topic& where, std::size_t count) {
  lose(losses, what, where, static_cast<std::int64_t>(count));
}

}  // namespace maps::writing
