#pragma once
#include "knowledge/topic.hpp"
#include "web/page.hpp"

namespace web {

/// At RED: who is named (RED), and the form to change it where the list is the topic's own.
void fill_named(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Topic& topic);

}  // namespace web
