#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "knowledge/edit.hpp"

/// What a person did in an outline, saved in one go, while others may have saved too.
namespace knowledge {

struct OutlineEdit {
  enum class Kind { write, add, move, remove, link };
  Kind kind = Kind::write;
  /// add: a number below 0 that the client chose; edits behind it may name it as topic or parent, and as after if it is
  /// below -1.
  std::int64_t topic = 0;
  std::int64_t parent = 0;                ///< add, move
  std::int64_t after = -1;                ///< add, move: the sibling before it; 0: first; -1, or no such sibling: last
  std::optional<std::string> text, note;  ///< add, write: what is not given stays
  std::int64_t seen = 0;                  ///< write: begun in an earlier state than that of the batch; 0: in that one
  std::string href, title;                ///< link: one more link of the topic; one with this address stays as it is
};

/// What became of an edit.
enum class EditResult {
  done,          ///< as wished; nothing to do counts as done
  merged,        ///< somebody had changed other words of the same text: both changes are in it
  kept_both,     ///< somebody had changed the same: what stands here stays, the other word is an open conflict
  brought_back,  ///< somebody had deleted what was changed: it is there again, and an open conflict
  not_there,     ///< no such topic for this person: nothing was done
  not_possible,  ///< the root cannot be moved or deleted, nothing can go below itself, no more than kMostLinks
};
/// "done", "merged", "kept-both", "brought-back", "not-there", "not-possible".
std::string_view name(EditResult result);

struct OutlineSaved {
  std::int64_t changeset = 0;        ///< 0: nothing to save
  std::int64_t before = 0;           ///< the document's last changeset before it; above `seen`: others saved meanwhile
  std::vector<std::int64_t> topics;  ///< of each edit, by its number for good
  std::vector<EditResult> results;   ///< of each edit
};

inline constexpr std::size_t kMostOutlineEdits = 5'000;
inline constexpr std::size_t kMostLinks = 200;  ///< of one topic, made by hand

/// Saves them in their order as one changeset. `seen`: the last changeset that the person's outline contained; what
/// others saved since is merged: texts by words, moves and deletions topic by topic. Nothing is overwritten: where both
/// changed the same, what was saved first stays and the other word is an open conflict (conflicts.hpp). Deleting is
/// such a change too: a branch in which others wrote stays, a deleted topic that others wrote in comes back. `own`:
/// changesets after `seen` of which the person's outline knows all the same, since they were done in it: what they made
/// of a topic counts as seen as long as nobody else changed it in between.
/// base::Error not_found where the person may not see the document, too_large above kMostOutlineEdits or kLongestText,
/// bad_input "error.edit_unknown_topic" for a number below 0 that no edit before it added.
OutlineSaved edit_outline(db::Transaction& tx, const Editor& editor, std::int64_t document, std::int64_t seen,
                          std::span<const OutlineEdit> edits, std::span<const std::int64_t> own = {});

/// Names one save of one client, so that it may be sent again when no answer came.
struct SaveTicket {
  std::string client;  ///< 1 to 64 letters, digits, '-'; the client makes it up at random
  std::int64_t number = 0;
};

/// base::Error bad_input "error.edit_ticket" unless it is such a name.
void check_client(std::string_view client);

/// edit_outline(), done once for each ticket of a person: the same ticket again is given the first answer for 30 days.
/// What the client's earlier tickets changed is its own.
/// base::Error bad_input "error.edit_ticket".
OutlineSaved edit_outline_once(db::Transaction& tx, const Editor& editor, std::int64_t document, std::int64_t seen,
                               std::span<const OutlineEdit> edits, const SaveTicket& ticket);

}  // namespace knowledge
