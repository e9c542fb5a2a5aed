#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/notifications.hpp"

/// Whether and when a person wants the unread notifications by mail. In the product they are shown always.
namespace people {

enum class Rhythm { never, daily, hourly };
/// "never", "daily", "hourly".
std::string_view name(Rhythm rhythm);
std::optional<Rhythm> rhythm_named(std::string_view word);

struct DigestWish {
  Rhythm rhythm = Rhythm::never;
  int minute = 8 * 60 + 30;     ///< of the day in Tokyo, for daily: 0 to 1439
  std::string language = "ja";  ///< of the mail
};
/// Never, where the person has said nothing.
DigestWish digest_wish(db::Transaction& tx, std::int64_t person);
/// base::Error bad_input "error.digest_wish" for a minute or language that there is not. Audited.
void set_digest_wish(db::Transaction& tx, std::int64_t person, const DigestWish& wish);

/// The first moment after `now` at which such a digest is due: the full hour, or the time of day in Tokyo. Pure.
base::Millis next_digest(const DigestWish& wish, base::Millis now);

/// The kind of the job that makes a person's digest; its payload is {"person": …, "due": …}. Pushed by notify() and
/// set_digest_wish(), one at a time for each person.
inline constexpr const char* kDigestJob = "digest.make";

/// For that job: its wish, if the job is the one that is due (another has taken its place otherwise, or mail is not
/// wished any more). The next notification then asks for the next digest.
std::optional<DigestWish> take_due_digest(db::Transaction& tx, std::int64_t person, base::Millis due);
/// Numbers of unread notices that are in no digest yet, oldest first, at most `limit`.
std::vector<std::int64_t> undigested(db::Transaction& tx, std::int64_t person, const SubjectFilter& may_see,
                                     std::int64_t limit);
void put_into_digest(db::Transaction& tx, const std::vector<std::int64_t>& notices, std::int64_t digest);
/// What the digest holds that is still unread, for this person, and may still be seen; oldest first.
std::vector<Notice> notices_in_digest(db::Transaction& tx, std::int64_t person, const SubjectFilter& may_see,
                                      std::int64_t digest);

}  // namespace people
