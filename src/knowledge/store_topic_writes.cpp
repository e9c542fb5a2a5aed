#include <fmt/format.h>

#include "knowledge/store.hpp"
#include "knowledge/topic_rows.hpp"

namespace knowledge::store {
namespace {

using people::Level;

constexpr db::Query kSetLevel{
    "topic_set_level",
    "UPDATE topic SET effective_level = :level, named_list = :list, touched = :changeset WHERE "
    "id = :id"};
constexpr db::Query kRanks{"topic_ranks",
                           "SELECT id, parent_id, level, effective_level, named_list FROM topic WHERE "
                           "document_id = :document"};
constexpr db::Query kTouchNamed{"topic_touch_named", "UPDATE topic SET touched = :changeset WHERE named_list = :list"};

}  // namespace

void retire(db::Transaction& tx, std::span<const std::int64_t> ids, std::int64_t changeset) {
  in_portions(ids, [&](const std::string& list) {
    const auto copy = fmt::format("INSERT INTO topic_past ({0}, until) SELECT {0}, {1} FROM topic WHERE id IN ({2})",
                                  kTopicColumns, changeset, list);
    tx.execute(db::Query{"topic_retire_copy", copy.c_str()});
    const auto drop = fmt::format("DELETE FROM topic WHERE id IN ({})", list);
    tx.execute(db::Query{"topic_retire_drop", drop.c_str()});
  });
}

void insert(db::Transaction& tx, std::span<const Topic> topics) {
  std::vector<db::Row> rows;
  rows.reserve(topics.size());
  for (const auto& topic : topics) rows.push_back(to_row(topic));
  tx.insert("topic", kTopicColumns, rows);
}

std::vector<RankRow> ranks_of(db::Transaction& tx, std::int64_t document) {
  std::vector<RankRow> out;
  for (const auto& [id, parent, level, effective, list] :
       tx.rows<std::int64_t, std::int64_t, std::optional<int>, int, std::optional<std::int64_t>>(kRanks, document)) {
    RankRow row{{id, parent, std::nullopt}, {static_cast<Level>(effective), list}};
    if (level) row.rank.level = static_cast<Level>(*level);
    out.push_back(row);
  }
  return out;
}

std::vector<std::pair<std::int64_t, Effective>> levels_at_last(db::Transaction& tx, std::span<const std::int64_t> ids) {
  std::vector<std::pair<std::int64_t, Effective>> out;
  in_portions(ids, [&](const std::string& list) {
    const auto sql = fmt::format(
        "SELECT p.id, p.effective_level, p.named_list FROM topic_past p WHERE p.id IN ({}) AND NOT EXISTS "
        "(SELECT 1 FROM topic_past l WHERE l.id = p.id AND l.until > p.until) AND NOT EXISTS "
        "(SELECT 1 FROM topic t WHERE t.id = p.id)",
        list);
    for (const auto& [id, level, named] :
         tx.rows<std::int64_t, int, std::optional<std::int64_t>>(db::Query{"topic_levels_at_last", sql.c_str()}))
      out.emplace_back(id, Effective{static_cast<Level>(level), named});
  });
  return out;
}

void touch_named(db::Transaction& tx, std::int64_t list, std::int64_t changeset) {
  tx.execute(kTouchNamed, changeset, list);
}

void set_effective(db::Transaction& tx, std::int64_t topic, const Effective& effective, std::int64_t changeset) {
  tx.execute(kSetLevel, static_cast<std::int64_t>(effective.level), effective.named_list, changeset, topic);
}

}  // namespace knowledge::store
