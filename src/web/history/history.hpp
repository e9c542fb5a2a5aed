#pragma once
#include <cstdint>
#include <string>

#include "knowledge/compare.hpp"
#include "render/render.hpp"
#include "web/signed_in.hpp"

namespace web {

Response show_document_history(const Visit& visit);  ///< GET /documents/:id/history
Response compare_document(const Visit& visit);       ///< GET /documents/:id/compare
Response restore_document(const Visit& visit);       ///< POST /documents/:id/restoration
Response show_topic_history(const Visit& visit);     ///< GET /topics/:id/history

std::string history_address(std::int64_t document);
/// What one changeset did.
std::string changeset_address(std::int64_t document, std::int64_t changeset);
std::string topic_history_address(std::int64_t topic);

/// Fills history/difference.tpl. `back_to`: the changeset just after which it was as `before`; 0: it cannot be restored
/// from here. `below`: a topic that is gone comes back with what hung on it.
void fill_difference(render::Data& row, const Visit& visit, const knowledge::TopicDifference& difference,
                     std::int64_t back_to, bool below);

}  // namespace web
