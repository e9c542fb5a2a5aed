#pragma once
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "knowledge/read.hpp"
#include "web/signed_in.hpp"

/// What the map view (web/src/map/) gets instead of rows of HTML.
namespace web {

/// {"topic": 12, "text": "…", "url": the topic in the outline, "level": the text of its level if it is stricter than
/// `above`}. Pure.
nlohmann::json map_topic(const knowledge::Topic& topic, people::Level above, std::string_view language);

/// The same with all below it that `nodes` has (in reading order, the top first): each also has "count", the children
/// that the reader may see, and "children", those that are here (the first ones). Pure.
nlohmann::json map_tree(const std::vector<knowledge::Node>& nodes, people::Level above, std::string_view language);

/// The numbers of the document's topics with an open conflict, for those who may decide it; else none.
nlohmann::json map_conflicts(const Visit& visit, db::Transaction& tx, std::int64_t document);

/// Whether the request asks for what changed as map data ("as=map") instead of rows of the outline.
bool wants_map(const Request& request);

}  // namespace web
