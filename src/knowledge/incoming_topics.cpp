#include "knowledge/incoming_topics.hpp"

#include "knowledge/position.hpp"

namespace knowledge {
namespace {

using Ids = std::span<const std::int64_t>;

std::int64_t number(std::int64_t index_plus_one, Ids ids) {
  return index_plus_one <= 0 ? 0 : ids[static_cast<std::size_t>(index_plus_one - 1)];
}

Extras with_numbers(Extras extras, Ids ids) {
  for (auto& relation : extras.relations) relation.to = number(relation.to, ids);
  for (auto& boundary : extras.boundaries) {
    boundary.first = number(boundary.first, ids);
    boundary.last = number(boundary.last, ids);
  }
  for (auto& summary : extras.summaries) {
    summary.first = number(summary.first, ids);
    summary.last = number(summary.last, ids);
    summary.topic = number(summary.topic, ids);
  }
  return extras;
}

Topic to_topic(const IncomingTopic& in, std::int64_t id, Ids ids) {
  Topic topic{.id = id,
              .parent = in.parent == kNoParent ? 0 : ids[in.parent],
              .branch = in.branch,
              .text = in.text,
              .note = in.note,
              .extras = with_numbers(in.extras, ids),
              .marks = {in.marks, {}},
              .source_key = in.key};
  topic.level = stated_level(topic.marks);
  return topic;
}

std::vector<std::vector<std::size_t>> rows_of_children(const Incoming& incoming) {
  std::vector<std::vector<std::size_t>> rows(incoming.topics.size() + 1);  // the last one: the root's
  for (std::size_t i = 0; i < incoming.topics.size(); ++i) {
    const auto parent = incoming.topics[i].parent;
    rows[parent == kNoParent ? incoming.topics.size() : parent].push_back(i);
  }
  return rows;
}

}  // namespace

std::vector<Topic> numbered(const Incoming& incoming, Ids ids) {
  std::vector<Topic> out;
  out.reserve(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) out.push_back(to_topic(incoming.topics[i], ids[i], ids));
  for (const auto& row : rows_of_children(incoming)) {
    auto keys = positions(row.size());
    for (std::size_t at = 0; at < row.size(); ++at) out[row[at]].position = std::move(keys[at]);
  }
  return out;
}

}  // namespace knowledge
