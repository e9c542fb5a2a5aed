#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "knowledge/edit.hpp"

/// What a file that came again and a person here had both changed. What stands here was kept; a person decides.
namespace knowledge {

enum class ConflictPart { text, note, extras, place, brought_back, deleted };
/// "text", "note", "extras", "place", "brought-back", "deleted".
std::string_view name(ConflictPart part);

/// As the merge finds it. `theirs`: the file's text or note; extras as encoded; for a place the new parent's number.
struct FoundConflict {
  std::int64_t topic = 0;
  ConflictPart part = ConflictPart::text;
  std::string theirs;
};

/// Adds them to the document's open ones; a new one on the same part of a topic takes the place of the old one.
void record_conflicts(db::Transaction& tx, std::int64_t document, const std::vector<FoundConflict>& found);

struct Conflict {
  std::int64_t id = 0;
  ConflictPart part = ConflictPart::text;
  Topic topic;              ///< as it stands here
  std::string theirs;       ///< text or note of the file; for a place the new parent's text
  std::string code, title;  ///< of the document
  base::Millis found_at = 0;
};
/// Open ones that the reader may see, by document, then topic; of one document, or (0) of all. At most `limit`.
std::vector<Conflict> open_conflicts(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                     std::int64_t limit);
std::int64_t count_conflicts(db::Transaction& tx, const people::Reader& reader, std::int64_t document);

enum class Choice { ours, theirs };
/// A person's word: the file's, or what stands here. One changeset; its undo opens the question again. base::Error
/// not_found "error.conflict_decided" where it is not open (any more).
Saved decide_conflict(db::Transaction& tx, const Editor& editor, std::int64_t id, Choice choice);

}  // namespace knowledge
