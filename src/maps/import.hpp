#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "db/database.hpp"
#include "maps/outline.hpp"
#include "maps/to_incoming.hpp"
#include "people/disclosure.hpp"

/// Import of one file, from bytes to stored: the verb behind the command line, the page and the starter content.
namespace maps {

struct ImportOptions {
  std::int64_t person = 0;
  std::string kind = "handbook";
  std::string shelf = "取込";
  people::Level level = people::Level::amber_strict;
  bool dry_run = false;  ///< reads and reports, stores nothing
  Limits limits;
};

/// What became of one file. `error` is set where it failed; then nothing of it is stored.
struct FileReport {
  std::string file;
  std::string format;
  std::string status;  ///< imported, unchanged, updated, failed; in a dry run: read
  std::int64_t document = 0;
  std::int64_t changeset = 0;  ///< of the import; 0: it changed nothing
  Counts counts;
  Findings repairs;
  Findings losses;
  std::vector<std::string> kept;  ///< what both sides had changed and stayed as it was here
  std::optional<base::Error> error;
};

/// `key` is the path below the import root (the document's identity), `bytes` the file. Does not throw for a bad file:
/// the report says why. A database that is away does throw.
FileReport import_file(db::Database& database, const std::string& key, const std::string& bytes,
                       const ReadBeside& beside, const ImportOptions& options);

}  // namespace maps
