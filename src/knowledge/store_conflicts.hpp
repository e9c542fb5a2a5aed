#pragma once
#include <optional>
#include <span>
#include <unordered_set>

#include "knowledge/conflicts.hpp"

/// Rows of the table conflict. Inside knowledge/ only.
namespace knowledge::store {

struct ConflictRow {
  std::int64_t id = 0, document = 0, topic = 0;
  std::string part, theirs;
  base::Millis at = 0;
  std::int64_t person = 0;  ///< whose word `theirs` is; 0: the file's
  std::int64_t found = 0;   ///< the changeset that found it
  std::string person_name;  ///< read only
};

/// With the level that its topic has now: a word said where few might read is for those few later on, too.
void insert_conflict(db::Transaction& tx, const ConflictRow& row);
/// A later file says something else on the same part: its word takes the place of the earlier one.
void replace_open_conflict(db::Transaction& tx, std::int64_t topic, std::string_view part, std::int64_t changeset);
/// Open, with a topic that the reader may see, and might have seen when the word was said.
std::vector<ConflictRow> conflicts(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                   std::int64_t limit);
std::vector<std::int64_t> topics_in_conflict(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                             std::int64_t limit);
std::int64_t count_conflicts(db::Transaction& tx, const people::Reader& reader, std::int64_t document);
/// About topics that the reader may see, of those that the changeset asked, answered or asked again.
std::int64_t count_questions(db::Transaction& tx, const people::Reader& reader, std::int64_t changeset);
std::optional<ConflictRow> open_conflict(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
/// By a person's word: "ours", "theirs", "joined".
void close_conflict(db::Transaction& tx, std::int64_t id, std::int64_t changeset, std::string_view choice);
/// Topics go: with them the open questions about them.
void close_conflicts_on(db::Transaction& tx, std::span<const std::int64_t> topics, std::int64_t changeset);
/// Those topics came back: words and places that nobody had decided about when they went are asked about again.
void open_conflicts_again(db::Transaction& tx, std::span<const std::int64_t> topics, std::int64_t changeset);
/// Topics of the document with open conflicts that were found after that changeset.
std::unordered_set<std::int64_t> topics_in_conflict_since(db::Transaction& tx, std::int64_t document,
                                                          std::int64_t changeset);
/// What an undo by this reader means here: found or opened again by `undone` is decided; decided by it is open again.
/// What is not for him stays.
void turn_conflicts(db::Transaction& tx, const people::Reader& reader, std::int64_t undone, std::int64_t by);
/// Open ones that this changeset found are decided.
void take_back_conflicts(db::Transaction& tx, const people::Reader& reader, std::int64_t found, std::int64_t by);
/// The changesets by which persons decided what this one found, the last first; not what was undone.
std::vector<std::int64_t> decisions_on(db::Transaction& tx, std::int64_t found);
/// What became of the questions that a file's merge found.
struct FoundState {
  std::int64_t topic = 0, id = 0;
  std::string part, choice;
  std::int64_t choice_by = 0;           ///< the changeset of the choice
  std::optional<std::int64_t> decided;  ///< none: open
};
std::vector<FoundState> conflicts_found(db::Transaction& tx, std::int64_t found);
/// Whether turn_conflicts() would find any.
bool has_conflicts(db::Transaction& tx, const people::Reader& reader, std::int64_t changeset);

}  // namespace knowledge::store
