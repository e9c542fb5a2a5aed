#include "web/imports/show.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/locale.hpp"
#include "knowledge/conflicts.hpp"
#include "web/conflicts/conflicts.hpp"
#include "web/documents/head.hpp"
#include "web/imports/visible.hpp"
#include "web/merges/merges.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::int64_t kMostShown = 200;
constexpr std::array kStatuses{"waiting", "imported", "updated", "unchanged", "failed", "skipped"};

struct Shown {
  maps::Batch batch;
  std::vector<maps::BatchFile> files;
  std::map<std::int64_t, std::string> titles;  ///< of documents that the visitor may see
  std::set<std::int64_t> merges;               ///< changesets of files that were merged
  std::map<std::int64_t, std::int64_t> kept;   ///< what waits for a decision in them
};

struct Wish {
  std::string only;
  std::int64_t from = 0;
};

Wish wish_of(const Visit& visit) {
  Wish wish{visit.request.field("only"), number_field(visit.request, "from").value_or(0)};
  if (std::ranges::find(kStatuses, wish.only) == kStatuses.end()) wish.only.clear();
  wish.from = std::max<std::int64_t>(wish.from, 0);
  return wish;
}

Shown read(const Visit& visit, const Wish& wish) {
  return visit.desk.database.reading([&](db::Transaction& tx) {
    Shown out{visible_import(tx, visit), {}, {}, {}, {}};
    out.files = maps::batch_files(tx, out.batch.id, wish.only, wish.from, kMostShown + 1);
    for (auto& file : out.files) {
      const auto document = document_of(tx, visit, file);
      if (document) out.titles[document->id] = document->title;
      if (document) out.kept[document->id] = knowledge::count_conflicts(tx, visit.reader, document->id);
      if (document && knowledge::is_merge(tx, file.report.changeset)) out.merges.insert(file.report.changeset);
      hide_from(file.report, visit, out.batch, document.has_value());
    }
    return out;
  });
}

std::int64_t count_of(const maps::BatchSums& sums, std::string_view status) {
  const std::map<std::string_view, std::int64_t> counts{{"waiting", sums.waiting}, {"imported", sums.imported},
                                                        {"updated", sums.updated}, {"unchanged", sums.unchanged},
                                                        {"failed", sums.failed},   {"skipped", sums.skipped}};
  return counts.at(status);
}

void add_tile(render::Data& page, std::int64_t count, const std::string& text) {
  page.section("TILES").set("COUNT", count).set("TEXT", text).show_if(count == 0, "QUIET");
}

void fill_tiles(render::Data& page, const Visit& visit, const maps::BatchSums& sums) {
  add_tile(page, sums.files, base::text(visit.language, "imports.files"));
  for (const auto* status : {"imported", "updated", "unchanged", "failed"})
    add_tile(page, count_of(sums, status), base::text(visit.language, std::string{"import."} + status));
  add_tile(page, sums.topics, base::text(visit.language, "document.topics"));
}

void add_filter(render::Data& page, const maps::Batch& batch, const Wish& wish, const std::string& only,
                const std::string& text, std::int64_t count) {
  page.section("ONLY")
      .set("URL", address(import_address(batch.id), {{"only", only}}))
      .set("TEXT", text)
      .set("COUNT", count)
      .show_if(wish.only == only, "CURRENT");
}

void fill_filters(render::Data& page, const Visit& visit, const maps::Batch& batch, const Wish& wish) {
  add_filter(page, batch, wish, "", base::text(visit.language, "imports.every_file"), batch.sums.files);
  for (const std::string status : kStatuses)
    if (const auto count = count_of(batch.sums, status); count > 0 || wish.only == status)
      add_filter(page, batch, wish, status, base::text(visit.language, "import." + status), count);
}

void fill_findings(render::Data& row, const Visit& visit, const maps::Findings& findings, const std::string& section,
                   const std::string& group) {
  for (const auto& finding : findings)
    row.section(section)
        .set("TEXT", finding_text(group, finding.what, visit.language))
        .set("COUNT", finding.count)
        .set("WHERE", short_text(finding.where));
}

void fill_file(render::Data& row, const Visit& visit, const Shown& shown, const maps::BatchFile& file) {
  const auto& report = file.report;
  const auto title = shown.titles.find(report.document);
  if (title != shown.titles.end())
    row.section("DOCUMENT").set("URL", document_address(report.document)).set("TITLE", title->second);
  if (const auto kept = shown.kept.find(report.document);
      kept != shown.kept.end() && kept->second > 0 && people::may(visit.person, people::Right::write))
    row.section("KEPT").set("KEPT_URL", conflicts_address(report.document)).set("KEPT_COUNT", kept->second);
  if (shown.merges.contains(report.changeset)) row.section("MERGED").set("MERGE_URL", merge_address(report.changeset));
  row.set("PATH", file.path).set("FORMAT", report.format).set("STATE", file.status);
  row.set("STATE_TEXT", base::text(visit.language, "import." + file.status));
  row.set("TOPICS", report.counts.topics).set("LINKS", report.counts.links);
  row.set("NOTES", report.counts.notes).set("IMAGES", report.counts.images);
  fill_findings(row, visit, report.losses, "LOSSES", "loss.");
  fill_findings(row, visit, report.repairs, "REPAIRS", "repair.");
  if (const auto& error = report.error)
    row.section("ERROR").set("ERROR_TEXT", base::text(visit.language, error->key, error->arguments));
}

void fill_head(render::Data& page, const Visit& visit, const maps::Batch& batch) {
  const auto url = import_address(batch.id);
  set_when(page, batch.at, visit.language);
  set_level(page, batch.wish.level, visit.language);
  page.set("WHO", batch.person_name).set("CSV_URL", url + "/report.csv").set("JSON_URL", url + "/report.json");
  if (batch.started && !batch.over())
    page.section("RUNNING")
        .set("EVENTS_URL", url + "/events")
        .set("DONE_COUNT", batch.sums.ended())
        .set("FILES", batch.sums.files);
  page.show_if(batch.stopped(), "STOPPED");
  if (batch.over() && (batch.stopped() || batch.sums.failed > 0) && people::may(visit.person, people::Right::write))
    page.section("RETRY").set("RETRY_URL", url + "/retry");
}

}  // namespace

Response show_import(const Visit& visit) {
  const auto wish = wish_of(visit);
  auto shown = read(visit, wish);
  const bool more = std::ssize(shown.files) > kMostShown;
  if (more) shown.files.pop_back();
  Page page{visit, "templates/imports/show.tpl", "AT_IMPORTS", base::text(visit.language, "imports.report")};
  fill_head(page.page(), visit, shown.batch);
  fill_tiles(page.page(), visit, shown.batch.sums);
  fill_filters(page.page(), visit, shown.batch, wish);
  page.page().show_if(shown.files.empty(), "EMPTY");
  for (const auto& file : shown.files) fill_file(page.page().section("FILES_SHOWN"), visit, shown, file);
  if (more)
    page.page().section("MORE").set("MORE_URL",
                                    address(import_address(shown.batch.id),
                                            {{"only", wish.only}, {"from", std::to_string(wish.from + kMostShown)}}));
  return page.answer();
}

}  // namespace web
