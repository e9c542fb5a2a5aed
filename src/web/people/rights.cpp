#include "people/rights.hpp"

#include <fmt/format.h>

#include "base/locale.hpp"
#include "web/people/people.hpp"
#include "web/words.hpp"

namespace web {

/// For everybody who works here: whoever is told that they may not do something sees here who may.
Response show_rights(const Visit& visit) {
  Page page{visit, "templates/people/rights.tpl", "AT_ADMIN", base::text(visit.language, "rights.title")};
  auto& data = page.page();
  if (people::may(visit.person, people::Right::administer))
    data.include("TABS", "templates/parts/admin_tabs.tpl").show("AT_RIGHTS");
  for (const auto role : people::every_role()) {
    auto& column = data.section("ROLES").set("TEXT", role_text(role, visit.language));
    column.show_if(visit.person.roles.has(role), "OWN");
  }
  for (const auto& right : people::rights()) {
    auto& row = data.section("RIGHTS").set("TEXT", base::text(visit.language, fmt::format("right.{}", right.key)));
    for (const auto role : people::every_role()) {
      auto& cell = row.section("CELLS").set("ROLE", role_text(role, visit.language));
      cell.show(right.roles.has(role) ? "MAY" : "MAY_NOT");
    }
  }
  return page.answer();
}

}  // namespace web
