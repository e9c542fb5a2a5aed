#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "knowledge/compare.hpp"
#include "knowledge/history.hpp"
#include "knowledge/merge_notes.hpp"

/// A file that came in again, merged with what people had changed here since: what came in, what both sides had
/// changed, what was decided. Known by the import's changeset; undo() of that takes back the whole of it, with the
/// decisions about its conflicts.
namespace knowledge {

/// What became of a question that the merge found.
struct Answer {
  enum class State {
    open,
    decided,   ///< by a person
    replaced,  ///< a later file said something else about it
    dropped,   ///< its topic was deleted, or the merge undone
  };
  State state = State::open;
  std::int64_t conflict = 0;    ///< its number (conflicts.hpp)
  std::string choice;           ///< "ours", "theirs", "joined", if decided
  std::optional<Changeset> by;  ///< the changeset of the choice
};

/// Something that the merge did not simply take from the file.
struct MergeNote {
  Outcome outcome = Outcome::left;
  std::string part;    ///< merge_notes.hpp says which there are
  Topic topic;         ///< just after the merge; one that was not there then: as it was at last
  bool there = false;  ///< it is there now
  std::string ours;    ///< of text and note: what stood here; for a place the parent's text
  std::string theirs;  ///< what the file says; for a place the other parent's text, if the reader may see it
  Answer answer;       ///< if asked
};

struct Merge {
  Changeset changeset;  ///< the import, its figures as this reader may know them
  std::string file, format;
  base::Millis base_at = 0;         ///< of what the file was compared with; 0: no longer known
  bool base_went_out = false;       ///< which is a file that went out, not the import before
  bool in_force = true;             ///< false: undone
  std::int64_t turned_by = 0;       ///< the changeset whose undo() turns it over: its own, or the last that did so
  std::optional<Changeset> turned;  ///< the last that undid or redid it
  std::vector<TopicDifference> differences;  ///< what it changed here
  std::vector<Topic> stayed;                 ///< undone: of these, what did not become again what it was before
  std::vector<MergeNote> notes;              ///< by topic, as far as the reader may see topic and words
};

/// base::Error not_found "error.merge_not_found": no such merge, or nothing in it for this reader.
Merge merge_of(db::Transaction& tx, const people::Reader& reader, std::int64_t changeset);
/// Whether there is one; a first import is none.
bool is_merge(db::Transaction& tx, std::int64_t changeset);

}  // namespace knowledge
