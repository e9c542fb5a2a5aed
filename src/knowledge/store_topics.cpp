#include <fmt/format.h>

#include "knowledge/encoding.hpp"
#include "knowledge/store.hpp"

namespace knowledge::store {
namespace {

using people::Level;
using people::Reader;

constexpr const char* kColumns =
    "id, document_id, parent_id, position, branch, text, note, extras, marks, level, effective_level, named_list, "
    "source_key, since, touched";
constexpr std::size_t kIdsAtOnce = 500;

std::string columns_of(std::string_view alias) {
  std::string out;
  std::string_view rest = kColumns;
  while (!rest.empty()) {
    const auto comma = rest.find(", ");
    out += fmt::format("{}{}.{}", out.empty() ? "" : ", ", alias, rest.substr(0, comma));
    rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 2);
  }
  return out;
}

/// Reads topics by a statement that begins with kColumns.
template <class... Parameters>
std::vector<Topic> read(db::Transaction& tx, const char* name, const std::string& sql,
                        const Parameters&... parameters) {
  using Id = std::int64_t;
  std::vector<Topic> out;
  const db::Query query{name, sql.c_str()};
  for (auto& [id, document, parent, position, branch, text, note, extras, marks, level, effective, named, key, since,
              touched] :
       tx.rows<Id, Id, Id, std::string, int, std::string, std::string, std::string, std::string, std::optional<int>,
               int, std::optional<Id>, std::string, Id, Id>(query, parameters...)) {
    Topic t{.id = id,
            .document = document,
            .parent = parent,
            .position = std::move(position),
            .branch = static_cast<Branch>(branch),
            .text = std::move(text),
            .note = std::move(note),
            .extras = decode_extras(extras),
            .marks = decode_marks(marks),
            .level = std::nullopt,
            .effective_level = static_cast<Level>(effective),
            .named_list = named,
            .source_key = std::move(key),
            .since = since,
            .touched = touched};
    if (level) t.level = static_cast<Level>(*level);
    out.push_back(std::move(t));
  }
  return out;
}

std::string list_of(std::span<const std::int64_t> ids) {
  std::string out;
  for (const auto id : ids) out += (out.empty() ? "" : ",") + std::to_string(id);
  return out;
}

/// Calls `each` with "1,2,3" for a bounded number of ids at a time.
template <class Each>
void in_portions(std::span<const std::int64_t> ids, Each each) {
  for (; !ids.empty(); ids = ids.subspan(std::min(ids.size(), kIdsAtOnce)))
    each(list_of(ids.first(std::min(ids.size(), kIdsAtOnce))));
}

db::Row to_row(const Topic& t) {
  return {t.id,
          t.document,
          t.parent,
          t.position,
          static_cast<std::int64_t>(t.branch),
          t.text,
          t.note,
          encode(t.extras),
          encode(t.marks),
          t.level ? db::Value{static_cast<std::int64_t>(*t.level)} : db::Value{},
          static_cast<std::int64_t>(t.effective_level),
          t.named_list ? db::Value{*t.named_list} : db::Value{},
          t.source_key,
          t.since,
          t.touched};
}

constexpr db::Query kSetLevel{
    "topic_set_level",
    "UPDATE topic SET effective_level = :level, named_list = :list, touched = :changeset WHERE "
    "id = :id"};
constexpr db::Query kBegunBy{"topic_begun_by", "SELECT id FROM topic WHERE touched >= :least AND since = :changeset"};
constexpr db::Query kRanks{"topic_ranks",
                           "SELECT id, parent_id, level, effective_level, named_list FROM topic WHERE "
                           "document_id = :document"};
constexpr db::Query kTouchNamed{"topic_touch_named", "UPDATE topic SET touched = :changeset WHERE named_list = :list"};
constexpr db::Query kExists{"topic_exists", "SELECT 1 FROM topic WHERE id = :id"};

}  // namespace

