#pragma once
#include "knowledge/topic.hpp"
#include "web/page.hpp"

namespace web {

/// Sets what templates/documents/topic_panel.tpl needs of schemes: CLASSIFY_URL, CONCEPTS (of the newest editions) and
/// WITH_CLASSES; REMOVE where the person may write.
void fill_classes(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Topic& topic);

}  // namespace web
