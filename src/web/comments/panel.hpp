#pragma once
#include "knowledge/topic.hpp"
#include "web/page.hpp"

namespace web {

/// Fills templates/comments/panel.tpl: what is said about the topic, and the forms to say more. `refused`: this answers
/// a form that was refused; the one that the request names in "form" stands open with what was typed.
void fill_comments(render::Data& data, const Visit& visit, db::Transaction& tx, const knowledge::Topic& topic,
                   const std::string& open, bool refused);

}  // namespace web
