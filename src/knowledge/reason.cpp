#include "knowledge/reason.hpp"

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "knowledge/store.hpp"
#include "people/audit.hpp"

namespace knowledge {
namespace {

Changeset own(db::Transaction& tx, const Editor& editor, std::int64_t document, std::int64_t id) {
  const auto found = store::changeset(tx, id);
  if (!found || found->document != document || found->person != editor.person)
    throw base::Error{base::Fault::not_found, "error.changeset_not_found"};
  return *found;
}

}  // namespace

void give_reason(db::Transaction& tx, const Editor& editor, std::int64_t document,
                 std::span<const std::int64_t> changesets) {
  const auto length = base::length(editor.reason);
  if (length == 0 || length > kLongestReason || changesets.size() > kMostReasons)
    throw base::Error{base::Fault::bad_input, "error.edit_request"};
  if (!store::document(tx, editor.reader, document))
    throw base::Error{base::Fault::not_found, "error.document_not_found"};
  for (const auto id : changesets) {
    if (!own(tx, editor, document, id).reason.empty()) continue;
    store::set_reason(tx, id, editor.reason);
    people::audit(tx, editor.person, "changeset.reason",
                  "document " + std::to_string(document) + " changeset " + std::to_string(id));
  }
}

}  // namespace knowledge
