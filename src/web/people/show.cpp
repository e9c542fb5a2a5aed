#include <fmt/format.h>

#include "base/clock.hpp"
#include "base/locale.hpp"
#include "web/people/people.hpp"
#include "web/words.hpp"

namespace web {
namespace {

void add_person(render::Data& page, const Visit& visit, const people::Person& person,
                const std::map<std::int64_t, base::Millis>& seen) {
  const auto url = fmt::format("/people/{}", person.id);
  auto& row = page.section("PEOPLE").set("NAME", person.name).set("MAIL", person.mail);
  row.set("URL", url).set("ROLE_TEXT", roles_text(person.roles, visit.language));
  if (const auto at = seen.find(person.id); at != seen.end())
    row.set("LAST_SEEN", base::tokyo_text(at->second, visit.language));
  row.set("LINK_URL", url + "/link").set("DISABLE_URL", url + "/disable").set("ENABLE_URL", url + "/enable");
  row.show(person.disabled ? "DISABLED" : "ACTIVE");
  row.show(person.id == visit.person.id ? "SELF" : "OTHER");
}

void add_people(render::Data& page, const Visit& visit) {
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto seen = people::last_seen(tx);
    for (const auto& person : people::list_people(tx))
      if (person.id != people::kSystem) add_person(page, visit, person, seen);
  });
}

void add_notice(render::Data& page, const PeopleNotice& notice) {
  if (!notice.error.empty()) page.section("ERROR").set("ERROR_TEXT", notice.error);
  if (!notice.link.empty())
    page.section("LINK").set("LINK", notice.link).set("PERSON", notice.link_for).set("VALID", notice.link_until);
}

}  // namespace

Response people_page(const Visit& visit, const PeopleNotice& notice, int status) {
  Page page{visit, "templates/people/index.tpl", "AT_ADMIN", base::text(visit.language, "people.title")};
  auto& data = page.page();
  data.include("TABS", "templates/parts/admin_tabs.tpl").show("AT_PEOPLE");
  fill_person_form(data.section("ADD").set("ADD_URL", "/people"), notice.form, visit.language);
  add_people(data, visit);
  add_notice(data, notice);
  return page.answer(status);
}

Response show_people(const Visit& visit) { return people_page(visit, {}); }

}  // namespace web
