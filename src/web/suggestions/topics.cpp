#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "knowledge/find.hpp"
#include "schemes/read.hpp"
#include "web/suggestions/suggestions.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using nlohmann::json;

constexpr std::size_t kMost = 8;
constexpr std::size_t kConcepts = 3;  ///< of them
constexpr std::size_t kLooked = 40;   ///< hits of the index, among which documents come first

json item(std::string_view label, std::string_view hint, std::int64_t topic) {
  return {{"label", short_text(label)}, {"hint", short_text(hint)}, {"topic", topic}};
}

/// The words as typed, whatever signs of a question are among them.
std::string phrase(std::string words) {
  std::ranges::replace(words, '"', ' ');
  return '"' + words + '"';
}

void add_concepts(json& items, const Visit& visit, db::Transaction& tx) {
  const auto key = base::fold(visit.request.field("q"));
  for (const auto& one : schemes::present_classes(tx, visit.reader)) {
    if (items.size() == kConcepts) return;
    const auto words = one.notation.empty() ? one.label : one.notation + " " + one.label;
    if (base::fold(words).find(key) == std::string::npos) continue;
    const auto found = schemes::find_concept(tx, visit.reader, one.id);
    items.push_back(item(words, one.scheme_name + " " + one.edition, found.topic));
  }
}

void add_topics(json& items, const Visit& visit, db::Transaction& tx) {
  auto found = knowledge::find(tx, visit.desk.index, visit.reader,
                               {.words = phrase(visit.request.field("q")), .reader = {}, .limit = kLooked})
                   .found;
  std::stable_partition(found.begin(), found.end(), [](const knowledge::Found& one) { return one.topic.parent == 0; });
  for (const auto& one : found) {
    if (items.size() == kMost) return;
    if (one.topic.text.empty()) continue;
    const auto hint = one.topic.parent == 0 ? one.code : one.document_title;
    items.push_back(item(one.topic.text, hint, one.topic.id));
  }
}

}  // namespace

Response suggest_topics(const Visit& visit) {
  auto items = json::array();
  if (!base::without_space(visit.request.field("q")).empty())
    visit.desk.database.read([&](db::Transaction& tx) {
      items = json::array();
      add_concepts(items, visit, tx);
      add_topics(items, visit, tx);
    });
  return Response::json(json{{"items", items}}.dump(-1, ' ', false, json::error_handler_t::replace));
}

}  // namespace web
