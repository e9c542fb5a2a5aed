#pragma once
#include "web/signed_in.hpp"

namespace web {

Response show_conflicts(const Visit& visit);   ///< GET /conflicts
Response decide_conflict(const Visit& visit);  ///< POST /conflicts/:id

/// "/conflicts?document=12"; of all documents: 0.
std::string conflicts_address(std::int64_t document);

}  // namespace web
