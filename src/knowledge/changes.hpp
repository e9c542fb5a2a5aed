#pragma once
#include <cstdint>
#include <vector>

#include "db/database.hpp"
#include "knowledge/topic.hpp"
#include "people/disclosure.hpp"

/// What happened in a document while somebody looked at it.
namespace knowledge {

/// A topic that is new, or not what or where it was.
struct ChangedTopic {
  Topic topic;
  std::int64_t after = 0;                      ///< the sibling before it that the reader may see; 0: it is the first
  std::int64_t children = 0;                   ///< how many the reader may see
  people::Level above = people::Level::clear;  ///< of what it hangs on
};

struct Changes {
  std::int64_t newest = 0;  ///< the last changeset of the document: what to ask with next time
  bool reload = false;      ///< levels changed, or very much: only the whole outline will do, and the lists are empty
  std::vector<ChangedTopic> topics;  ///< parents before what is below them, siblings in order
  std::vector<std::int64_t> gone;    ///< what the reader saw and is no longer there for him
};

inline constexpr std::size_t kMostChanges = 500;

/// What this reader sees otherwise than just after changeset `since`: at most `most` topics. base::Error not_found
/// where he may not see the document.
Changes changes_since(db::Transaction& tx, const people::Reader& reader, std::int64_t document, std::int64_t since,
                      std::size_t most = kMostChanges);

}  // namespace knowledge
