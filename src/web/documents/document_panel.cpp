#include "web/documents/document_panel.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/locale.hpp"
#include "knowledge/edit.hpp"
#include "knowledge/history.hpp"
#include "knowledge/read.hpp"
#include "web/documents/document_form.hpp"
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

void fill_form(render::Data& panel, const Visit& visit, db::Transaction& tx, const Document& document,
               const ShownForm& form) {
  form.fill(panel);
  add_kind_options(panel, form.value("kind"), visit.language);
  for (const auto& shelf : knowledge::shelves(tx))
    add_option(panel, "SHELF_OPTIONS", shelf.name, shelf.name, shelf.id == document.shelf);
  add_level_options(panel, form.value("level"), visit.language);
  panel.set("TITLE_VALUE", form.value("title")).set("SHELF_VALUE", form.value("shelf"));
  panel.set("CODE_VALUE", form.value("code")).set("OWNER_VALUE", form.value("owner"));
  panel.set("REVIEW_VALUE", form.value("review_by"));
  panel.set("DELETE_URL", document_address(document.id) + "/deletion")
      .set("TOPIC_COUNT", document.topics)
      .set("SEEN", document.changeset);
}

std::string in_words(const std::string& name, const std::string& value, std::string_view language) {
  if (name == "kind" && knowledge::is_kind(value)) return kind_text(value, language);
  if (const auto level = people::level_named(value); level && name == "level") return level_text(*level, language);
  if (const auto day = base::parse_date(value); day && name == "review_by") return base::date_text(*day, language);
  return short_text(value);
}

/// Kind, shelf and level are versioned beside the topics, the rest is the root topic's own.
std::string who_changed(const std::string& name, const Visit& visit, db::Transaction& tx, const Document& document) {
  const bool beside = name == "kind" || name == "shelf" || name == "level";
  if (!beside) return knowledge::last_change(tx, visit.reader, document.root).person_name;
  return document.since == 0 ? std::string{} : knowledge::maker_of(tx, visit.reader, document.since).person_name;
}

void fill_clash(render::Data& panel, const Visit& visit, db::Transaction& tx, const Document& document,
                const ShownForm& form) {
  const auto changes = form.changed_by_others();
  if (changes.empty()) return;
  auto& clash = panel.include("CLASH", "templates/documents/clash.tpl");
  for (const auto& [name, before, after] : changes)
    add_change(clash, base::text(visit.language, name == "level" ? name : "document." + name),
               in_words(name, before, visit.language), in_words(name, after, visit.language),
               who_changed(name, visit, tx, document));
}

void fill_editing(render::Data& panel, const Visit& visit, db::Transaction& tx, const Document& document) {
  const auto stands = knowledge::as_it_stands(document, knowledge::topic(tx, visit.reader, document.root));
  const ShownForm form{visit.request, "/documents/:id", form_of(stands)};
  fill_clash(panel, visit, tx, document, form);
  fill_form(panel.section("MAY_EDIT"), visit, tx, document, form);
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

void fill_document_panel(render::Data& panel, const Visit& visit, db::Transaction& tx, const Document& document,
                         const std::string& message) {
  panel.set("DOCUMENT_URL", document_address(document.id));
  if (!message.empty()) panel.section("ERROR").set("ERROR_TEXT", message);
  fill_source(panel, visit, document);
  fill_losses(panel, visit, document);
  fill_twins(panel, visit, tx, document);
  fill_contents(panel, visit, tx, document);
  include_tasks_here(panel, visit, tx, {document.id, 0});
  fill_backlinks(panel, visit, tx, knowledge::topic(tx, visit.reader, document.root));
  if (people::may(visit.person, people::Right::write)) fill_editing(panel, visit, tx, document);
}

}  // namespace web
