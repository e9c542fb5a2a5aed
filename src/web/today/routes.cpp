#include <fmt/format.h>

#include "base/locale.hpp"
#include "knowledge/history.hpp"
#include "knowledge/read.hpp"
#include "web/attention/counts.hpp"
#include "web/documents/head.hpp"
#include "web/imports/recent.hpp"
#include "web/page.hpp"
#include "web/tasks/places.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::int64_t kChanges = 20;

void fill_changes(render::Data& data, const Visit& visit, db::Transaction& tx) {
  const auto changes = knowledge::recent_changesets(tx, visit.reader, kChanges);
  if (changes.empty()) {
    data.show("WITHOUT_CHANGES");
    return;
  }
  auto& with = data.section("WITH_CHANGES");
  for (const auto& c : changes) {
    const auto document = knowledge::document(tx, visit.reader, c.document);
    auto& row = with.section("CHANGES").set("URL", document_address(c.document)).set("CODE", document.code);
    row.set("TITLE", title_text(document)).set("WHAT", change_text(c, visit.language)).set("WHO", c.person_name);
    row.set("REASON", c.reason);
    set_when(row, c.at, visit.language);
    const bool undoable = !c.undone_by && (c.kind == "edit" || c.kind == "correct") && c.person == visit.person.id;
    if (undoable) row.section("UNDO").set("UNDO_URL", fmt::format("/changesets/{}/undo", c.id));
  }
}

Response show_today(const Visit& visit) {
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    Page page{visit, "templates/today/show.tpl", "AT_TODAY", base::text(visit.language, "nav.today")};
    auto& data = page.page();
    data.set("DATE", base::date_text(base::tokyo_date(base::now()), visit.language));
    include_due_tasks(data, visit, tx);
    if (knowledge::documents(tx, visit.reader).empty()) {
      data.show("EMPTY");
    } else {
      auto& content = data.section("WITH_CONTENT");
      fill_attention_counts(content, visit, tx);
      fill_recent_imports(content, visit, tx);
      fill_changes(content, visit, tx);
    }
    answer = page.answer();
  });
  return std::move(*answer);
}

}  // namespace

void mount_today(Router& router, Desk& desk) { router.get("/", staff(desk, show_today)); }

}  // namespace web
