#include <fmt/format.h>

#include "base/locale.hpp"
#include "tasks/offers.hpp"
#include "web/tasks/offer_place.hpp"
#include "web/tasks/tabs.hpp"
#include "web/tasks/tasks.hpp"
#include "web/tasks/wish.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::int64_t kRows = 50;
constexpr const char* kAddress = "/tasks/offers/dismissed";

void fill_rows(render::Data& with, const Visit& visit, const std::vector<tasks::Dismissed>& found) {
  const bool may_write = people::may(visit.person, people::Right::write);
  with.show_if(may_write, "MAY_WRITE");
  for (const auto& one : found) {
    auto& row = with.section("ROWS").show_if(may_write, "MAY_WRITE");
    fill_offer_place(row, visit, one.offer);
    row.set("BY", one.by).set("AT", base::date_text(base::tokyo_date(one.at), visit.language));
  }
}

}  // namespace

Response show_dismissed(const Visit& visit) {
  const auto offset = task_wish(visit.request).offset;
  Page page{visit, "templates/tasks/dismissed.tpl", "AT_TASKS", base::text(visit.language, "tasks.dismissed.title")};
  auto& data = page.page();
  toast_task(page, visit);
  visit.desk.database.read([&](db::Transaction& tx) {
    include_task_head(data, visit, tx, "offered", "");
    const auto found = tasks::dismissed_offers(tx, visit.reader, offset, kRows);
    if (found.empty())
      data.show("EMPTY");
    else
      fill_rows(data.section("WITH_ROWS"), visit, found);
    if (offset + kRows < tasks::count_dismissed(tx, visit.reader))
      data.section("MORE").set("MORE_URL", address(kAddress, {{"offset", std::to_string(offset + kRows)}}));
  });
  return page.answer();
}

Response offer_again(const Visit& visit) {
  const auto topic = number_field(visit.request, "topic").value_or(0);
  const tasks::Writer writer{visit.person.id, visit.reader, ""};
  const bool again =
      visit.desk.database.writing([&](db::Transaction& tx) { return tasks::offer_again(tx, writer, topic); });
  return Response::redirect(fmt::format("{}?saved=offered-0-{}", kAddress, again ? 1 : 0));
}

}  // namespace web
