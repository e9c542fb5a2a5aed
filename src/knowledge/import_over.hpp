#pragma once
#include <string_view>

#include "db/database.hpp"
#include "people/disclosure.hpp"

namespace knowledge {

/// May this reader import a file with that key and hash? Not where it would change a document that the reader may not
/// see. (The same file again changes nothing.)
bool may_import_over(db::Transaction& tx, const people::Reader& reader, std::string_view source_key,
                     std::string_view source_hash);

}  // namespace knowledge
