#pragma once
#include <span>

#include "knowledge/topic.hpp"
#include "web/documents/moment.hpp"

namespace web {

/// Fills templates/documents/panel_then.tpl: a topic as it was at that moment, read only. `path`: from the root down to
/// what it hung on then.
void fill_topic_then(render::Data& panel, const Visit& visit, db::Transaction& tx, const Moment& moment,
                     const knowledge::Topic& topic, std::span<const knowledge::Topic> path);

}  // namespace web
