#include "web/tasks/tabs.hpp"

#include <fmt/format.h>

#include "base/locale.hpp"
#include "tasks/offers.hpp"
#include "web/tasks/wish.hpp"

namespace web {
namespace {

void add_tab(render::Data& head, const Visit& visit, std::string_view list, std::string_view at, std::int64_t count) {
  auto& tab = head.section("TABS").set("URL", tasks_address(list)).set("COUNT", count);
  tab.set("TEXT", base::text(visit.language, fmt::format("tasks.list.{}", list)));
  tab.show(count > 0 && list != "all" ? "LOUD" : "QUIET").show_if(list == at, "CURRENT");
}

}  // namespace

void include_task_head(render::Data& page, const Visit& visit, db::Transaction& tx, std::string_view list,
                       const std::string& csv_address) {
  auto& head = page.include("HEAD", "templates/tasks/head.tpl");
  head.show_if(people::may(visit.person, people::Right::write), "MAY_WRITE");
  if (!csv_address.empty()) head.section("TABLE").set("CSV_URL", csv_address);
  add_tab(head, visit, "mine", list, tasks::count_owed(tx, visit.reader, visit.person.id));
  add_tab(head, visit, "all", list, tasks::count_tasks(tx, visit.reader, {}));
  add_tab(head, visit, "offered", list, tasks::count_offers(tx, visit.reader));
}

}  // namespace web
