#pragma once
#include <cstdint>
#include <span>
#include <string>

#include "knowledge/compare.hpp"
#include "knowledge/history.hpp"
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
/// What an entry of the document's own revision list says; never empty.
std::string early_text(const knowledge::EarlyEntry& entry, std::string_view language);

/// How many of these changesets (newest first, not none) one looks at as one: saves of one person on one day, without a
/// reason, each at most ten minutes from the next. Pure.
std::size_t sitting(std::span<const knowledge::Changeset> changesets);

/// Where a difference can be taken back to.
struct WayBack {
  std::int64_t to = 0;    ///< the changeset just after which it was as `before`; 0: it cannot be restored from here
  std::int64_t seen = 0;  ///< the newest changeset when the page was read
};

/// Fills history/difference.tpl. `below`: a topic that is gone comes back with what hung on it.
void fill_difference(render::Data& row, const Visit& visit, const knowledge::TopicDifference& difference,
                     const WayBack& way, bool below);

}  // namespace web
