#include "web/documents/writable.hpp"

#include "web/conflicts/conflicts.hpp"
#include "web/documents/head.hpp"

namespace web {

render::Data* add_writable(render::Data& page, const Visit& visit, const knowledge::Document& document) {
  const auto url = document_address(document.id);
  page.include("UNSAVED", "templates/documents/unsaved.tpl")
      .set("EDITS_URL", url + "/edits")
      .set("PERSON", visit.person.id);
  if (!people::may(visit.person, people::Right::write)) return nullptr;
  auto& writable = page.section("WRITABLE");
  writable.set("EDITS_URL", url + "/edits")
      .set("CHANGES_URL", url + "/changes")
      .set("EVENTS_URL", url + "/events")
      .set("PRESENCE_URL", url + "/presence")
      .set("CONFLICTS_URL", conflicts_address(document.id))
      .set("SEEN", document.changeset)
      .set("PERSON", visit.person.id)
      .set("ROOT", document.root);
  return &writable;
}

void include_why(render::Data& data, const knowledge::Document& document) {
  auto& why = data.include("WHY", "templates/documents/why.tpl");
  why.set("GIVE_URL", document_address(document.id) + "/reason");
  why.show(knowledge::asks_reason(document) ? "ASKED" : "FREE");
}

}  // namespace web
