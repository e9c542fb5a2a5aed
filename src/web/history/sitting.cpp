#include "web/history/history.hpp"

namespace web {
namespace {

constexpr base::Millis kPause = 10 * 60 * 1000;

bool is_save(const knowledge::Changeset& c) { return (c.kind == "edit" || c.kind == "correct") && c.reason.empty(); }

bool follows(const knowledge::Changeset& later, const knowledge::Changeset& earlier) {
  return is_save(earlier) && earlier.person == later.person && later.at - earlier.at <= kPause &&
         base::tokyo_date(earlier.at) == base::tokyo_date(later.at);
}

}  // namespace

std::size_t sitting(std::span<const knowledge::Changeset> changesets) {
  std::size_t count = 1;
  if (!is_save(changesets.front())) return count;
  while (count < changesets.size() && follows(changesets[count - 1], changesets[count])) ++count;
  return count;
}

}  // namespace web
