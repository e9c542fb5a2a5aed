#include "knowledge/templates.hpp"

#include <algorithm>
#include <unordered_map>

#include "knowledge/read.hpp"

namespace knowledge {

using Id = std::int64_t;

std::vector<Document> templates(db::Transaction& tx, const people::Reader& reader) {
  auto out = documents(tx, reader);
  std::erase_if(out, [](const Document& document) { return document.shelf_name != kTemplateShelf; });
  std::ranges::sort(out, {}, &Document::title);
  return out;
}

std::vector<Topic> copied(const std::vector<Topic>& topics, Id first) {
  std::unordered_map<Id, Id> numbers{{0, 0}};
  for (const auto& topic : topics) numbers.emplace(topic.id, first++);
  const auto there = [&](Id id) { return numbers.contains(id); };
  std::vector<Topic> out;
  for (const auto& from : topics) {
    Topic to{.id = numbers.at(from.id),
             .parent = there(from.parent) ? numbers.at(from.parent) : 0,
             .position = from.position,
             .branch = from.branch,
             .text = from.text,
             .note = from.note,
             .extras = from.extras,
             .marks = from.marks,
             .level = from.level};
    auto& extras = to.extras;
    std::erase_if(extras.relations, [&](const Relation& line) { return !there(line.to); });
    std::erase_if(extras.boundaries, [&](const Boundary& frame) { return !there(frame.first) || !there(frame.last); });
    std::erase_if(extras.summaries, [&](const Summary& bracket) {
      return !there(bracket.first) || !there(bracket.last) || !there(bracket.topic);
    });
    for (auto& line : extras.relations) line.to = numbers.at(line.to);
    for (auto& frame : extras.boundaries) {
      frame.first = numbers.at(frame.first);
      frame.last = numbers.at(frame.last);
    }
    for (auto& bracket : extras.summaries)
      bracket = {numbers.at(bracket.first), numbers.at(bracket.last), numbers.at(bracket.topic)};
    out.push_back(std::move(to));
  }
  return out;
}

}  // namespace knowledge
