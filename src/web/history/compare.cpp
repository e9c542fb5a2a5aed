#include <fmt/format.h>

#include "base/error.hpp"
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

using knowledge::TopicDifference;

constexpr std::size_t kShown = 500;
constexpr base::Millis kDay = 24 * 3600 * 1000;

/// What is compared: two days, or one changeset with what was before it.
struct Wish {
  base::Date from, to;
  std::optional<knowledge::Changeset> only;
  bool merge = false;                 ///< that changeset merged a file
  std::int64_t before = 0;            ///< the state on the left: just after this changeset
  std::optional<std::int64_t> after;  ///< the one on the right; none: as it is now
};

base::Date day_in(const Visit& visit, std::string_view field, base::Date otherwise) {
  const auto text = visit.request.field(field);
  if (text.empty()) return otherwise;
  const auto day = base::parse_date(text);
  if (!day || !base::exists(*day)) throw base::Error{base::Fault::bad_input, "error.date_form"};
  return *day;
}

Wish wish_of(const Visit& visit, db::Transaction& tx, const knowledge::Document& document) {
  Wish wish;
  const auto today = base::tokyo_date(base::now());
  if (const auto number = number_field(visit.request, "changeset")) {
    wish.only = knowledge::changeset(tx, visit.reader, *number);
    if (wish.only->document != document.id) Response::not_found();
    wish.merge = knowledge::is_merge(tx, *number);
    wish.before = *number - 1;
    wish.after = *number;
    wish.to = base::tokyo_date(wish.only->at);
    wish.from = base::tokyo_date(wish.only->at - kDay);
    return wish;
  }
  wish.to = day_in(visit, "to", today);
  wish.from = day_in(visit, "from", base::tokyo_date(document.changed_at - kDay));
  if (wish.to < wish.from) std::swap(wish.from, wish.to);
  wish.before = knowledge::changeset_on(tx, document.id, wish.from);
  if (wish.to < today) wish.after = knowledge::changeset_on(tx, document.id, wish.to);
  return wish;
}

void fill_figures(render::Data& page, const std::vector<TopicDifference>& differences) {
  const auto figures = knowledge::count(differences);
  page.set("ADDED", figures.added).set("CHANGED", figures.changed).set("MOVED", figures.moved);
  page.set("REMOVED", figures.removed);
}

void fill_form(render::Data& page, const Visit& visit, const knowledge::Document& document, const Wish& wish,
               std::int64_t seen) {
  page.set("COMPARE_URL", document_address(document.id) + "/compare")
      .set("TODAY", base::iso(base::tokyo_date(base::now())));
  page.set("FROM_VALUE", base::iso(wish.from)).set("TO_VALUE", base::iso(wish.to));
  const auto from = base::date_text(wish.from, visit.language);
  if (wish.only) {
    auto& one = page.section("OF_CHANGESET").set("WHO", wish.only->person_name).set("REASON", wish.only->reason);
    one.set("WHAT", change_text(*wish.only, visit.language));
    set_when(one, wish.only->at, visit.language);
    if (wish.merge) one.section("OF_MERGE").set("MERGE_URL", merge_address(wish.only->id));
    return;
  }
  page.section("BETWEEN").set("FROM_DATE", from).set("TO_DATE", base::date_text(wish.to, visit.language));
  if (wish.before == 0 || wish.after || !people::may(visit.person, people::Right::write)) return;
  page.section("WHOLE")
      .set("RESTORE_URL", document_address(document.id) + "/restoration")
      .set("ROOT", document.root)
      .set("AS_OF", wish.before)
      .set("SEEN", seen)
      .set("FROM_DATE", from)
      .set("HERE", here(visit.request));
}

}  // namespace

std::string history_address(std::int64_t document) { return document_address(document) + "/history"; }

std::string changeset_address(std::int64_t document, std::int64_t changeset) {
  return fmt::format("{}/compare?changeset={}", document_address(document), changeset);
}

Response compare_document(const Visit& visit) {
  const auto id = number(visit.request, "id");
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto seen = knowledge::newest_changeset(tx);
    const auto document = knowledge::document(tx, visit.reader, id);
    const auto wish = wish_of(visit, tx, document);
    const auto differences = knowledge::compare(tx, visit.reader, id, wish.before, wish.after);
    Page page{visit, "templates/history/compare.tpl", "AT_KNOWLEDGE",
              document.title + " — " + base::text(visit.language, "compare.title")};
    include_head(page.page(), visit, tx, document, "AT_HISTORY");
    fill_form(page.page(), visit, document, wish, seen);
    fill_figures(page.page(), differences);
    page.page().show_if(differences.empty(), "EMPTY");
    for (std::size_t i = 0; i < std::min(differences.size(), kShown); ++i)
      fill_difference(page.page().include("DIFFERENCES", "templates/history/difference.tpl"), visit, differences[i],
                      {wish.before, seen}, !differences[i].after);
    if (differences.size() > kShown) page.page().section("MORE").set("SHOWN", static_cast<std::int64_t>(kShown));
    answer = page.answer();
  });
  return std::move(*answer);
}

}  // namespace web
