#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "knowledge/topic.hpp"
#include "people/disclosure.hpp"

/// Two states of a document side by side.
namespace knowledge {

/// What became of one topic. One that changed its place and its words is both.
struct TopicDifference {
  std::optional<Topic> before;  ///< none: it was added
  std::optional<Topic> after;   ///< none: it was removed
  bool moved = false;           ///< it hangs on another topic, or stands elsewhere among those that stayed
  bool text = false, note = false;
  bool rest = false;  ///< links, images, markers, attributes, marks, the stated level …
  bool changed() const { return text || note || rest; }
  int depth = 0;                        ///< below the top of the branch that was added or removed with it
  std::vector<std::string> path;        ///< of `after`, or else `before`: the texts from the root down to its parent
  std::vector<std::string> moved_from;  ///< where it hung on another topic: the path there
};

/// Of these differences; a topic that moved and changed counts as both.
struct DifferenceFigures {
  std::int64_t added = 0, changed = 0, moved = 0, removed = 0;
};
DifferenceFigures count(std::span<const TopicDifference> differences);

/// What became of one topic from a state to a later one, without a word about paths. Pure.
TopicDifference compare_states(const Topic& before, const Topic& after);

/// In the reading order of `after`; what was removed stands first below the topic that it hung on. A moved branch is
/// one difference, of its top. Pure; both states parents first, siblings in order.
std::vector<TopicDifference> compare(std::span<const Topic> before, std::span<const Topic> after);
/// The document as it was just after changeset `from`, and after `to` (none: as it is), as far as the reader may see
/// both. base::Error not_found.
std::vector<TopicDifference> compare(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                     std::int64_t from, std::optional<std::int64_t> to);

}  // namespace knowledge
