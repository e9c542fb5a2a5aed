#include <limits>

#include "base/locale.hpp"
#include "web/imports/show.hpp"
#include "web/imports/visible.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::int64_t kMostShown = 50;

void fill_import(render::Data& row, const Visit& visit, const maps::Batch& batch) {
  const auto& sums = batch.sums;
  row.set("URL", import_address(batch.id)).set("WHO", batch.person_name).set("FILES", sums.files);
  row.set("IMPORTED", sums.imported).set("UPDATED", sums.updated).set("UNCHANGED", sums.unchanged);
  row.set("FAILED_COUNT", sums.failed).set("TOPICS", sums.topics).show_if(sums.failed > 0, "FAILED");
  row.set("STATE", batch.state).set("STATE_TEXT", base::text(visit.language, "import." + batch.state));
  set_when(row, batch.at, visit.language);
}

}  // namespace

Response show_imports(const Visit& visit) {
  const auto everybody = people::may(visit.person, people::Right::administer);
  const auto before = number_field(visit.request, "before").value_or(std::numeric_limits<std::int64_t>::max());
  auto batches = visit.desk.database.reading([&](db::Transaction& tx) {
    return maps::list_batches(tx, everybody ? std::nullopt : std::optional{visit.person.id}, before, kMostShown + 1);
  });
  const bool more = std::ssize(batches) > kMostShown;
  if (more) batches.pop_back();
  Page page{visit, "templates/imports/index.tpl", "AT_IMPORTS", base::text(visit.language, "imports.all")};
  page.page().show_if(batches.empty(), "EMPTY");
  if (!batches.empty()) {
    auto& with = page.page().section("WITH_IMPORTS");
    for (const auto& batch : batches) fill_import(with.section("IMPORTS"), visit, batch);
  }
  if (more)
    page.page().section("MORE").set("MORE_URL", address("/imports", {{"before", std::to_string(batches.back().id)}}));
  return page.answer();
}

}  // namespace web
