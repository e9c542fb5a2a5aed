#include "web/search/show.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/locale.hpp"
#include "knowledge/find.hpp"
#include "knowledge/read.hpp"
#include "web/documents/head.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using Query = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t kHits = 50;
constexpr const char* kFields[] = {"q",          "document", "shelf", "kind",   "code", "audience",
                                   "disclosure", "from",     "to",    "issuer", "owner"};
constexpr const char* kAudiences[] = {"executive", "manager", "employee", "specialist", "general"};

/// The finder's fields as an address carries them; `offset` for the next page.
Query query_of(const Request& request, std::size_t offset) {
  Query out;
  for (const auto* name : kFields) out.emplace_back(name, request.field(name));
  if (offset > 0) out.emplace_back("offset", std::to_string(offset));
  return out;
}

bool is_filtered(const Request& request) {
  return std::ranges::any_of(
      kFields, [&](const char* name) { return std::string_view{name} != "q" && !request.field(name).empty(); });
}

std::optional<std::int64_t> day_number(const std::string& iso) {
  const auto date = base::parse_date(iso);
  if (!date) return std::nullopt;
  return date->year * 10000 + date->month * 100 + date->day;
}

search::Ask ask_of(const Request& request) {
  const auto offset = number_field(request, "offset").value_or(0);
  return {.words = request.field("q"),
          .document = number_field(request, "document"),
          .shelf = number_field(request, "shelf"),
          .source_from = day_number(request.field("from")),
          .source_to = day_number(request.field("to")),
          .kind = request.field("kind"),
          .code_prefix = request.field("code"),
          .audience = request.field("audience"),
          .issuer = request.field("issuer"),
          .owner = request.field("owner"),
          .offset = offset > 0 ? static_cast<std::size_t>(offset) : 0,
          .limit = kHits};
}

/// A level in the filter lowers the ceiling: "what may be shown to members" is a search up to GREEN.
people::Reader reader_of(const Visit& visit) {
  auto reader = visit.reader;
  if (const auto level = people::level_named(visit.request.field("disclosure")))
    if (*level < reader.ceiling) reader = people::Reader::up_to(*level);
  return reader;
}

void fill_pieces(render::Data& hit, std::string_view section, const std::vector<search::Piece>& pieces) {
  for (const auto& piece : pieces) hit.section(section).section(piece.hit ? "HIT" : "PLAIN").set("TEXT", piece.text);
}

void fill_hit(render::Data& hit, const Visit& visit, const knowledge::Found& found,
              const std::vector<std::string>& terms, people::Level document_level) {
  constexpr std::size_t kTitle = 90;
  hit.set("URL", topic_address(found.topic.document, found.topic.id));
  for (const auto& text : found.path) hit.section("CRUMBS").set("TEXT", short_text(text, 24));
  const auto title = search::snippet(found.topic.text, terms, kTitle);
  fill_pieces(hit, "TITLE_PIECES", title);
  const bool in_note = std::ranges::none_of(title, [](const search::Piece& piece) { return piece.hit; });
  if (in_note && !found.topic.note.empty()) fill_pieces(hit.section("WITH_SNIPPET"), "SNIPPET_PIECES", found.snippet);
  if (found.topic.effective_level > document_level)
    set_level(hit.section("LEVEL_MARK"), found.topic.effective_level, visit.language);
}

/// The same question inside one document.
std::string narrowed_to(const Request& request, std::int64_t document) {
  auto query = query_of(request, 0);
  for (auto& [name, value] : query)
    if (name == "document") value = std::to_string(document);
  return address("/search", query);
}

void fill_more_hits(render::Data& data, const Visit& visit, std::int64_t document, std::int64_t more) {
  if (more <= 0 || !visit.request.field("document").empty()) return;
  data.section("MORE_HITS").set("URL", narrowed_to(visit.request, document)).set("COUNT", more);
}

