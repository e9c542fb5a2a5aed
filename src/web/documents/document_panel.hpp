#pragma once
#include "knowledge/document.hpp"
#include "knowledge/topic.hpp"
#include "web/page.hpp"

namespace web {

/// Fills templates/documents/document_panel.tpl: the document itself, where no topic is chosen. `message`: why its form
/// that this page answers was refused; it stands there as typed.
void fill_document_panel(render::Data& panel, const Visit& visit, db::Transaction& tx,
                         const knowledge::Document& document, const std::string& message);

/// Sets BACKLINKS and WITH_BACKLINKS or WITHOUT_BACKLINKS for a topic.
void fill_backlinks(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Topic& topic);

}  // namespace web
