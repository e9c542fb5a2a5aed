#pragma once
#include "people/digest_wish.hpp"
#include "people/notifications.hpp"

/// Rows of notification and digest_wish. Inside people/ only.
namespace people::store {

/// False where the person was told under this word already.
bool insert_notification(db::Transaction& tx, std::int64_t id, std::int64_t person, const Notification& what);
void set_withdrawn(db::Transaction& tx, std::string_view once, bool withdrawn);
/// Not withdrawn, of this person, let through by the filter, and by `rest` (SQL after WHERE …, our own words only).
std::vector<Notice> notices(db::Transaction& tx, const char* name, std::int64_t person, const SubjectFilter& may_see,
                            const std::string& rest);
std::int64_t count_unread(db::Transaction& tx, std::int64_t person, const SubjectFilter& may_see);
void set_read(db::Transaction& tx, std::int64_t person, std::int64_t first, std::int64_t last);
void set_digest(db::Transaction& tx, std::int64_t notice, std::int64_t digest);

struct WishRow {
  DigestWish wish;
  base::Millis due = 0;  ///< 0: no job waits
};
std::optional<WishRow> wish(db::Transaction& tx, std::int64_t person);
/// The same, locked until the transaction ends: who tells and who makes the digest wait for each other.
std::optional<WishRow> lock_wish(db::Transaction& tx, std::int64_t person);
void put_wish(db::Transaction& tx, std::int64_t person, const WishRow& row);
void set_due(db::Transaction& tx, std::int64_t person, base::Millis due);

}  // namespace people::store