/// Hits by document, the best document first.
void fill_documents(render::Data& results, const Visit& visit, db::Transaction& tx, const knowledge::Finding& finding) {
  std::vector<std::pair<std::int64_t, std::vector<const knowledge::Found*>>> groups;
  for (const auto& found : finding.found) {
    auto group = std::ranges::find(groups, found.topic.document, [](const auto& g) { return g.first; });
    if (group == groups.end()) group = groups.insert(groups.end(), {found.topic.document, {}});
    group->second.push_back(&found);
  }
  for (const auto& [id, hits] : groups) {
    const auto counted = finding.in_document.find(id);
    const auto all = counted != finding.in_document.end() ? counted->second : static_cast<std::int64_t>(hits.size());
    const auto document = knowledge::document(tx, visit.reader, id);
    auto& data = results.section("DOCUMENTS").set("URL", document_address(id)).set("CODE", document.code);
    data.set("TITLE", title_text(document)).set("HIT_COUNT", all);
    set_level(data, document.effective_level, visit.language);
    for (const auto* found : hits)
      fill_hit(data.section("HITS"), visit, *found, finding.terms, document.effective_level);
    fill_more_hits(data, visit, id, all - static_cast<std::int64_t>(hits.size()));
  }
  results.section("FOUND")
      .set("TOTAL", finding.total)
      .set("DOCUMENT_COUNT", static_cast<long long>(finding.in_document.size()))
      .set("MILLISECONDS", fmt::format("{:.1f}", finding.seconds * 1000));
}

void fill_results(render::Data& results, const Visit& visit, db::Transaction& tx) {
  const auto ask = ask_of(visit.request);
  if (ask.words.empty() && !is_filtered(visit.request)) {
    results.show("HINTS");
    return;
  }
  try {
    const auto finding = knowledge::find(tx, visit.desk.index, reader_of(visit), ask);
    if (!finding.synonyms.empty())
      results.section("EXPANDED").set("WORDS", fmt::format("{}", fmt::join(finding.synonyms, ", ")));
    if (finding.found.empty()) {
      auto& nothing = results.section("NOTHING").set("Q", ask.words);
      if (is_filtered(visit.request)) nothing.section("WIDER").set("WIDER_URL", address("/search", {{"q", ask.words}}));
      return;
    }
    fill_documents(results, visit, tx, finding);
    const auto next = ask.offset + finding.found.size();
    if (static_cast<std::int64_t>(next) < finding.total)
      results.section("MORE")
          .set("MORE_URL", address("/search/results", query_of(visit.request, next)))
          .set("MORE_PAGE_URL", address("/search", query_of(visit.request, next)));
  } catch (const base::Error& error) {
    if (error.fault != base::Fault::bad_input && error.fault != base::Fault::too_large) throw;
    results.section("ERROR").set("ERROR_TEXT", base::text(visit.language, error.key, error.arguments));
  }
}

void fill_filters(render::Data& page, const Visit& visit, db::Transaction& tx) {
  const auto& request = visit.request;
  for (const auto& shelf : knowledge::shelves(tx))
    add_option(page, "SHELF_OPTIONS", std::to_string(shelf.id), shelf.name,
               request.field("shelf") == std::to_string(shelf.id));
  add_kind_options(page, request.field("kind"), visit.language);
  for (const auto* word : kAudiences)
    add_option(page, "AUDIENCE_OPTIONS", word, base::text(visit.language, std::string{"audience."} + word),
               request.field("audience") == word);
  add_level_options(page, request.field("disclosure"), visit.language);
  page.set("CODE", request.field("code")).set("ISSUER", request.field("issuer")).set("OWNER", request.field("owner"));
  page.set("FROM", request.field("from")).set("TO", request.field("to"));
  for (const auto& issuer : knowledge::mark_values(tx, visit.reader, "citation", 100))
    page.section("ISSUER_OPTIONS").set("VALUE", issuer);
  for (const auto& owner : knowledge::mark_values(tx, visit.reader, "owner", 100))
    page.section("OWNER_OPTIONS").set("VALUE", owner);
  if (const auto document = number_field(request, "document"))
    page.section("IN_DOCUMENT")
        .set("NUMBER", *document)
        .set("TITLE", knowledge::document(tx, visit.reader, *document).title);
  if (is_filtered(request)) page.section("FILTERED").set("CLEAR_URL", address("/search", {{"q", request.field("q")}}));
}

}  // namespace

Response show_search(const Visit& visit) {
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto words = visit.request.field("q");
    const auto title = base::text(visit.language, "nav.search");
    Page page{visit, "templates/search/show.tpl", "AT_SEARCH", words.empty() ? title : words + " — " + title};
    page.page().set("RESULTS_URL", "/search/results");
    fill_filters(page.page(), visit, tx);
    fill_results(page.page().include("RESULTS", "templates/search/results.tpl"), visit, tx);
    answer = page.answer();
  });
  return std::move(*answer);
}

Response show_results(const Visit& visit) {
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    render::Data results;
    fill_results(results, visit, tx);
    answer = fragment(visit, "templates/search/results.tpl", results);
  });
  return std::move(*answer);
}

}  // namespace web
