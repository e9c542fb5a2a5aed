#pragma once
#include <cstdint>
#include <optional>

#include "knowledge/edit.hpp"

/// Earlier states brought back, as a new changeset that can be undone like any other.
namespace knowledge {

struct RestoreWish {
  std::int64_t topic = 0;
  std::int64_t as_of = 0;            ///< the changeset just after which the topic was as it is wished
  bool below = true;                 ///< with the branch that it had then
  bool place = false;                ///< the topic itself goes back to where it hung; what is below it always does
  bool drop_added = false;           ///< what came into the branch since is deleted, unless something older hangs on it
  std::optional<std::int64_t> seen;  ///< the newest changeset (newest_changeset) when the person looked
};

/// Words, note and what else a topic has, as they were then; a deleted topic comes back where it hung, or on the
/// nearest of what it hung on that is still there. What a person decided about its level since stays. Nothing to
/// restore: changeset 0. base::Error not_found "error.not_there_then" where the topic was not there then for this
/// person, or is there now but not for him; conflict "error.changed_since_shown" where a topic that would be changed or
/// deleted was saved by somebody after `seen`: nothing is written.
Saved restore(db::Transaction& tx, const Editor& editor, std::int64_t document, const RestoreWish& wish);

}  // namespace knowledge
