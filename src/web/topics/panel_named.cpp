#include "web/topics/panel_named.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/locale.hpp"
#include "knowledge/named.hpp"
#include "knowledge/read.hpp"
#include "web/documents/head.hpp"
#include "web/words.hpp"

namespace web {
namespace {

bool is_on(const knowledge::NamedList& list, std::int64_t person) {
  return std::ranges::find(list.persons, person, &people::Person::id) != list.persons.end();
}

/// Where the list is one of a topic above: the way there.
void fill_origin(render::Data& red, const Visit& visit, db::Transaction& tx, const knowledge::NamedList& list) {
  const auto above = knowledge::find_topic(tx, visit.reader, list.topic);
  if (!above) return;
  red.section("FROM").set("URL", topic_address(above->document, above->id)).set("TEXT", short_text(above->text, 24));
}

void fill_choice(render::Data& red, const Visit& visit, db::Transaction& tx, const knowledge::NamedList& list) {
  auto& choice = red.section("NAME_FORM").set("NAME_URL", fmt::format("/topics/{}/named", list.topic));
  for (const auto& person : people::list_people(tx)) {
    if (person.id == people::kSystem || person.disabled) continue;
    const bool self = person.id == visit.person.id;
    auto& row = choice.section("CANDIDATES").set("ID", person.id).set("NAME", person.name);
    row.set("ROLE_TEXT", roles_text(person.roles, visit.language));
    row.show_if(self || is_on(list, person.id), "CHECKED").show_if(self, "SELF");
  }
}

}  // namespace

void fill_named(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Topic& topic) {
  const auto list = knowledge::named_list(tx, topic);
  if (!list) return;
  auto& red = panel.section("RED");
  for (const auto& person : list->persons)
    red.section("NAMED").set("NAME", person.name).show_if(person.disabled, "DISABLED");
  if (list->topic != topic.id)
    fill_origin(red, visit, tx, *list);
  else if (people::may(visit.person, people::Right::write))
    fill_choice(red, visit, tx, *list);
}

}  // namespace web
