#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/locale.hpp"
#include "base/unicode.hpp"
#include "knowledge/read.hpp"
#include "web/documents/head.hpp"
#include "web/documents/show.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::Document;

struct Wish {
  std::string filter, kind, shelf, level, sort;
};

bool fits(const Document& document, const Wish& wish, const std::string& folded) {
  if (!wish.kind.empty() && document.kind != wish.kind) return false;
  if (!wish.shelf.empty() && std::to_string(document.shelf) != wish.shelf) return false;
  if (!wish.level.empty() && people::name(document.effective_level) != wish.level) return false;
  return folded.empty() || base::fold(document.code + " " + document.title).find(folded) != std::string::npos;
}

void sort(std::vector<Document>& documents, const std::string& by) {
  if (by == "title") {
    std::map<std::int64_t, std::string> keys;
    for (const auto& d : documents) keys[d.id] = base::collation_key(d.title);
    std::ranges::stable_sort(documents, {}, [&](const Document& d) { return keys.at(d.id); });
  }
  if (by == "level") std::ranges::stable_sort(documents, std::greater{}, &Document::effective_level);
  if (by == "topics") std::ranges::stable_sort(documents, std::greater{}, &Document::topics);
  if (by == "changed") std::ranges::stable_sort(documents, std::greater{}, &Document::changed_at);
}

void fill_document(render::Data& row, const Visit& visit, const Document& document, bool twin) {
  row.set("URL", document_address(document.id)).set("CODE", document.code).set("TITLE", title_text(document));
  row.set("KIND_TEXT", kind_text(document.kind, visit.language)).set("TOPIC_COUNT", document.topics);
  row.set("CHANGED", base::tokyo_text(document.changed_at, visit.language));
  row.set("CHANGED_ISO", base::tokyo_iso(document.changed_at));
  set_level(row, document.effective_level, visit.language);
  if (twin && !document.source_format.empty()) row.section("TWIN").set("FORMAT", document.source_format);
}

void fill_shelves(render::Data& page, const Visit& visit, const std::vector<Document>& documents) {
  std::map<std::string, int> codes;
  for (const auto& document : documents) ++codes[document.code];
  std::map<std::int64_t, std::vector<const Document*>> by_shelf;
  std::vector<std::int64_t> order;
  for (const auto& document : documents) {
    if (!by_shelf.contains(document.shelf)) order.push_back(document.shelf);
    by_shelf[document.shelf].push_back(&document);
  }
  for (const auto shelf : order) {
    const auto& row = by_shelf[shelf];
    auto& data = page.section("SHELVES").set("ID", shelf).set("NAME", row.front()->shelf_name);
    data.set("COUNT", static_cast<long long>(row.size()));
    for (const auto* document : row)
      fill_document(data.section("DOCUMENTS"), visit, *document, !document->code.empty() && codes[document->code] > 1);
  }
}

void fill_sorting(render::Data& page, const Wish& wish) {
  for (const auto& [word, upper] : std::map<std::string, std::string>{
           {"code", "CODE"}, {"title", "TITLE"}, {"topics", "TOPICS"}, {"level", "LEVEL"}, {"changed", "CHANGED"}}) {
    page.set("SORT_" + upper + "_URL", address("/documents", {{"filter", wish.filter},
                                                              {"kind", wish.kind},
                                                              {"shelf", wish.shelf},
                                                              {"level", wish.level},
                                                              {"sort", word == "code" ? "" : word}}));
    page.show_if((wish.sort.empty() ? "code" : wish.sort) == word, "BY_" + upper);
  }
}

/// The shelves of the documents that this reader sees, in their order.
void add_shelf_options(render::Data& page, const std::vector<Document>& documents, const std::string& chosen) {
  std::int64_t last = 0;
  for (const auto& document : documents) {
    if (document.shelf == last) continue;
    last = document.shelf;
    add_option(page, "SHELF_OPTIONS", std::to_string(last), document.shelf_name, std::to_string(last) == chosen);
  }
}

}  // namespace

Response show_documents(const Visit& visit) {
  const auto& asked = visit.request;
  const Wish wish{asked.field("filter"), asked.field("kind"), asked.field("shelf"), asked.field("level"),
                  asked.field("sort")};
  auto documents =
      visit.desk.database.reading([&](db::Transaction& tx) { return knowledge::documents(tx, visit.reader); });
  Page page{visit, "templates/documents/index.tpl", "AT_KNOWLEDGE", base::text(visit.language, "documents.title")};
  page.page().set("FILTER", wish.filter).set("SORT", wish.sort);
  add_kind_options(page.page(), wish.kind, visit.language);
  add_level_options(page.page(), wish.level, visit.language);
  add_shelf_options(page.page(), documents, wish.shelf);
  fill_sorting(page.page(), wish);
  page.page().show_if(documents.empty(), "EMPTY").show_if(people::may(visit.person, people::Right::write), "MAY_WRITE");
  const auto before = documents.size();
  const auto folded = base::fold(wish.filter);
  std::erase_if(documents, [&](const Document& document) { return !fits(document, wish, folded); });
  if (documents.empty() && before > 0) page.page().section("NOTHING").set("CLEAR_URL", "/documents");
  page.page().set("TOTAL", static_cast<long long>(documents.size()));
  sort(documents, wish.sort);
  fill_shelves(page.page(), visit, documents);
  return page.answer();
}

}  // namespace web
