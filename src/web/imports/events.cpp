#include "web/imports/events.hpp"

#include <nlohmann/json.hpp>

#include "base/locale.hpp"
#include "web/conflicts/conflicts.hpp"
#include "web/imports/show.hpp"
#include "web/imports/visible.hpp"

namespace web {
namespace {

std::int64_t total(const maps::Findings& findings) {
  std::int64_t out = 0;
  for (const auto& finding : findings) out += finding.count;
  return out;
}

}  // namespace

std::string import_file_event(const maps::BatchFile& file, std::string_view language) {
  nlohmann::ordered_json out{{"path", file.path},
                             {"status", file.status},
                             {"topics", file.report.counts.topics},
                             {"repairs", total(file.report.repairs)},
                             {"losses", total(file.report.losses)}};
  if (const auto asked = file.report.kept.size(); asked > 0) {
    out["asked"] = asked;
    out["asked_url"] = conflicts_address(file.report.document);
  }
  if (const auto& error = file.report.error) out["error"] = base::text(language, error->key, error->arguments);
  return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string import_summary(const maps::BatchSums& sums) {
  return nlohmann::ordered_json{{"files", sums.files},         {"imported", sums.imported}, {"updated", sums.updated},
                                {"unchanged", sums.unchanged}, {"failed", sums.failed},     {"skipped", sums.skipped},
                                {"topics", sums.topics}}
      .dump();
}

Response import_events(const Visit& visit, const std::shared_ptr<ImportWatch>& watch) {
  const auto batch = visit.desk.database.reading([&](db::Transaction& tx) { return visible_import(tx, visit); });
  return Response::events([watch, id = batch.id, language = visit.language](EventStream stream) {
    watch->follow(std::move(stream), id, language);
  });
}

}  // namespace web
