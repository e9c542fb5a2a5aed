#include <algorithm>

#include "base/locale.hpp"
#include "knowledge/read.hpp"
#include "schemes/read.hpp"
#include "web/schemes/schemes.hpp"
#include "web/words.hpp"

namespace web {
namespace {

void add_schemes(render::Data& page, const std::vector<schemes::Scheme>& all, std::string_view language) {
  if (all.empty()) {
    page.show("EMPTY");
    return;
  }
  auto& with = page.section("WITH_SCHEMES");
  for (const auto& scheme : all) {
    auto& row = with.section("SCHEMES").set("URL", scheme_address(scheme.id)).set("NAME", scheme.name);
    row.set("EDITION", scheme.edition).set("KIND_TEXT", kind_text(scheme.kind, language));
    row.set("CONCEPT_COUNT", scheme.concepts).set("CLASSIFIED", scheme.classified);
  }
}

void add_form(render::Data& page, std::vector<knowledge::Document> documents) {
  // What was imported as a scheme comes first: it is what one looks for here.
  std::stable_partition(documents.begin(), documents.end(),
                        [](const auto& document) { return document.kind == "scheme"; });
  auto& form = page.section("MAY_EDIT").set("MAKE_URL", "/schemes");
  for (const auto& document : documents)
    add_option(form, "DOCUMENT_OPTIONS", std::to_string(document.id), short_text(document.title), false);
}

}  // namespace

Response show_schemes(const Visit& visit) {
  Page page{visit, "templates/schemes/index.tpl", "AT_SCHEMES", base::text(visit.language, "nav.schemes")};
  visit.desk.database.read([&](db::Transaction& tx) {
    add_schemes(page.page(), schemes::schemes(tx, visit.reader), visit.language);
    if (people::may(visit.person, people::Right::write)) add_form(page.page(), knowledge::documents(tx, visit.reader));
  });
  return page.answer();
}

std::string scheme_address(std::int64_t scheme, std::int64_t chosen_concept) {
  return address("/schemes/" + std::to_string(scheme),
                 {{"concept", chosen_concept == 0 ? std::string{} : std::to_string(chosen_concept)}});
}

}  // namespace web
