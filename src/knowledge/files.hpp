#pragma once
#include <cstdint>
#include <functional>
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

/// What was handed in and is in no document yet. put_file() of the same bytes gives the file its own type.
inline constexpr const char* kStagedType = "application/vnd.fumikura.staged";

/// Returns the file's hash.
std::string put_file(db::Transaction& tx, std::string_view type, std::string_view bytes);
/// Deletes it if it is still staged and nobody wants it; `wanted` is asked when no other transaction can put the same
/// bytes until this one ends.
void forget_staged(db::Transaction& tx, std::string_view hash, const std::function<bool()>& wanted);

/// The file, if the reader may see at least one topic that shows it; otherwise nothing, as if it were not there.
std::optional<StoredFile> get_file(db::Transaction& tx, const people::Reader& reader, std::string_view hash);

/// The bytes of an imported file, for the next merge and for the operator; not for a reader's eyes.
std::string stored_source(db::Transaction& tx, std::string_view hash);

}  // namespace knowledge
