#include "web/attention/mark.hpp"

#include "knowledge/attention.hpp"
#include "knowledge/conflicts.hpp"
#include "knowledge/read.hpp"

namespace web {
namespace {

constexpr base::Millis kLongest = 60'000;

}  // namespace

bool AttentionMark::holds(const Known& known, const Known& now) const {
  return known.ceiling == now.ceiling && known.changeset == now.changeset && known.day == now.day &&
         now.at - known.at < kLongest;
}

std::int64_t AttentionMark::of(db::Database& database, const people::Reader& reader, bool decides) {
  const auto at = base::now();
  Known now{.ceiling = reader.ceiling, .changeset = 0, .day = base::tokyo_date(at), .at = at, .count = 0};
  database.read([&](db::Transaction& tx) {
    now.changeset = knowledge::newest_changeset(tx);
    {
      const std::scoped_lock lock{mutex_};
      const auto known = of_person_.find(reader.person);
      if (known != of_person_.end() && holds(known->second, now)) {
        now = known->second;
        return;
      }
    }
    now.count = knowledge::attention_counts(tx, reader).total();
    if (decides) now.count += knowledge::count_conflicts(tx, reader, 0);
  });
  const std::scoped_lock lock{mutex_};
  of_person_.insert_or_assign(reader.person, now);
  return now.count;
}

}  // namespace web
