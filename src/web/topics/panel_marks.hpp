#pragma once
#include <string>

#include "knowledge/topic.hpp"
#include "web/page.hpp"

namespace web {

/// What was recognised or decided about a topic, each with its form to correct it.
void fill_marks(render::Data& panel, const Visit& visit, const knowledge::Topic& topic, const std::string& open);

/// A mark of this kind from the form's fields, or nothing if all are empty.
std::optional<text::Mark> mark_of_form(const Request& request, std::string_view kind);

}  // namespace web
