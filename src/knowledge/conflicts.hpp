#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "knowledge/edit.hpp"

/// What two had changed: a person and a file that came again, or two persons. What stands here was kept; a person
/// decides.
namespace knowledge {

enum class ConflictPart { text, note, extras, place, brought_back, deleted };
/// "text", "note", "extras", "place", "brought-back", "deleted".
std::string_view name(ConflictPart part);

/// As a merge finds it. `theirs`: the other text or note; extras as encoded; for a place the new parent's number.
struct FoundConflict {
  std::int64_t topic = 0;
  ConflictPart part = ConflictPart::text;
  std::string theirs;
  std::int64_t person = 0;  ///< whose word `theirs` is; 0: the file's
};

/// Adds them to the document's open ones, found by this changeset: its undo takes them back. A file's new word on the
/// same part of a topic takes the place of its old one; words of persons are all kept.
void record_conflicts(db::Transaction& tx, std::int64_t document, const std::vector<FoundConflict>& found,
                      std::int64_t changeset);

struct Conflict {
  std::int64_t id = 0;
  ConflictPart part = ConflictPart::text;
  Topic topic;              ///< as it stands here
  std::string theirs;       ///< the other text or note; for a place the new parent's text
  std::string person_name;  ///< whose word that is; empty: the file's
  std::string saved_by;     ///< who saved the topic last, as it stands here
  std::string code, title;  ///< of the document; empty where its root may not be seen
  base::Millis found_at = 0;
  std::int64_t found = 0;  ///< the changeset that found it: a file's merge (merges.hpp), or a save
};
/// Open ones that the reader may see, by document, then topic; of one document, or (0) of all. At most `limit`.
std::vector<Conflict> open_conflicts(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                     std::int64_t limit);
/// The numbers of their topics alone, at most `limit`.
std::vector<std::int64_t> topics_in_conflict(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                             std::int64_t limit);
std::int64_t count_conflicts(db::Transaction& tx, const people::Reader& reader, std::int64_t document);

enum class Choice { ours, theirs };
/// A person's word: the other one, or what stands here. One changeset; its undo opens the question again. base::Error
/// not_found "error.conflict_decided" where it is not open (any more).
Saved decide_conflict(db::Transaction& tx, const Editor& editor, std::int64_t id, Choice choice);
/// Both words joined by hand; of a text or note only, else base::Error bad_input "error.conflict_join"; nothing but
/// space: "error.conflict_empty".
Saved join_conflict(db::Transaction& tx, const Editor& editor, std::int64_t id, std::string_view joined);

}  // namespace knowledge
