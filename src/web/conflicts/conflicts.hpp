#pragma once
#include "knowledge/conflicts.hpp"
#include "render/render.hpp"
#include "web/signed_in.hpp"

namespace web {

Response show_conflicts(const Visit& visit);   ///< GET /conflicts
Response decide_conflict(const Visit& visit);  ///< POST /conflicts/:id

/// "/conflicts?document=12"; of all documents: 0.
std::string conflicts_address(std::int64_t document);

/// Fills conflicts/conflict.tpl, but for ALONE, INSIDE and OF_MERGE. `seen`: the newest changeset as the page was made.
void fill_conflict(render::Data& row, const Visit& visit, const knowledge::Conflict& one, std::int64_t seen);
/// OURS and THEIRS: two texts, with what only one of them has marked.
void fill_both(render::Data& texts, std::string_view ours, std::string_view theirs);

}  // namespace web