std::vector<Topic> topics_of(db::Transaction& tx, const Reader& reader, std::int64_t document) {
  return read(tx, "topics_of",
              fmt::format("SELECT {} FROM topic t WHERE t.document_id = :document AND {} "
                          "ORDER BY t.document_id, t.parent_id, t.position",
                          columns_of("t"), people::sql_filter(reader, "t")),
              document);
}

std::vector<Topic> topics_as_of(db::Transaction& tx, const Reader& reader, std::int64_t document,
                                std::int64_t changeset) {
  // Of the past rows the level now (of the topic, or of its document where the topic is gone) may be the stricter one.
  const std::string past = fmt::format(
      "SELECT {}, CASE WHEN COALESCE(n.effective_level, d.effective_level) > p.effective_level "
      "THEN COALESCE(n.effective_level, d.effective_level) ELSE p.effective_level END AS now_level "
      "FROM topic_past p JOIN document d ON d.id = p.document_id LEFT JOIN topic n ON n.id = p.id "
      "WHERE p.document_id = :d1 AND p.since <= :c1 AND p.until > :c2",
      columns_of("p"));
  const std::string all = fmt::format(
      "SELECT {}, t.effective_level AS now_level FROM topic t WHERE t.document_id = :d2 AND t.since <= :c3 UNION ALL "
      "{}",
      columns_of("t"), past);
  std::string columns = columns_of("x");
  const std::string_view stored = "x.effective_level";
  columns.replace(columns.find(stored), stored.size(), "x.now_level");
  const std::string inner = fmt::format(
      "SELECT id, document_id, parent_id, position, branch, text, note, extras, marks, level, now_level, "
      "now_level AS effective_level, named_list, source_key, since, touched FROM ({}) u",
      all);
  return read(tx, "topics_as_of",
              fmt::format("SELECT {} FROM ({}) x WHERE {} ORDER BY x.parent_id, x.position", columns, inner,
                          people::sql_filter(reader, "x")),
              document, changeset, document, changeset, changeset);
}

