#pragma once
#include <string>

#include "knowledge/document.hpp"
#include "knowledge/topic.hpp"
#include "web/page.hpp"

namespace web {

/// Fills templates/documents/topic_panel.tpl. `open` is the list of open branches that forms pass along. `message`: why
/// the form that this page answers was refused; it stands there as typed.
void fill_topic_panel(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Document& document,
                      const knowledge::Topic& topic, const std::string& open, const std::string& message = {});

}  // namespace web
