#include "knowledge/attention.hpp"

#include <algorithm>
#include <unordered_map>

#include "knowledge/store.hpp"
#include "knowledge/store_attention.hpp"

namespace knowledge {
namespace {

std::vector<std::int64_t> ids_of(const std::vector<store::Noticed>& noticed) {
  std::vector<std::int64_t> out;
  for (const auto& one : noticed) out.push_back(one.topic);
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<std::string> values(const Topic& topic, std::string_view kind) {
  std::vector<std::string> out;
  for (const auto& mark : effective(topic.marks, kind))
    if (!mark.value.empty()) out.push_back(mark.value);
  return out;
}

}  // namespace

std::string_view name(AttentionList list) {
  constexpr std::array<std::string_view, 4> kNames{"overdue", "references", "sources", "losses"};
  return kNames.at(static_cast<std::size_t>(list));
}

std::optional<AttentionList> attention_list_named(std::string_view word) {
  for (const auto list : kAttentionLists)
    if (name(list) == word) return list;
  return std::nullopt;
}

std::int64_t AttentionCounts::of(AttentionList list) const {
  return std::array{overdue, references, sources, losses}.at(static_cast<std::size_t>(list));
}

AttentionCounts attention_counts(db::Transaction& tx, const people::Reader& reader) {
  const auto count = [&](AttentionList list) { return store::count_noticed(tx, reader, list, ""); };
  return {count(AttentionList::overdue), count(AttentionList::references), count(AttentionList::sources),
          count(AttentionList::losses)};
}

std::int64_t count_attention(db::Transaction& tx, const people::Reader& reader, AttentionList list,
                             std::string_view owner) {
  return store::count_noticed(tx, reader, list, owner);
}

std::vector<AttentionRow> attention_rows(db::Transaction& tx, const people::Reader& reader, AttentionList list,
                                         std::int64_t offset, std::int64_t limit, std::string_view owner) {
  auto noticed = store::noticed(tx, reader, list, owner, offset, limit);
  const auto ids = ids_of(noticed);
  std::unordered_map<std::int64_t, Topic> topics;
  for (auto& topic : store::topics_by_id(tx, reader, ids)) topics.emplace(topic.id, std::move(topic));
  const auto paths = store::paths(tx, reader, ids);
  const auto headings = store::headings(tx, reader, ids);
  std::vector<AttentionRow> out;
  for (auto& one : noticed) {
    const auto& topic = topics.at(one.topic);
    AttentionRow row{.document = topic.document, .topic = topic.id, .text = topic.text, .what = std::move(one.what)};
    row.owners = values(topic, "owner");
    row.changed_at = one.changed_at;
    if (const auto at = paths.find(topic.id); at != paths.end()) row.path = at->second;
    if (const auto at = headings.find(topic.id); at != headings.end()) std::tie(row.code, row.title) = at->second;
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace knowledge