std::optional<Topic> topic(db::Transaction& tx, const Reader& reader, std::int64_t id) {
  auto found = topics_by_id(tx, reader, std::span{&id, 1});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Topic> topics_by_id(db::Transaction& tx, const Reader& reader, std::span<const std::int64_t> ids) {
  std::vector<Topic> out;
  in_portions(ids, [&](const std::string& list) {
    auto some = read(tx, "topics_by_id",
                     fmt::format("SELECT {} FROM topic t WHERE t.id IN ({}) AND {}", columns_of("t"), list,
                                 people::sql_filter(reader, "t")));
    out.insert(out.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
  });
  return out;
}

std::vector<Topic> children(db::Transaction& tx, const Reader& reader, std::int64_t document, std::int64_t parent,
                            std::int64_t offset, std::int64_t limit) {
  return read(tx, "topic_children",
              fmt::format("SELECT {} FROM topic t WHERE t.document_id = :document AND t.parent_id = :parent AND {} "
                          "ORDER BY t.position LIMIT :most OFFSET :skip",
                          columns_of("t"), people::sql_filter(reader, "t")),
              document, parent, limit, offset);
}

std::vector<Topic> children_of_all(db::Transaction& tx, const Reader& reader, std::int64_t document,
                                   std::span<const std::int64_t> parents, std::int64_t limit) {
  std::vector<Topic> out;
  in_portions(parents, [&](const std::string& list) {
    auto some = read(tx, "topic_children_of_all",
                     fmt::format("SELECT {0} FROM (SELECT t.*, ROW_NUMBER() OVER (PARTITION BY t.parent_id ORDER BY "
                                 "t.position) AS place FROM topic t WHERE t.document_id = :document AND t.parent_id IN "
                                 "({1}) AND {2}) x WHERE x.place <= :most ORDER BY x.parent_id, x.position",
                                 columns_of("x"), list, people::sql_filter(reader, "t")),
                     document, limit);
    out.insert(out.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
  });
  return out;
}

std::vector<Topic> path(db::Transaction& tx, const Reader& reader, std::int64_t topic) {
  auto up = read(tx, "topic_path",
                 fmt::format("WITH RECURSIVE up (id, parent_id, height) AS ("
                             "SELECT id, parent_id, 0 FROM topic WHERE id = :id UNION ALL "
                             "SELECT a.id, a.parent_id, up.height + 1 FROM topic a JOIN up ON a.id = up.parent_id) "
                             "SELECT {} FROM topic t JOIN up ON up.id = t.id WHERE {} ORDER BY up.height DESC",
                             columns_of("t"), people::sql_filter(reader, "t")),
                 topic);
  return up;
}

std::unordered_map<std::int64_t, std::vector<std::string>> paths(db::Transaction& tx, const Reader& reader,
                                                                 std::span<const std::int64_t> topics) {
  std::unordered_map<std::int64_t, std::vector<std::string>> out;
  in_portions(topics, [&](const std::string& list) {
    const auto sql = fmt::format(
        "WITH RECURSIVE up (leaf, id, height) AS (SELECT id, parent_id, 0 FROM topic WHERE id IN ({}) UNION ALL "
        "SELECT up.leaf, a.parent_id, up.height + 1 FROM topic a JOIN up ON a.id = up.id) "
        "SELECT up.leaf, t.text FROM up JOIN topic t ON t.id = up.id WHERE {} ORDER BY up.leaf, up.height DESC",
        list, people::sql_filter(reader, "t"));
    for (auto& [leaf, text] : tx.rows<std::int64_t, std::string>(db::Query{"topic_paths", sql.c_str()}))
      out[leaf].push_back(std::move(text));
  });
  return out;
}

std::unordered_map<std::int64_t, std::pair<std::string, std::string>> headings(db::Transaction& tx,
                                                                               const Reader& reader,
                                                                               std::span<const std::int64_t> topics) {
  std::unordered_map<std::int64_t, std::pair<std::string, std::string>> out;
  in_portions(topics, [&](const std::string& list) {
    const auto sql = fmt::format(
        "SELECT t.id, d.code, d.title FROM topic t JOIN document d ON d.id = t.document_id WHERE t.id IN ({}) AND {}",
        list, people::sql_filter(reader, "d"));
    for (auto& [id, code, title] :
         tx.rows<std::int64_t, std::string, std::string>(db::Query{"topic_headings", sql.c_str()}))
      out[id] = {std::move(code), std::move(title)};
  });
  return out;
}

void retire(db::Transaction& tx, std::span<const std::int64_t> ids, std::int64_t changeset) {
  in_portions(ids, [&](const std::string& list) {
    const auto copy = fmt::format("INSERT INTO topic_past ({0}, until) SELECT {0}, {1} FROM topic WHERE id IN ({2})",
                                  kColumns, changeset, list);
    tx.execute(db::Query{"topic_retire_copy", copy.c_str()});
    const auto drop = fmt::format("DELETE FROM topic WHERE id IN ({})", list);
    tx.execute(db::Query{"topic_retire_drop", drop.c_str()});
  });
}

void insert(db::Transaction& tx, std::span<const Topic> topics) {
  std::vector<db::Row> rows;
  rows.reserve(topics.size());
  for (const auto& topic : topics) rows.push_back(to_row(topic));
  tx.insert("topic", kColumns, rows);
}

std::vector<Past> past_states(db::Transaction& tx, const Reader& reader, const Topic& now) {
  // The caller may see the topic as it is now; so of the two levels only the one of then is left to ask for.
  const auto where =
      fmt::format("FROM topic_past p WHERE p.id = :id AND {} ORDER BY p.since DESC", people::sql_filter(reader, "p"));
  auto topics = read(tx, "topic_past_states", fmt::format("SELECT {} {}", columns_of("p"), where), now.id);
  const auto sql = "SELECT p.until " + where;
  std::vector<Past> out;
  for (const auto& [until] : tx.rows<std::int64_t>(db::Query{"topic_past_ends", sql.c_str()}, now.id))
    out.push_back({std::move(topics[out.size()]), until});
  return out;
}

std::vector<Topic> ended_by(db::Transaction& tx, std::int64_t changeset) {
  return read(tx, "topic_ended_by",
              fmt::format("SELECT {} FROM topic_past p WHERE p.until = :changeset", columns_of("p")), changeset);
}

std::vector<std::int64_t> begun_by(db::Transaction& tx, std::int64_t changeset) {
  std::vector<std::int64_t> out;
  for (const auto& [id] : tx.rows<std::int64_t>(kBegunBy, changeset, changeset)) out.push_back(id);
  return out;
}

std::unordered_map<std::int64_t, std::int64_t> count_children(db::Transaction& tx, const Reader& reader,
                                                              std::span<const std::int64_t> parents) {
  std::unordered_map<std::int64_t, std::int64_t> out;
  in_portions(parents, [&](const std::string& list) {
    const auto sql = fmt::format(
        "SELECT t.parent_id, count(*) FROM topic t WHERE t.document_id IN (SELECT document_id FROM topic WHERE id IN "
        "({0})) "
        "AND t.parent_id IN ({0}) AND {1} GROUP BY t.parent_id",
        list, people::sql_filter(reader, "t"));
    for (const auto& [parent, count] :
         tx.rows<std::int64_t, std::int64_t>(db::Query{"topic_count_children", sql.c_str()}))
      out[parent] = count;
  });
  return out;
}

std::int64_t count_below(db::Transaction& tx, const Reader& reader, const Topic& topic) {
  const auto sql = fmt::format(
      "WITH RECURSIVE below (id) AS (SELECT id FROM topic WHERE document_id = :d1 AND parent_id = :parent UNION ALL "
      "SELECT t.id FROM topic t JOIN below b ON t.document_id = {} AND t.parent_id = b.id) "
      "SELECT count(*) FROM below b JOIN topic t ON t.id = b.id WHERE {}",
      topic.document, people::sql_filter(reader, "t"));
  return tx.value<std::int64_t>(db::Query{"topic_count_below", sql.c_str()}, topic.document, topic.id).value();
}

std::optional<std::int64_t> topic_by_key(db::Transaction& tx, const Reader& reader, std::int64_t document,
                                         std::string_view source_key) {
  const auto sql =
      fmt::format("SELECT t.id FROM topic t WHERE t.document_id = :document AND t.source_key = :key AND {}",
                  people::sql_filter(reader, "t"));
  return tx.value<std::int64_t>(db::Query{"topic_by_key", sql.c_str()}, document, source_key);
}

std::int64_t count_topics(db::Transaction& tx, const Reader& reader, std::int64_t document) {
  const auto sql = fmt::format("SELECT count(*) FROM topic t WHERE t.document_id = :document AND {}",
                               people::sql_filter(reader, "t"));
  return tx.value<std::int64_t>(db::Query{"topic_count", sql.c_str()}, document).value();
}

std::unordered_map<std::int64_t, std::int64_t> count_topics_by_document(db::Transaction& tx, const Reader& reader) {
  const auto sql = fmt::format("SELECT t.document_id, count(*) FROM topic t WHERE {} GROUP BY t.document_id",
                               people::sql_filter(reader, "t"));
  std::unordered_map<std::int64_t, std::int64_t> out;
  for (const auto& [document, count] : tx.rows<std::int64_t, std::int64_t>(db::Query{"topic_counts", sql.c_str()}))
    out[document] = count;
  return out;
}

bool exists(db::Transaction& tx, std::int64_t topic) { return tx.value<std::int64_t>(kExists, topic).has_value(); }

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

void touch_named(db::Transaction& tx, std::int64_t list, std::int64_t changeset) {
  tx.execute(kTouchNamed, changeset, list);
}

void set_effective(db::Transaction& tx, std::int64_t topic, const Effective& effective, std::int64_t changeset) {
  tx.execute(kSetLevel, static_cast<std::int64_t>(effective.level), effective.named_list, changeset, topic);
}

}  // namespace knowledge::store
