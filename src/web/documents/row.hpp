#pragma once
#include "knowledge/topic.hpp"
#include "web/page.hpp"

namespace web {

/// What a row of the outline shows of a topic itself (documents/branch.tpl): text, markers, links, marks, images.
void fill_row(render::Data& row, const Visit& visit, const knowledge::Topic& topic, people::Level above);

/// One of the sections WITH_TEXT, WITH_MARKDOWN, WITHOUT_TEXT (documents/branch.tpl); blanks are no text.
void fill_text(render::Data& data, std::string_view text);
/// What the panel shows in the same way.
void add_images(render::Data& data, const knowledge::Topic& topic, std::string_view language);

}  // namespace web
