#include <algorithm>
#include <array>

#include "base/locale.hpp"
#include "jobs/queue.hpp"
#include "web/jobs/show.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::array kStates{"waiting", "running", "dead"};
constexpr int kMostCounted = 1'000;
constexpr std::size_t kMostShown = 200;

std::string job_text(const std::string& kind, std::string_view language) {
  const auto* text = base::find_text(language, "jobs.kind." + kind);
  return text != nullptr ? *text : kind;
}

void fill_tiles(render::Data& page, const Visit& visit, const std::vector<jobs::Status>& all) {
  for (const std::string state : kStates) {
    const auto count = std::ranges::count(all, state, &jobs::Status::state);
    page.section("TILES")
        .set("URL", address("/jobs", {{"state", state}}))
        .set("COUNT", count)
        .set("TEXT", base::text(visit.language, "jobs." + state))
        .show_if(count == 0, "QUIET");
  }
}

void fill_job(render::Data& row, const Visit& visit, const jobs::Status& job) {
  row.set("ID", job.id).set("KIND", job_text(job.kind, visit.language)).set("ABOUT", "#" + std::to_string(job.id));
  row.set("STATE", job.state).set("STATE_TEXT", base::text(visit.language, "jobs." + job.state));
  row.set("ATTEMPTS", job.attempts).set("CAUSE", job.error);
  if (job.run_at > 0) set_when(row, job.run_at, visit.language);
  if (job.state == "dead") row.section("DEAD").set("RETRY_URL", "/jobs/" + std::to_string(job.id) + "/retry");
}

}  // namespace

Response show_jobs(const Visit& visit) {
  const auto only = visit.request.field("state");
  auto all = visit.desk.database.reading([](db::Transaction& tx) { return jobs::list(tx, kMostCounted); });
  Page page{visit, "templates/jobs/index.tpl", "AT_ADMIN", base::text(visit.language, "jobs.title")};
  page.page().include("TABS", "templates/parts/admin_tabs.tpl").show("AT_JOBS");
  fill_tiles(page.page(), visit, all);
  if (!only.empty()) std::erase_if(all, [&](const jobs::Status& job) { return job.state != only; });
  if (all.size() > kMostShown) all.resize(kMostShown);
  page.page().show_if(all.empty(), "EMPTY");
  if (!all.empty()) {
    auto& with = page.page().section("WITH_JOBS");
    for (const auto& job : all) fill_job(with.section("JOBS"), visit, job);
  }
  return page.answer();
}

}  // namespace web
