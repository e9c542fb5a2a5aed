#pragma once
#include "knowledge/topic.hpp"
#include "web/page.hpp"

namespace web {

/// Fills templates/documents/topic_rest.tpl: details, note, files, pictures, frames and attributes.
void fill_rest(render::Data& rest, const Visit& visit, const knowledge::Topic& topic);

}  // namespace web
