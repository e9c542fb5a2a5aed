#include <algorithm>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "knowledge/read.hpp"
#include "web/documents/branch.hpp"
#include "web/documents/head.hpp"
#include "web/documents/map_data.hpp"
#include "web/documents/show.hpp"
#include "web/documents/writable.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using nlohmann::json;
constexpr std::size_t kTopicsAtOnce = 300;
constexpr std::int64_t kChildrenAtOnce = 200;

/// The topic and its children behind that one, as a branch that is longer than one answer is read on.
std::vector<knowledge::Node> rest_of(const Visit& visit, db::Transaction& tx, std::int64_t topic,
                                     knowledge::Behind behind) {
  std::vector<knowledge::Node> out{{.topic = knowledge::topic(tx, visit.reader, topic),
                                    .depth = 0,
                                    .children = knowledge::count_children(tx, visit.reader, topic),
                                    .open = true}};
  for (auto& node : knowledge::branch(tx, visit.reader, topic, behind, kChildrenAtOnce)) {
    node.depth = 1;
    out.push_back(std::move(node));
  }
  return out;
}

std::vector<knowledge::Node> nodes_of(const Visit& visit, db::Transaction& tx, const knowledge::Document& document) {
  const auto top = number_field(visit.request, "topic").value_or(document.root);
  if (const auto behind = behind_of(visit); behind.topic != 0) return rest_of(visit, tx, top, behind);
  const auto wished = numbers_in(visit.request.field("open"));
  std::vector<std::int64_t> open(wished.begin(), wished.end());
  open.push_back(top);
  return knowledge::outline(tx, visit.reader, document.id, top, kTopicsAtOnce, open);
}

}  // namespace

Response show_map(const Visit& visit) {
  const auto id = number(visit.request, "id");
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto document = knowledge::document(tx, visit.reader, id);
    Page page{visit, "templates/documents/map.tpl", "AT_KNOWLEDGE",
              document.title + " — " + base::text(visit.language, "document.map")};
    const auto& assets = visit.desk.assets;
    page.frame()
        .section("MAP")
        .set("ASSET_MAP_CSS", assets.address("map.css"))
        .set("ASSET_MAP_JS", assets.address("map.js"));
    include_head(page.page(), visit, tx, document, "AT_MAP");
    page.page()
        .set("MAP_JSON_URL", document_address(id) + "/map.json")
        .set("OUTLINE_URL", document_address(id))
        .set("ASSET_MAP_JS", assets.address("map.js"))
        .show_if(!people::may(visit.person, people::Right::write), "READ_ONLY");
    if (auto* writable = add_writable(page.page(), visit, document)) include_why(*writable, document);
    answer = page.answer();
  });
  return std::move(*answer);
}

Response show_map_json(const Visit& visit) {
  const auto id = number(visit.request, "id");
  std::string body;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto document = knowledge::document(tx, visit.reader, id);
    const auto nodes = nodes_of(visit, tx, document);
    if (nodes.front().topic.document != id) throw base::Error{base::Fault::not_found, "error.topic_not_found"};
    const json answer{{"seen", document.changeset},
                      {"conflicts", map_conflicts(visit, tx, id)},
                      {"topic", map_tree(nodes, document.effective_level, visit.language)}};
    body = answer.dump(-1, ' ', false, json::error_handler_t::replace);
  });
  return Response::json(std::move(body));
}

}  // namespace web
