#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/outline_edit.hpp"

namespace web {

/// What an outline sends to be saved.
struct EditRequest {
  knowledge::SaveTicket ticket;
  std::int64_t seen = 0;
  std::string reason;
  std::vector<knowledge::OutlineEdit> edits;
};

/// From JSON (RFC 8259):
///
///     {"client": "…", "number": 1, "seen": 17, "reason": "…",
///      "edits": [{"do": "add", "topic": -1, "parent": 3, "after": 5, "text": "…"},
///                {"do": "write", "topic": 4, "text": "…", "note": "…", "seen": 16},
///                {"do": "move", "topic": 4, "parent": 3, "after": 0}, {"do": "remove", "topic": 6},
///                {"do": "link", "topic": 4, "href": "/topics/9", "title": "…"}]}
///
/// Members as in knowledge::OutlineEdit; what is not needed may be left out, others are passed over. base::Error
/// bad_input "error.edit_request" for anything else. Pure.
EditRequest read_edit_request(std::string_view body);

/// {"changeset": 18, "seen": 19}: what is to be undone, and the last changeset that the outline contained.
struct UndoRequest {
  std::int64_t changeset = 0;
  std::int64_t seen = 0;
};
UndoRequest read_undo_request(std::string_view body);

/// {"changesets": [18, 19], "reason": "…"}: why these were saved, written afterwards.
struct ReasonRequest {
  std::vector<std::int64_t> changesets;
  std::string reason;
};
ReasonRequest read_reason_request(std::string_view body);

}  // namespace web
