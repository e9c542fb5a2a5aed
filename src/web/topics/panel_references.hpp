#pragma once
#include "knowledge/topic.hpp"
#include "web/page.hpp"

namespace web {

/// What a topic refers to (WITH_REFERENCES), each dead one with its form to put it right or take it away.
void fill_references(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Topic& topic);

/// Who made the topic what it is: LAST_WHO, WHEN, WHEN_ISO, LAST_URL.
void fill_last_change(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Topic& topic);

}  // namespace web
