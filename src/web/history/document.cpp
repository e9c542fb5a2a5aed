#include <fmt/format.h>

#include <limits>
#include <unordered_set>

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

using knowledge::Changeset;

constexpr std::int64_t kShown = 100;
constexpr std::size_t kEarlyText = 200;  ///< code points

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

void fill_changeset(render::Data& row, const Visit& visit, db::Transaction& tx, const Changeset& c) {
  const bool merge = c.kind == "import" && knowledge::is_merge(tx, c.id);
  row.set("ID", c.id).set("WHO", c.person_name).set("WHAT", change_kind_text(c, visit.language));
  row.set("ABOUT", about_text(c.touched, visit.language)).set("REASON", c.reason);
  row.set("FIGURES", figures_text(c, visit.language)).set("BACK", here(visit.request));
  row.set("URL", merge ? merge_address(c.id) : changeset_address(c.document, c.id));
  row.section("THEN").set("THEN_URL", address(document_address(c.document), {{"after", std::to_string(c.id)}}));
  set_when(row, c.at, visit.language);
  row.show_if(c.undone_by.has_value(), "UNDONE");
  const bool undoable =
      !c.undone_by && c.kind != "create" && (c.kind != "import" || merge || c.changed + c.removed > 0);
  if (undoable && people::may(visit.person, people::Right::write))
    row.section("UNDO").set("UNDO_URL", fmt::format("/changesets/{}/undo", c.id));
}

void fill_early(render::Data& row, const Visit& visit, std::int64_t document, const knowledge::EarlyEntry& entry) {
  row.set("WHAT", early_text(entry, visit.language)).set("URL", topic_address(document, entry.topic));
  row.set("WHEN_ISO", entry.day).show("EARLY");
}

/// Several saves as one: what they did together, each topic once.
Changeset together(std::span<const Changeset> saves) {
  Changeset out = saves.front();
  std::unordered_set<std::int64_t> known;
  for (const auto& topic : out.touched) known.insert(topic.topic);
  for (const auto& save : saves.subspan(1)) {
    out.added += save.added;
    out.changed += save.changed;
    out.moved += save.moved;
    out.only_moved += save.only_moved;
    out.removed += save.removed;
    for (const auto& topic : save.touched)
      if (known.insert(topic.topic).second) out.touched.push_back(topic);
  }
  return out;
}

void fill_sitting(render::Data& row, const Visit& visit, db::Transaction& tx, std::span<const Changeset> saves) {
  const auto all = together(saves);
  auto& folded = row.section("SITTING").set("COUNT", std::ssize(saves)).set("WHO", all.person_name);
  folded.set("WHAT", change_kind_text(all, visit.language)).set("ABOUT", about_text(all.touched, visit.language));
  folded.set("FIGURES", figures_text(all, visit.language));
  set_when(folded, all.at, visit.language);
  for (const auto& save : saves)
    fill_changeset(folded.include("SAVES", "templates/history/changeset.tpl"), visit, tx, save);
}

void fill_changesets(Days& days, const Visit& visit, db::Transaction& tx, std::span<const Changeset> history) {
  while (!history.empty()) {
    const auto saves = history.first(sitting(history));
    auto& row = days.group(base::tokyo_date(saves.front().at)).section("ROWS");
    if (saves.size() > 1)
      fill_sitting(row, visit, tx, saves);
    else
      fill_changeset(row.include("CHANGESET", "templates/history/changeset.tpl"), visit, tx, saves.front());
    history = history.subspan(saves.size());
  }
}

}  // namespace

std::string early_text(const knowledge::EarlyEntry& entry, std::string_view language) {
  const auto text = short_text(entry.text, kEarlyText);
  return text.empty() ? base::text(language, "history.early_untold") : text;
}

Response show_document_history(const Visit& visit) {
  const auto id = number(visit.request, "id");
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto document = knowledge::document(tx, visit.reader, id);
    Page page{visit, "templates/history/document.tpl", "AT_KNOWLEDGE",
              document.title + " — " + base::text(visit.language, "document.history")};
    include_head(page.page(), visit, tx, document, "AT_HISTORY");
    page.page().set("DOCUMENT_URL", document_address(id)).set("COMPARE_URL", document_address(id) + "/compare");
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
    fill_changesets(days, visit, tx, history);
    for (const auto& entry : early) {
      const auto day = base::parse_date(entry.day);
      auto& group = day ? days.group(*day) : days.group(base::text(visit.language, "history.undated"));
      fill_early(group.section("ROWS").include("CHANGESET", "templates/history/changeset.tpl"), visit, id, entry);
    }
    page.page().show_if(history.empty() && early.empty(), "EMPTY");
    answer = page.answer();
  });
  return std::move(*answer);
}

}  // namespace web
