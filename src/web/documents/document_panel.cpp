#include "web/documents/document_panel.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/locale.hpp"
#include "knowledge/read.hpp"
#include "web/documents/head.hpp"
#include "web/tasks/places.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::Document;

void fill_source(render::Data& panel, const Visit& visit, const Document& document) {
  if (document.source_key.empty()) return;
  panel.section("SOURCE")
      .set("SOURCE_PATH", document.source_key)
      .set("FORMAT", document.source_format)
      .set("IMPORTED", base::tokyo_text(document.changed_at, visit.language))
      .set("IMPORT_URL", document_address(document.id) + "/history");
}

void fill_losses(render::Data& panel, const Visit& visit, const Document& document) {
  if (document.findings.empty()) return;
  const auto losses = nlohmann::json::parse(document.findings).value("losses", nlohmann::json::array());
  if (losses.empty()) return;
  auto& with = panel.section("WITH_LOSSES");
  for (const auto& loss : losses)
    with.section("LOSSES")
        .set("TEXT", finding_text("loss.", loss.at("what").get<std::string>(), visit.language))
        .set("COUNT", loss.at("count").get<long long>())
        .set("WHERE", short_text(loss.at("where").get<std::string>()));
}

void fill_twins(render::Data& panel, const Visit& visit, db::Transaction& tx, const Document& document) {
  const auto twins = knowledge::twins(tx, visit.reader, document);
  if (twins.empty()) return;
  auto& with = panel.section("WITH_TWINS");
  for (const auto& twin : twins) add_twin(with, twin);
}

void fill_contents(render::Data& panel, const Visit& visit, db::Transaction& tx, const Document& document) {
  if (document.code.empty()) return;
  render::Data* with = nullptr;
  for (const auto& other : knowledge::documents(tx, visit.reader)) {
    if (!other.code.starts_with(document.code + "-")) continue;
    if (with == nullptr) with = &panel.section("WITH_CONTENTS");
    with->section("CONTENTS")
        .set("URL", document_address(other.id))
        .set("CODE", other.code)
        .set("TITLE", title_text(other));
  }
}

void fill_form(render::Data& panel, const Visit& visit, db::Transaction& tx, const Document& document) {
  add_kind_options(panel, document.kind, visit.language);
  for (const auto& shelf : knowledge::shelves(tx))
    add_option(panel, "SHELF_OPTIONS", shelf.name, shelf.name, shelf.id == document.shelf);
  add_level_options(panel, people::name(document.level), visit.language);
  panel.set("CODE_VALUE", document.code).set("DELETE_URL", document_address(document.id) + "/deletion");
  panel.set("TOPIC_COUNT", document.topics);
  const auto root = knowledge::topic(tx, visit.reader, document.root);
  for (const auto& mark : knowledge::effective(root.marks, "owner")) panel.set("OWNER_VALUE", mark.value);
  for (const auto& mark : knowledge::effective(root.marks, "review-by")) panel.set("REVIEW_VALUE", mark.value);
}

}  // namespace

void fill_backlinks(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Topic& topic) {
  const auto links = knowledge::backlinks(tx, visit.reader, topic);
  if (links.empty()) {
    panel.show("WITHOUT_BACKLINKS");
    return;
  }
  auto& with = panel.section("WITH_BACKLINKS");
  for (const auto& link : links)
    with.section("BACKLINKS")
        .set("URL", topic_address(link.from.document, link.from.id))
        .set("TEXT", short_text(link.from.text))
        .set("PATH", link.document_title);
}

void fill_document_panel(render::Data& panel, const Visit& visit, db::Transaction& tx, const Document& document) {
  panel.set("DOCUMENT_URL", document_address(document.id)).set("TITLE", document.title);
  panel.set("SHELF_NAME", document.shelf_name);
  fill_source(panel, visit, document);
  fill_losses(panel, visit, document);
  fill_twins(panel, visit, tx, document);
  fill_contents(panel, visit, tx, document);
  include_tasks_here(panel, visit, tx, {document.id, 0});
  fill_backlinks(panel, visit, tx, knowledge::topic(tx, visit.reader, document.root));
  if (people::may_write(visit.person)) fill_form(panel.section("MAY_EDIT"), visit, tx, document);
}

}  // namespace web
