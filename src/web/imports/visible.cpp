#include "web/imports/visible.hpp"

#include "base/error.hpp"
#include "knowledge/read.hpp"

namespace web {

std::string import_address(std::int64_t batch) { return "/imports/" + std::to_string(batch); }

maps::Batch visible_import(db::Transaction& tx, const Visit& visit) {
  auto batch = maps::find_batch(tx, number(visit.request, "id"));
  if (!batch || (batch->wish.person != visit.person.id && !people::may(visit.person, people::Right::administer)))
    throw base::Error{base::Fault::not_found, "error.not_found"};
  return std::move(*batch);
}

maps::Batch own_import(db::Transaction& tx, const Visit& visit) {
  auto batch = visible_import(tx, visit);
  if (batch.wish.person != visit.person.id) throw base::Error{base::Fault::forbidden, "error.forbidden"};
  return batch;
}

std::optional<knowledge::Document> document_of(db::Transaction& tx, const Visit& visit, const maps::BatchFile& file) {
  if (file.report.document == 0) return std::nullopt;
  try {
    return knowledge::document(tx, visit.reader, file.report.document);
  } catch (const base::Error& error) {
    if (error.fault != base::Fault::not_found) throw;
    return std::nullopt;
  }
}

void hide_from(maps::FileReport& report, const Visit& visit, const maps::Batch& batch, bool document_visible) {
  if (!document_visible) report.document = report.changeset = 0;
  report.kept.clear();
  if (batch.wish.person == visit.person.id) return;
  for (auto* findings : {&report.repairs, &report.losses})
    for (auto& finding : *findings) finding.where.clear();
}

}  // namespace web
