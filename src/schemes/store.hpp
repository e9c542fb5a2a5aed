#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "schemes/scheme.hpp"

/// Writing the rows of schemes. Inside schemes/ only; reading is read.hpp.
namespace schemes::store {

/// The editions' names of a source, whoever may see them.
std::vector<std::string> edition_names(db::Transaction& tx, std::int64_t document, std::int64_t topic);
void insert(db::Transaction& tx, const Scheme& scheme, std::span<const Concept> concepts);
/// True if it was not there.
bool add_classification(db::Transaction& tx, std::int64_t topic, std::int64_t to_concept, std::int64_t person);
/// True if it was there.
bool remove_classification(db::Transaction& tx, std::int64_t topic, std::int64_t from_concept);

}  // namespace schemes::store
