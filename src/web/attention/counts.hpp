#pragma once
#include "web/page.hpp"

namespace web {

/// Today's tiles: COUNTS, a section for each list with URL, COUNT, TEXT and QUIET (a count of 0).
void fill_attention_counts(render::Data& data, const Visit& visit, db::Transaction& tx);

}  // namespace web
