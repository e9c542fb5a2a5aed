#include "people/notifications.hpp"

#include <fmt/format.h>

#include "people/accounts.hpp"
#include "people/ask_for_digest.hpp"
#include "people/store_notifications.hpp"

namespace people {

using Id = std::int64_t;

bool notify(db::Transaction& tx, Id person, const Notification& what) {
  if (person == what.actor || person == kSystem) return false;
  const auto who = find_person(tx, person);
  if (!who || who->disabled) return false;
  if (!store::insert_notification(tx, tx.take_numbers("notification"), person, what)) return false;
  ask_for_digest(tx, person);
  return true;
}

void withdraw(db::Transaction& tx, std::string_view once) { store::set_withdrawn(tx, once, true); }
void give_back(db::Transaction& tx, std::string_view once) { store::set_withdrawn(tx, once, false); }

std::vector<Notice> notices(db::Transaction& tx, Id person, const SubjectFilter& may_see, Id limit, Id before) {
  const auto from = before == 0 ? std::string{"1 = 1"} : fmt::format("n.id < {}", before);
  return store::notices(tx, "notifications", person, may_see,
                        fmt::format("{} ORDER BY n.id DESC LIMIT {}", from, limit));
}

Id count_unread(db::Transaction& tx, Id person, const SubjectFilter& may_see) {
  return store::count_unread(tx, person, may_see);
}

std::optional<Notice> find_notice(db::Transaction& tx, Id person, const SubjectFilter& may_see, Id id) {
  auto found = store::notices(tx, "notification_find", person, may_see, fmt::format("n.id = {}", id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

void mark_read(db::Transaction& tx, Id person, Id id) { store::set_read(tx, person, id, id); }
void mark_all_read(db::Transaction& tx, Id person, Id newest) { store::set_read(tx, person, 0, newest); }

}  // namespace people
