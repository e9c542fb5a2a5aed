#pragma once
#include <cstdint>
#include <vector>

#include "db/database.hpp"
#include "knowledge/document.hpp"
#include "knowledge/topic.hpp"
#include "people/disclosure.hpp"

/// Templates (雛形) are documents on a shelf of that name: whoever may write may make and change them.
namespace knowledge {

inline constexpr const char* kTemplateShelf = "雛形";

/// Those that the reader may see, by title.
std::vector<Document> templates(db::Transaction& tx, const people::Reader& reader);

/// A document's topics (the root first, parents before children) as new ones, numbered from `first`. What they say of
/// each other goes along; a line to a topic that is not among them does not. Pure.
std::vector<Topic> copied(const std::vector<Topic>& topics, std::int64_t first);

}  // namespace knowledge
