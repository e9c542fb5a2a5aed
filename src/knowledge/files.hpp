#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/database.hpp"
#include "people/disclosure.hpp"

/// Stored files (images), addressed by the SHA-256 of their bytes: one that is there already is not stored again.
namespace knowledge {

struct StoredFile {
  std::string type;  ///< media type, by the first bytes
  std::string bytes;
};

/// Returns the file's hash.
std::string put_file(db::Transaction& tx, std::string_view type, std::string_view bytes);

/// The file, if the reader may see at least one topic that shows it; otherwise nothing, as if it were not there.
std::optional<StoredFile> get_file(db::Transaction& tx, const people::Reader& reader, std::string_view hash);

/// The bytes of an imported file, for the next merge and for the operator; not for a reader's eyes.
std::string stored_source(db::Transaction& tx, std::string_view hash);

}  // namespace knowledge
