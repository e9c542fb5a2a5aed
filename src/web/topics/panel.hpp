#pragma once
#include <string>

#include "knowledge/document.hpp"
#include "knowledge/topic.hpp"
#include "web/page.hpp"

namespace web {

/// Why an edit was refused, with what was typed; empty where there was none.
struct PanelMessage {
  std::string error;
  std::string text, note;
};

/// Fills templates/documents/topic_panel.tpl. `open` is the list of open branches that forms pass along.
void fill_topic_panel(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Document& document,
                      const knowledge::Topic& topic, const std::string& open, const PanelMessage& message = {});

}  // namespace web
