#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "knowledge/document.hpp"
#include "knowledge/topic.hpp"
#include "people/disclosure.hpp"

/// Who changed what, when and why. Every function takes the reader: the figures count what he may see (of the past by
/// the stricter of the level then and now), a changeset in which he may see nothing is not there, and a reason is told
/// only to who may see all that it was about.
namespace knowledge {

/// Newest first: at most `limit` of those before number `before`.
std::vector<Changeset> history(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                               std::int64_t before = std::numeric_limits<std::int64_t>::max(),
                               std::int64_t limit = std::numeric_limits<std::int64_t>::max());
std::vector<Changeset> recent_changesets(db::Transaction& tx, const people::Reader& reader, std::int64_t limit);
/// A changeset of a document that the reader may see, or could when it was deleted; base::Error not_found.
Changeset changeset(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
/// The last changeset of the document that was made before the end of that day in Tokyo; 0 if there was none.
std::int64_t changeset_on(db::Transaction& tx, std::int64_t document, const base::Date& day);

/// When the document began for this reader: the first of its states that he may see. Nothing where there is none.
std::optional<base::Millis> began(db::Transaction& tx, const people::Reader& reader, std::int64_t document);

/// Dated entries of the document's own 改版履歴, from before it came here: newest first.
struct EarlyEntry {
  std::string day;  ///< ISO 8601, as precise as written; may be empty
  std::string text;
  std::int64_t topic = 0;
};
std::vector<EarlyEntry> early_history(db::Transaction& tx, const people::Reader& reader, std::int64_t document);

/// The changeset that made a state which the reader may see, without the reason where that is about other things too.
Changeset maker_of(db::Transaction& tx, const people::Reader& reader, std::int64_t changeset);
/// The changeset that made the topic what it is.
Changeset last_change(db::Transaction& tx, const people::Reader& reader, std::int64_t topic);

/// Earlier states of a topic, newest first, at most `limit`, each with the changeset that ended it.
struct PastState {
  Topic topic;
  Changeset ended_by;
  bool deleted = false;                   ///< it ended because the topic was deleted
  std::optional<Changeset> brought_back;  ///< what brought it back then, in the state after this one
};
std::vector<PastState> topic_history(db::Transaction& tx, const people::Reader& reader, std::int64_t topic,
                                     std::size_t limit = 100);

/// A piece of a topic's text, and the changeset from which it is there.
struct WrittenPiece {
  std::string text;
  Changeset by;
  bool or_earlier = false;  ///< the history goes on before it and was not followed further
};
/// Who wrote what of the text (`note`: of the note) as it is now, in reading order. What the reader may not see of the
/// past is told as by the changeset that ended it. Followed for 500 states or two million characters of them.
std::vector<WrittenPiece> who_wrote(db::Transaction& tx, const people::Reader& reader, std::int64_t topic,
                                    bool note = false);

}  // namespace knowledge
