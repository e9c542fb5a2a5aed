#include "people/digest_wish.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "jobs/queue.hpp"
#include "people/ask_for_digest.hpp"
#include "people/audit.hpp"
#include "people/store_notifications.hpp"

namespace people {
namespace {

using base::Millis;
using Id = std::int64_t;

constexpr std::array<std::string_view, 3> kNames{"never", "daily", "hourly"};
constexpr Millis kMinute = 60'000;
constexpr Millis kHour = 60 * kMinute;
constexpr int kMinutesOfDay = 24 * 60;

Millis push_digest(db::Transaction& tx, Id person, const DigestWish& wish) {
  const auto due = next_digest(wish, base::now());
  jobs::push(tx, kDigestJob, fmt::format(R"({{"person":{},"due":{}}})", person, due), due);
  return due;
}

}  // namespace

std::string_view name(Rhythm rhythm) { return kNames.at(static_cast<std::size_t>(rhythm)); }

std::optional<Rhythm> rhythm_named(std::string_view word) {
  const auto at = std::ranges::find(kNames, word);
  if (at == kNames.end()) return std::nullopt;
  return static_cast<Rhythm>(at - kNames.begin());
}

DigestWish digest_wish(db::Transaction& tx, Id person) {
  const auto row = store::wish(tx, person);
  return row ? row->wish : DigestWish{};
}

void set_digest_wish(db::Transaction& tx, Id person, const DigestWish& wish) {
  const auto& languages = base::languages();
  const bool known = std::ranges::find(languages, wish.language) != languages.end();
  if (!known || wish.minute < 0 || wish.minute >= kMinutesOfDay)
    throw base::Error{base::Fault::bad_input, "error.digest_wish"};
  const Millis due = wish.rhythm == Rhythm::never ? 0 : push_digest(tx, person, wish);
  store::put_wish(tx, person, {wish, due});
  audit(tx, person, "person.digest", fmt::format("person {}", person));
}

Millis next_digest(const DigestWish& wish, Millis now) {
  if (wish.rhythm == Rhythm::hourly) return (now / kHour + 1) * kHour;
  const auto today = base::tokyo_midnight(base::tokyo_date(now)) + wish.minute * kMinute;
  return today > now ? today : today + 24 * kHour;
}

void ask_for_digest(db::Transaction& tx, Id person) {
  const auto row = store::lock_wish(tx, person);
  if (!row || row->due != 0 || row->wish.rhythm == Rhythm::never) return;
  store::set_due(tx, person, push_digest(tx, person, row->wish));
}

std::optional<DigestWish> take_due_digest(db::Transaction& tx, Id person, Millis due) {
  const auto row = store::lock_wish(tx, person);
  if (!row || row->due != due) return std::nullopt;
  store::set_due(tx, person, 0);
  return row->wish;
}

std::vector<Id> undigested(db::Transaction& tx, Id person, const SubjectFilter& may_see, Id limit) {
  std::vector<Id> out;
  for (const auto& notice :
       store::notices(tx, "notification_undigested", person, may_see,
                      fmt::format("n.read_at IS NULL AND n.digest = 0 ORDER BY n.id LIMIT {}", limit)))
    out.push_back(notice.id);
  return out;
}

void put_into_digest(db::Transaction& tx, const std::vector<Id>& notices, Id digest) {
  for (const auto id : notices) store::set_digest(tx, id, digest);
}

std::vector<Notice> notices_in_digest(db::Transaction& tx, Id person, const SubjectFilter& may_see, Id digest) {
  return store::notices(tx, "notifications_of_digest", person, may_see,
                        fmt::format("n.read_at IS NULL AND n.digest = {} ORDER BY n.id", digest));
}

}  // namespace people
