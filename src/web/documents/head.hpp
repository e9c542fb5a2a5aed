#pragma once
#include "knowledge/document.hpp"
#include "web/page.hpp"

namespace web {

std::string document_address(std::int64_t document);
/// Where a topic is shown: its document's page with the topic chosen.
std::string topic_address(std::int64_t document, std::int64_t topic);

/// A TWINS section: the other document and, if it was imported, of which format.
void add_twin(render::Data& data, const knowledge::Document& twin);

/// Includes templates/documents/head.tpl as HEAD. `at`: AT_OUTLINE, AT_MAP, AT_HISTORY or AT_EXPORT.
void include_head(render::Data& page, const Visit& visit, db::Transaction& tx, const knowledge::Document& document,
                  std::string_view at);

}  // namespace web
