#include "web/imports/recent.hpp"

#include <limits>

#include "maps/batches.hpp"
#include "web/imports/visible.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::int64_t kNewest = 5;

void fill_import(render::Data& row, const Visit& visit, const maps::Batch& batch) {
  row.set("URL", import_address(batch.id)).set("WHO", batch.person_name).set("FILES", batch.sums.files);
  row.set("TOPICS", batch.sums.topics);
  set_when(row, batch.at, visit.language);
  if (batch.sums.failed > 0) row.section("FAILED").set("FAILED_COUNT", batch.sums.failed);
  row.show_if(batch.started && !batch.over(), "RUNNING");
}

}  // namespace

void fill_recent_imports(render::Data& data, const Visit& visit, db::Transaction& tx) {
  std::optional<std::int64_t> whose;  // administrators see everybody's
  if (!people::may(visit.person, people::Right::administer)) whose = visit.person.id;
  const auto batches = maps::list_batches(tx, whose, std::numeric_limits<std::int64_t>::max(), kNewest);
  if (batches.empty()) {
    data.show("WITHOUT_IMPORTS");
    return;
  }
  auto& with = data.section("WITH_IMPORTS");
  for (const auto& batch : batches) fill_import(with.section("IMPORTS"), visit, batch);
}

}  // namespace web
