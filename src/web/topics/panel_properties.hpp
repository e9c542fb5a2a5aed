#pragma once
#include "knowledge/topic.hpp"
#include "web/page.hpp"

namespace web {

/// The forms for a topic's level (LEVEL_FORM) and its owner, review date and audience (PROPERTIES_FORM); after a
/// refused one, what others made of it meanwhile (CLASH).
void fill_properties(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Topic& topic);

}  // namespace web
