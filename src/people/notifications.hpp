#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "db/database.hpp"

/// The one way by which any domain tells a person something. Only numbers are stored: what a page or a mail says about
/// it is made when it is read, from what that person may see then.
namespace people {

/// Something that happened to a subject: a topic, else (topic 0) a document, else neither.
struct Notification {
  std::string kind;           ///< "mention" …; "notice.mention" in locales/ is its sentence
  std::int64_t document = 0;  ///< 0: about no document
  std::int64_t topic = 0;     ///< 0: about the document as a whole
  std::int64_t detail = 0;    ///< a number whose meaning the kind says (a comment); 0: none
  std::int64_t actor = 0;     ///< who did it; kSystem where nobody did
  std::string once;           ///< "comment 12": whatever is told under the same word reaches a person once
};

/// Tells a person, inside the transaction of what happened. False where there is nothing to tell: of one's own doing,
/// told already, or no person who can sign in. Also sees to it that the next mail digest is made, if one is wished.
bool notify(db::Transaction& tx, std::int64_t person, const Notification& what);
/// What was told under this word was taken back, and (give_back) is so again. Nobody's is shown or counted meanwhile.
void withdraw(db::Transaction& tx, std::string_view once);
void give_back(db::Transaction& tx, std::string_view once);

/// SQL that holds for a row `n` of notification whose subject the reader may see now. Made by the domain that keeps the
/// subjects (knowledge::subjects_for); what it does not let through is neither shown nor counted.
struct SubjectFilter {
  std::string sql;
};

struct Notice {
  std::int64_t id = 0;
  std::string kind;
  std::int64_t document = 0, topic = 0, detail = 0;
  std::int64_t actor = 0;
  std::string actor_name;
  base::Millis at = 0;
  bool read = false;
};
/// Newest first, at most `limit`, before that number (0: from the newest).
std::vector<Notice> notices(db::Transaction& tx, std::int64_t person, const SubjectFilter& may_see, std::int64_t limit,
                            std::int64_t before = 0);
std::int64_t count_unread(db::Transaction& tx, std::int64_t person, const SubjectFilter& may_see);
/// One of this person's; nothing where it is another's, withdrawn, or of a subject that may not be seen.
std::optional<Notice> find_notice(db::Transaction& tx, std::int64_t person, const SubjectFilter& may_see,
                                  std::int64_t id);
void mark_read(db::Transaction& tx, std::int64_t person, std::int64_t id);
/// All up to and with this number, so that what came while the person looked stays unread.
void mark_all_read(db::Transaction& tx, std::int64_t person, std::int64_t newest);

}  // namespace people
