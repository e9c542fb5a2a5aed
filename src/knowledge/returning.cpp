#include "knowledge/returning.hpp"

#include "knowledge/levels_after.hpp"
#include "knowledge/named.hpp"
#include "knowledge/store.hpp"

namespace knowledge {
namespace {

using people::Level;
using Id = std::int64_t;
using AtLast = std::unordered_map<Id, Effective>;

constexpr const char* kReason = "came back";

void name_as_at_last(db::Transaction& tx, Topic& topic, const Effective& last) {
  if (topic.level != Level::red || !last.named_list || topic.marks.decided.contains(kNamedMark)) return;
  auto& marks = topic.marks.decided[kNamedMark];
  for (const auto person : people::named_on(tx, *last.named_list))
    marks.push_back({.kind = kNamedMark, .value = std::to_string(person), .fields = {}});
}

std::vector<Rank> ranks_now(db::Transaction& tx, Id document) {
  std::vector<Rank> out;
  for (const auto& row : store::ranks_of(tx, document)) out.push_back(row.rank);
  return out;
}

AtLast at_last(db::Transaction& tx, const std::vector<Topic>& added) {
  std::vector<Id> ids;
  for (const auto& topic : added) ids.push_back(topic.id);
  AtLast out;
  for (const auto& [id, effective] : store::levels_at_last(tx, ids)) out.emplace(id, effective);
  return out;
}

}  // namespace

std::vector<Id> keep_returning_strict(db::Transaction& tx, const Document& document, Batch& batch) {
  const auto last = at_last(tx, batch.added);
  std::vector<Id> ids;
  Floors floors;
  for (const auto& [id, effective] : last) {
    ids.push_back(id);
    floors.emplace(id, effective.level);
  }
  if (ids.empty()) return ids;
  keep_floors(ranks_now(tx, document.id), batch, document.level, document.root, floors, kReason);
  for (auto& topic : batch.added)
    if (const auto was = last.find(topic.id); was != last.end() && was->second.named_list != topic.id)
      name_as_at_last(tx, topic, was->second);
  return ids;
}

}  // namespace knowledge
