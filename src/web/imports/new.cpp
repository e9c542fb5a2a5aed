#include <fmt/format.h>

#include "base/locale.hpp"
#include "knowledge/read.hpp"
#include "maps/batches.hpp"
#include "web/imports/new_page.hpp"
#include "web/imports/show.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {

Response new_import_page(const Visit& visit, std::string_view error, int status) {
  const maps::BatchWish usual;
  const auto given = [&](const char* name, std::string_view otherwise) {
    auto value = visit.request.field(name);
    return value.empty() ? std::string{otherwise} : value;
  };
  Page page{visit, "templates/imports/new.tpl", "AT_IMPORTS", base::text(visit.language, "imports.title")};
  page.page().set("SHELF", visit.request.field("shelf"));
  for (const auto& shelf : visit.desk.database.reading([](db::Transaction& tx) { return knowledge::shelves(tx); }))
    page.page().section("SHELF_OPTIONS").set("VALUE", shelf.name);
  add_kind_options(page.page(), given("kind", usual.kind), visit.language);
  add_level_options(page.page(), given("disclosure", people::name(usual.level)), visit.language);
  page.page().set("MAX_FILE", fmt::format("{} MiB", visit.desk.limits.file_bytes >> 20U));
  if (!error.empty()) page.page().section("ERROR").set("ERROR_TEXT", error);
  return page.answer(status);
}

Response new_import(const Visit& visit) { return new_import_page(visit, "", 200); }

}  // namespace web
