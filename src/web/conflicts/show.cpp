#include <set>

#include "base/locale.hpp"
#include "knowledge/conflicts.hpp"
#include "knowledge/read.hpp"
#include "web/conflicts/conflicts.hpp"
#include "web/merges/merges.hpp"
#include "web/page.hpp"

namespace web {
namespace {

constexpr std::int64_t kShown = 100;

}  // namespace

std::string conflicts_address(std::int64_t document) {
  return address("/conflicts", {{"document", document == 0 ? std::string{} : std::to_string(document)}});
}

Response show_conflicts(const Visit& visit) {
  const auto document = number_field(visit.request, "document").value_or(0);
  std::vector<knowledge::Conflict> shown;
  std::set<std::int64_t> merges;
  std::int64_t total = 0, seen = 0;
  visit.desk.database.read([&](db::Transaction& tx) {
    seen = knowledge::newest_changeset(tx);
    shown = knowledge::open_conflicts(tx, visit.reader, document, kShown);
    total = knowledge::count_conflicts(tx, visit.reader, document);
    for (const auto& one : shown)
      if (knowledge::is_merge(tx, one.found)) merges.insert(one.found);
  });
  Page page{visit, "templates/conflicts/show.tpl", "AT_ATTENTION", base::text(visit.language, "conflicts.title")};
  page.page().set("TOTAL", total).show_if(shown.empty(), "EMPTY");
  page.page().show_if(total > std::ssize(shown), "MORE");
  if (document != 0) page.page().section("ONE_DOCUMENT").set("ALL_URL", conflicts_address(0));
  for (const auto& one : shown) {
    auto& row = page.page().include("CONFLICTS", "templates/conflicts/conflict.tpl");
    row.show("ALONE");
    fill_conflict(row, visit, one, seen);
    if (merges.contains(one.found)) row.section("OF_MERGE").set("MERGE_URL", merge_address(one.found));
  }
  return page.answer();
}

}  // namespace web
