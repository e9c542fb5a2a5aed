#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "db/database.hpp"
#include "knowledge/taken_out.hpp"
#include "maps/outline.hpp"
#include "maps/write.hpp"
#include "people/disclosure.hpp"

/// A document out again, as a file for other programs.
namespace maps {

struct Exported {
  std::string bytes;
  /// Path relative to the file, and bytes: pictures and attached files of mm and md.
  std::vector<std::pair<std::string, std::string>> beside;
  Findings losses;
  std::int64_t topics = 0;  ///< in the file
};

/// What the reader may see of the document, in that format. The root that was added at import goes out too, unless the
/// format knows sheets. base::Error not_found if the reader may not see the document.
/// `revisions`: with the 改版履歴 that its changesets make (revision_branch.hpp), which Exported::topics does not
/// count.
Exported export_document(db::Transaction& tx, const people::Reader& reader, std::int64_t document, Target target,
                         bool revisions = false);

/// For a door that gives one file: a zip archive of the written file, under `name`, with those beside it.
std::string zipped(const Exported& exported, const std::string& name);

/// The outline of a document's visible topics, images included.
Outline outline_of(db::Transaction& tx, const people::Reader& reader, std::int64_t document, bool revisions = false);

/// A file that went out, read again: its topics with their numbers, as a base for the merge of what comes back. Empty
/// where its format names no topics, or nothing of it may be seen any more.
std::vector<knowledge::Topic> rebuilt(db::Transaction& tx, const knowledge::TakenOut& file, const Limits& limits);

}  // namespace maps
