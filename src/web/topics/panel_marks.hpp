#pragma once
#include <string>

#include "knowledge/topic.hpp"
#include "web/page.hpp"

namespace web {

/// What was recognised or decided about a topic, each with its form to correct it.
void fill_marks(render::Data& panel, const Visit& visit, const knowledge::Topic& topic, const std::string& open);

/// The same without a form: of an earlier state.
void fill_marks_then(render::Data& panel, const Visit& visit, const knowledge::Topic& topic);

/// A mark of this kind from the form's fields, or nothing if all are empty.
std::optional<text::Mark> mark_of_form(const Request& request, std::string_view kind);

}  // namespace web
