#pragma once
#include "knowledge/topic.hpp"
#include "render/render.hpp"

/// Files that an author attached to a topic: offered as downloads, never shown in a page or run.
namespace web {

std::string attachment_address(const knowledge::Topic& topic, const knowledge::Link& link);
/// Its name as the author gave it.
std::string attachment_name(const knowledge::Link& link);
/// The panel's WITH_ATTACHMENTS, if there are any.
void fill_attachments(render::Data& panel, const knowledge::Topic& topic);

}  // namespace web
