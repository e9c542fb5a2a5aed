#include "maps/export.hpp"

#include <array>

#include "base/locale.hpp"
#include "knowledge/read.hpp"
#include "web/documents/head.hpp"
#include "web/documents/show.hpp"
#include "web/documents/taking_out.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::array<const char*, 6> kFormats = {"mm", "xmind", "opml", "md", "html", "json"};

void fill_choice(render::Data& page, const Visit& visit) {
  const auto chosen = visit.request.field("to");
  for (const auto* format : kFormats)
    add_option(page, "FORMAT_OPTIONS", format, base::text(visit.language, std::string{"export.to."} + format),
               chosen == format);
  page.show_if(visit.request.field("revisions") == "yes", "WITH_REVISIONS");
  const auto ceiling = people::level_named(visit.request.field("ceiling")).value_or(people::Level::clear);
  for (int level = 0; level <= static_cast<int>(visit.reader.ceiling); ++level) {
    const auto each = static_cast<people::Level>(level);
    add_option(page, "CEILING_OPTIONS", people::name(each), level_text(each, visit.language), each == ceiling);
  }
}

void fill_losses(render::Data& result, const Visit& visit, const maps::Findings& losses) {
  if (losses.empty()) result.show("WITHOUT_LOSSES");
  if (losses.empty()) return;
  auto& with = result.section("WITH_LOSSES");
  for (const auto& loss : losses)
    with.section("LOSSES")
        .set("TEXT", finding_text("loss.", loss.what, visit.language))
        .set("COUNT", loss.count)
        .set("WHERE", short_text(loss.where));
}

/// What the file would have, before it is taken.
void fill_result(render::Data& page, const Visit& visit, db::Transaction& tx, const knowledge::Document& document) {
  const auto wish = taking_out_of(visit.request);
  const auto exported = taken_out(visit, tx, document, wish);
  if (!exported) {
    page.section("NOTHING").set("CEILING_TEXT", level_text(wish.ceiling, visit.language));
    return;
  }
  auto& result = page.section("RESULT");
  result.set("TOPICS", exported->topics).set("LEFT_OUT", document.topics - exported->topics);
  result.show_if(exported->topics < document.topics, "WITH_LEFT_OUT");
  result.show_if(!exported->beside.empty(), "ZIPPED");
  result.set("CEILING_TEXT", level_text(wish.ceiling, visit.language));
  result.set("FILE_URL", address(document_address(document.id) + "/export/file",
                                 {{"to", visit.request.field("to")},
                                  {"ceiling", std::string{people::name(wish.ceiling)}},
                                  {"revisions", wish.revisions ? "yes" : ""}}));
  fill_losses(result, visit, exported->losses);
}

}  // namespace

Response show_export(const Visit& visit) {
  const auto id = number(visit.request, "id");
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto document = knowledge::document(tx, visit.reader, id);
    Page page{visit, "templates/documents/export.tpl", "AT_KNOWLEDGE",
              document.title + " — " + base::text(visit.language, "document.take_out")};
    include_head(page.page(), visit, tx, document, "AT_EXPORT");
    page.page().set("EXPORT_URL", document_address(id) + "/export");
    fill_choice(page.page(), visit);
    if (!visit.request.field("to").empty()) fill_result(page.page(), visit, tx, document);
    answer = page.answer();
  });
  return std::move(*answer);
}

}  // namespace web
