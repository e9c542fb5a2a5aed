#pragma once
#include <cstdint>

#include "db/database.hpp"

namespace maps {

/// Imports the starter content that travels inside the binary (docs/starter.md), under this person's name, with its
/// synonyms. Returns how many documents it made. Throws if a file of it fails: it is ours.
int load_starter(db::Database& database, std::int64_t person);
/// Only its templates (knowledge/templates.hpp). Those that are there already stay as they are.
int load_starter_templates(db::Database& database, std::int64_t person);

}  // namespace maps
