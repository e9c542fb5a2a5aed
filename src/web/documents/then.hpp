#pragma once
#include "web/documents/moment.hpp"

namespace web {

/// Fills templates/documents/show.tpl with the document as it was at that moment, the chosen topic in the panel: read
/// only, and the stricter of each topic's level then and now counts.
void fill_then(render::Data& page, const Visit& visit, db::Transaction& tx, const knowledge::Document& document,
               const Moment& moment);

}  // namespace web
