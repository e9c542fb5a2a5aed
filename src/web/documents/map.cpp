#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <unordered_map>

#include "base/locale.hpp"
#include "knowledge/read.hpp"
#include "web/documents/head.hpp"
#include "web/documents/show.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using nlohmann::json;
constexpr std::size_t kTopicsAtOnce = 300;

std::string json_address(std::int64_t document, std::int64_t topic) {
  return address(fmt::format("/documents/{}/map.json", document), {{"topic", topic == 0 ? "" : std::to_string(topic)}});
}

json to_json(const Visit& visit, const knowledge::Node& node, people::Level above) {
  const auto& topic = node.topic;
  json out{{"id", fmt::format("t{}", topic.id)},
           {"text", topic.text},
           {"url", topic_address(topic.document, topic.id)},
           {"children", json::array()}};
  if (topic.effective_level > above) out["level"] = level_text(topic.effective_level, visit.language);
  if (node.children > 0 && !node.open) out["more"] = json_address(topic.document, topic.id);
  return out;
}

/// The nodes stand in reading order; a stack of the open ones makes the tree.
json tree(const Visit& visit, const std::vector<knowledge::Node>& nodes, people::Level above) {
  json top = to_json(visit, nodes.front(), above);
  std::vector<json*> open{&top};
  std::vector<people::Level> levels{nodes.front().topic.effective_level};
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    const auto depth = static_cast<std::size_t>(nodes[i].depth);
    open.resize(depth);
    levels.resize(depth);
    auto& children = (*open.back())["children"];
    children.push_back(to_json(visit, nodes[i], levels.back()));
    open.push_back(&children.back());
    levels.push_back(nodes[i].topic.effective_level);
  }
  return top;
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
    page.page().set("MAP_JSON_URL", json_address(id, 0)).set("OUTLINE_URL", document_address(id));
    answer = page.answer();
  });
  return std::move(*answer);
}

Response show_map_json(const Visit& visit) {
  const auto id = number(visit.request, "id");
  std::string body;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto document = knowledge::document(tx, visit.reader, id);
    const auto top = number_field(visit.request, "topic").value_or(document.root);
    const std::vector<std::int64_t> open{top};
    const auto nodes = knowledge::outline(tx, visit.reader, id, top, kTopicsAtOnce, open);
    body = tree(visit, nodes, document.effective_level).dump(-1, ' ', false, json::error_handler_t::replace);
  });
  return Response::json(std::move(body));
}

}  // namespace web
