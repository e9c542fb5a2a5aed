#pragma once
#include "tasks/offers.hpp"
#include "web/page.hpp"

namespace web {

/// ID (of the topic), URL, PATH and TITLE of what a text offers.
void fill_offer_place(render::Data& row, const Visit& visit, const tasks::Offer& offer);

}  // namespace web
