#include "web/documents/head.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "knowledge/conflicts.hpp"
#include "knowledge/read.hpp"
#include "web/conflicts/conflicts.hpp"
#include "web/merges/merges.hpp"
#include "web/words.hpp"

namespace web {
namespace {

std::size_t count_losses(const knowledge::Document& document) {
  if (document.findings.empty()) return 0;
  return nlohmann::json::parse(document.findings).value("losses", nlohmann::json::array()).size();
}

void add_owner_and_review(render::Data& head, const Visit& visit, db::Transaction& tx,
                          const knowledge::Document& document) {
  const auto root = knowledge::topic(tx, visit.reader, document.root);
  for (const auto& mark : knowledge::effective(root.marks, "owner"))
    if (!mark.value.empty()) head.section("OWNER").set("OWNER_NAME", mark.value);
  for (const auto& mark : knowledge::effective(root.marks, "review-by")) {
    const auto day = base::parse_date(mark.value);
    if (!day) continue;
    auto& review = head.section("REVIEW").set("REVIEW_BY", base::date_text(*day, visit.language));
    review.show_if(*day < base::tokyo_date(base::now()), "OVERDUE");
  }
}

/// The way to the open questions, and to the merge that asked the first of them.
void fill_kept(render::Data& kept, const Visit& visit, db::Transaction& tx, std::int64_t document) {
  kept.set("KEPT_URL", conflicts_address(document));
  const auto first = knowledge::open_conflicts(tx, visit.reader, document, 1);
  if (!first.empty() && knowledge::is_merge(tx, first.front().found))
    kept.section("OF_MERGE").set("MERGE_URL", merge_address(first.front().found));
}

}  // namespace

std::string document_address(std::int64_t document) { return fmt::format("/documents/{}", document); }

std::string topic_address(std::int64_t document, std::int64_t topic) {
  return fmt::format("/documents/{}?topic={}", document, topic);
}

void add_twin(render::Data& data, const knowledge::Document& twin) {
  auto& entry = data.section("TWINS").set("URL", document_address(twin.id)).set("TITLE", twin.title);
  if (!twin.source_format.empty()) entry.section("OF_FORMAT").set("FORMAT", twin.source_format);
}

void include_head(render::Data& page, const Visit& visit, db::Transaction& tx, const knowledge::Document& document,
                  std::string_view at) {
  auto& head = page.include("HEAD", "templates/documents/head.tpl");
  const auto url = document_address(document.id);
  if (!document.code.empty()) head.section("WITH_CODE").set("CODE", document.code);
  head.set("TITLE", title_text(document)).set("SHELF", document.shelf_name);
  head.set("SHELF_URL", fmt::format("/documents#shelf{}", document.shelf));
  head.set("KIND_TEXT", kind_text(document.kind, visit.language)).set("TOPIC_COUNT", document.topics);
  head.set("OUTLINE_URL", url).set("MAP_URL", url + "/map").set("HISTORY_URL", url + "/history");
  head.set("EXPORT_URL", url + "/export").show(at);
  set_level(head, document.effective_level, visit.language);
  add_owner_and_review(head, visit, tx, document);
  for (const auto& twin : knowledge::twins(tx, visit.reader, document)) add_twin(head, twin);
  if (const auto kept = knowledge::count_conflicts(tx, visit.reader, document.id);
      kept > 0 && people::may(visit.person, people::Right::write))
    fill_kept(head.section("KEPT").set("KEPT_COUNT", kept), visit, tx, document.id);
  if (const auto losses = count_losses(document))
    head.section("LOSSES").set("LOSSES_URL", url).set("LOSSES_COUNT", static_cast<long long>(losses));
}

}  // namespace web
