#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "knowledge/apply.hpp"
#include "knowledge/conflicts.hpp"
#include "knowledge/incoming.hpp"
#include "knowledge/merge_notes.hpp"

/// The three-way merge of a re-imported file. Pure but for the numbers of new topics.
namespace knowledge {

struct Merged {
  Batch batch;
  std::vector<std::int64_t> ids;  ///< the topic of each incoming one
  std::vector<FoundConflict> conflicts;
  std::vector<FoundNote> notes;  ///< those, and what else was not simply taken from the file
  std::vector<std::string>
      kept;  ///< the same for the report, "text: …" for each thing that both sides changed and that stays as it is here
};

/// What names the topic in a file that goes out, and finds it again when the file comes back: the node id of the file
/// that it came from, or one made of its number.
std::string outgoing_key(const Topic& topic);
/// The number in a key of the latter kind; 0: it is none.
std::int64_t topic_of_outgoing_key(std::string_view key);

/// The document as it is.
struct MergeSide {
  const std::vector<Topic>& now;
  people::Level level;  ///< the floor of all its topics
  std::int64_t root = 0;
  std::unordered_set<std::int64_t> asked;                        ///< topics that a question is open about
  std::function<std::optional<Topic>(std::int64_t)> last_state;  ///< of a topic that was deleted
  std::function<std::int64_t(std::int64_t)> take_ids;            ///< (n): the first of n new numbers
};

/// `last`: the file as it was last imported, numbered as it was then. Where that is not known, whatever is not the same
/// on both sides counts as changed by both, and nothing is removed. No topic becomes less strict by a merge.
Merged merge(const Incoming& incoming, const std::optional<std::vector<Topic>>& last, const MergeSide& here);

}  // namespace knowledge
