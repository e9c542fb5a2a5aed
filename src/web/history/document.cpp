#include <fmt/format.h>

#include <limits>

#include "base/locale.hpp"
#include "knowledge/history.hpp"
#include "knowledge/read.hpp"
#include "web/documents/head.hpp"
#include "web/history/history.hpp"
#include "web/merges/merges.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::int64_t kShown = 100;

std::string on_address(std::int64_t document, const base::Date& day) {
  return address(document_address(document), {{"on", base::iso(day)}});
}

/// Begins a day's group where the day changes.
class Days {
 public:
  Days(render::Data& page, std::string_view language) : page_(page), language_(language) {}

  render::Data& group(const std::string& day) {
    if (group_ == nullptr || day != day_) group_ = &page_.section("GROUPS").set("DATE", day);
    day_ = day;
    return *group_;
  }
  render::Data& group(const base::Date& day) { return group(base::date_text(day, language_)); }

 private:
  render::Data& page_;
  std::string_view language_;
  render::Data* group_ = nullptr;
  std::string day_;
};

void fill_changeset(render::Data& row, const Visit& visit, db::Transaction& tx, const knowledge::Changeset& c) {
  const bool merge = c.kind == "import" && knowledge::is_merge(tx, c.id);
  row.set("ID", c.id).set("WHO", c.person_name).set("WHAT", change_text(c, visit.language)).set("REASON", c.reason);
  row.set("ADDED", c.added).set("CHANGED", c.changed - c.moved).set("REMOVED", c.removed).set("MOVED", c.moved);
  row.set("URL", merge ? merge_address(c.id) : changeset_address(c.document, c.id));
  row.section("THEN").set("THEN_URL", on_address(c.document, base::tokyo_date(c.at)));
  set_when(row, c.at, visit.language);
  row.show_if(c.undone_by.has_value(), "UNDONE");
  const bool undoable =
      !c.undone_by && c.kind != "create" && (c.kind != "import" || merge || c.changed + c.removed > 0);
  if (undoable && people::may_write(visit.person))
    row.section("UNDO").set("UNDO_URL", fmt::format("/changesets/{}/undo", c.id));
}

void fill_early(render::Data& row, std::int64_t document, const knowledge::EarlyEntry& entry) {
  row.set("WHAT", entry.text).set("URL", topic_address(document, entry.topic)).set("WHEN_ISO", entry.day);
  row.show("EARLY");
}

}  // namespace

Response show_document_history(const Visit& visit) {
  const auto id = number(visit.request, "id");
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto document = knowledge::document(tx, visit.reader, id);
    Page page{visit, "templates/history/document.tpl", "AT_KNOWLEDGE",
              document.title + " — " + base::text(visit.language, "document.history")};
    include_head(page.page(), visit, tx, document, "AT_HISTORY");
    page.page()
        .set("DOCUMENT_URL", document_address(id))
        .set("COMPARE_URL", document_address(id) + "/compare")
        .set("BACK", here(visit.request));
    page.page().set("TODAY", base::iso(base::tokyo_date(base::now())));
    Days days{page.page(), visit.language};
    const auto before = number_field(visit.request, "before").value_or(std::numeric_limits<std::int64_t>::max());
    auto history = knowledge::history(tx, visit.reader, id, before, kShown + 1);
    const bool more = std::ssize(history) > kShown;
    if (more) history.pop_back();
    if (more)
      page.page().section("MORE").set("MORE_URL",
                                      address(history_address(id), {{"before", std::to_string(history.back().id)}}));
    std::vector<knowledge::EarlyEntry> early;  // older than all of it
    if (!more) early = knowledge::early_history(tx, visit.reader, id);
    for (const auto& changeset : history)
      fill_changeset(days.group(base::tokyo_date(changeset.at)).section("CHANGESETS"), visit, tx, changeset);
    for (const auto& entry : early) {
      const auto day = base::parse_date(entry.day);
      auto& group = day ? days.group(*day) : days.group(base::text(visit.language, "history.undated"));
      fill_early(group.section("CHANGESETS"), id, entry);
    }
    page.page().show_if(history.empty() && early.empty(), "EMPTY");
    answer = page.answer();
  });
  return std::move(*answer);
}

}  // namespace web
