#include "web/documents/map_data.hpp"

#include "knowledge/conflicts.hpp"
#include "web/documents/head.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using nlohmann::json;

constexpr std::int64_t kMostConflicts = 500;  ///< marked; the list of conflicts has them all

json branch_of(const knowledge::Node& node, people::Level above, std::string_view language) {
  auto out = map_topic(node.topic, above, language);
  out["count"] = node.children;
  out["children"] = json::array();
  return out;
}

}  // namespace

json map_topic(const knowledge::Topic& topic, people::Level above, std::string_view language) {
  json out{{"topic", topic.id}, {"text", topic.text}, {"url", topic_address(topic.document, topic.id)}};
  if (topic.effective_level > above) out["level"] = level_text(topic.effective_level, language);
  return out;
}

// The nodes stand in reading order; a stack of the open ones makes the tree.
json map_tree(const std::vector<knowledge::Node>& nodes, people::Level above, std::string_view language) {
  json top = branch_of(nodes.front(), above, language);
  std::vector<json*> open{&top};
  std::vector<people::Level> levels{nodes.front().topic.effective_level};
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    const auto depth = static_cast<std::size_t>(nodes[i].depth);
    open.resize(depth);
    levels.resize(depth);
    auto& children = (*open.back())["children"];
    children.push_back(branch_of(nodes[i], levels.back(), language));
    open.push_back(&children.back());
    levels.push_back(nodes[i].topic.effective_level);
  }
  return top;
}

json map_conflicts(const Visit& visit, db::Transaction& tx, std::int64_t document) {
  if (!people::may(visit.person, people::Right::write)) return json::array();
  return knowledge::topics_in_conflict(tx, visit.reader, document, kMostConflicts);
}

bool wants_map(const Request& request) { return request.field("as") == "map"; }

}  // namespace web
