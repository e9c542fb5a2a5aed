#pragma once
#include "knowledge/document.hpp"
#include "render/render.hpp"
#include "web/signed_in.hpp"

namespace web {

/// What outline and map need to be written in: templates/documents/unsaved.tpl included as UNSAVED, since words may
/// wait from when the visitor still might write, and where he may the section WRITABLE with EDITS_URL, CHANGES_URL,
/// EVENTS_URL, PRESENCE_URL, CONFLICTS_URL, SEEN, PERSON, ROOT. Returns the section, null where he may not.
render::Data* add_writable(render::Data& page, const Visit& visit, const knowledge::Document& document);

/// Includes the field for the reason, templates/documents/why.tpl, as WHY.
void include_why(render::Data& data, const knowledge::Document& document);

}  // namespace web
