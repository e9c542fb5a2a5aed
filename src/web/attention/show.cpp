#include "web/attention/show.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/locale.hpp"
#include "knowledge/conflicts.hpp"
#include "knowledge/read.hpp"
#include "web/attention/row.hpp"
#include "web/conflicts/conflicts.hpp"
#include "web/tasks/wish.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::AttentionCounts;
using knowledge::AttentionList;

constexpr std::int64_t kRows = 50;
constexpr std::int64_t kOwners = 200;

std::string key(AttentionList list, std::string_view end = "") {
  return fmt::format("attention.{}{}", knowledge::name(list), end);
}

/// The list that was asked for, or the first that has something.
AttentionList chosen(const Request& request, const AttentionCounts& counts) {
  if (const auto asked = knowledge::attention_list_named(request.field("list"))) return *asked;
  for (const auto list : knowledge::kAttentionLists)
    if (counts.of(list) > 0) return list;
  return AttentionList::overdue;
}

void add_tabs(render::Data& page, const AttentionCounts& counts, AttentionList at, const std::string& owner,
              std::string_view language) {
  for (const auto list : knowledge::kAttentionLists) {
    auto& tab =
        page.section("TABS").set("URL", attention_address(list, 0, owner)).set("TEXT", attention_title(list, language));
    tab.set("COUNT", counts.of(list)).show(counts.of(list) > 0 ? "LOUD" : "QUIET").show_if(list == at, "CURRENT");
  }
}

void add_rows(render::Data& page, const std::vector<knowledge::AttentionRow>& rows, AttentionList list,
              std::string_view language) {
  if (rows.empty()) {
    page.show("EMPTY");
    return;
  }
  auto& with = page.section("WITH_ROWS");
  for (const auto& row : rows) fill_attention_row(with.section("ROWS"), row, list, language);
}

}  // namespace

std::string attention_address(AttentionList list, std::int64_t offset, const std::string& owner) {
  return address("/attention", {{"list", std::string{knowledge::name(list)}},
                                {"owner", owner},
                                {"offset", offset > 0 ? std::to_string(offset) : std::string{}}});
}

std::string attention_title(AttentionList list, std::string_view language) { return base::text(language, key(list)); }

Response show_attention(const Visit& visit) {
  if (visit.request.field("list") == "tasks") return Response::redirect(tasks_address("offered"));  // where it was once
  AttentionCounts counts;
  std::int64_t conflicts = 0;
  auto list = AttentionList::overdue;
  std::vector<knowledge::AttentionRow> rows;
  std::vector<std::string> owners;
  std::int64_t total = 0;
  const auto owner = visit.request.field("owner");
  const auto offset = std::max<std::int64_t>(0, number_field(visit.request, "offset").value_or(0));
  visit.desk.database.read([&](db::Transaction& tx) {
    counts = knowledge::attention_counts(tx, visit.reader);
    if (people::may(visit.person, people::Right::write)) conflicts = knowledge::count_conflicts(tx, visit.reader, 0);
    list = chosen(visit.request, counts);
    rows = knowledge::attention_rows(tx, visit.reader, list, offset, kRows, owner);
    owners = knowledge::mark_values(tx, visit.reader, "owner", kOwners);
    total = owner.empty() ? counts.of(list) : knowledge::count_attention(tx, visit.reader, list, owner);
  });
  Page page{visit, "templates/attention/show.tpl", "AT_ATTENTION", base::text(visit.language, "nav.attention")};
  auto& data = page.page();
  data.show_if(counts.total() + conflicts == 0, "ALL_WELL");
  if (people::may(visit.person, people::Right::write))
    data.section("TABS")
        .set("URL", conflicts_address(0))
        .set("TEXT", base::text(visit.language, "attention.conflicts"))
        .set("COUNT", conflicts)
        .show(conflicts > 0 ? "LOUD" : "QUIET");
  add_tabs(data, counts, list, owner, visit.language);
  data.set("LIST", knowledge::name(list));
  for (const auto& name : owners) add_option(data, "OWNER_OPTIONS", name, name, name == owner);
  if (!owner.empty()) data.section("NARROWED").set("CLEAR_URL", attention_address(list));
  data.set("EXPLAINED", base::text(visit.language, key(list, ".explained")));
  data.set("COLUMN_WHAT", base::text(visit.language, key(list, ".what")));
  data.set("COLUMN_WHEN",
           base::text(visit.language, list == AttentionList::overdue ? "document.review_by" : "attention.changed"));
  add_rows(data, rows, list, visit.language);
  if (offset + static_cast<std::int64_t>(rows.size()) < total)
    data.section("MORE").set("MORE_URL", attention_address(list, offset + kRows, owner));
  return page.answer();
}

}  // namespace web
