#pragma once
#include "knowledge/document.hpp"
#include "render/render.hpp"
#include "web/signed_in.hpp"

namespace web {

/// What outline and map need to be written in, where the visitor may write: the section WRITABLE with EDITS_URL,
/// CHANGES_URL, EVENTS_URL, PRESENCE_URL, CONFLICTS_URL, SEEN, PERSON, ROOT, and templates/documents/unsaved.tpl
/// included as UNSAVED. Returns the section, null where the visitor may not write.
render::Data* add_writable(render::Data& page, const Visit& visit, const knowledge::Document& document);

/// Includes the field for the reason, templates/documents/why.tpl, as WHY.
void include_why(render::Data& data, const knowledge::Document& document);

}  // namespace web
