#include <fmt/format.h>

#include <limits>

#include "knowledge/store.hpp"
#include "knowledge/topic_rows.hpp"

namespace knowledge::store {
namespace {

using people::Reader;

}  // namespace

std::vector<Topic> topics_of(db::Transaction& tx, const Reader& reader, std::int64_t document) {
  return read_topics(tx, "topics_of",
                     fmt::format("SELECT {} FROM topic t WHERE t.document_id = :document AND {} "
                                 "ORDER BY t.document_id, t.parent_id, t.position",
                                 columns_of("t"), people::sql_filter(reader, "t")),
                     document);
}

std::vector<Topic> topics_as_of(db::Transaction& tx, const Reader& reader, std::int64_t document,
                                std::int64_t changeset) {
  const std::string past = fmt::format(
      "SELECT {}, {} AS now_level, {} AS now_list "
      "FROM topic_past p JOIN document d ON d.id = p.document_id LEFT JOIN topic n ON n.id = p.id "
      "WHERE p.document_id = :d1 AND p.since <= :c1 AND p.until > :c2 AND {}",
      columns_of("p"), past_level(), past_list(), seen_now(reader));
  const std::string all = fmt::format(
      "SELECT {}, t.effective_level AS now_level, t.named_list AS now_list FROM topic t WHERE t.document_id = :d2 AND "
      "t.since <= :c3 UNION ALL "
      "{}",
      columns_of("t"), past);
  std::string columns = columns_of("x");
  const std::string_view stored = "x.effective_level";
  columns.replace(columns.find(stored), stored.size(), "x.now_level");
  const std::string inner = fmt::format(
      "SELECT id, document_id, parent_id, position, branch, text, note, extras, marks, level, now_level, "
      "now_level AS effective_level, now_list AS named_list, source_key, since, touched FROM ({}) u",
      all);
  return read_topics(tx, "topics_as_of",
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
    auto some = read_topics(tx, "topics_by_id",
                            fmt::format("SELECT {} FROM topic t WHERE t.id IN ({}) AND {}", columns_of("t"), list,
                                        people::sql_filter(reader, "t")));
    out.insert(out.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
  });
  return out;
}

std::vector<Topic> children(db::Transaction& tx, const Reader& reader, std::int64_t document, std::int64_t parent,
                            std::string_view behind, std::int64_t limit) {
  return read_topics(tx, "topic_children",
                     fmt::format("SELECT {} FROM topic t WHERE t.document_id = :document AND t.parent_id = :parent AND "
                                 "t.position > :behind AND {} ORDER BY t.position LIMIT :most",
                                 columns_of("t"), people::sql_filter(reader, "t")),
                     document, parent, behind, limit);
}

std::optional<std::string> position_below(db::Transaction& tx, const Reader& reader, std::int64_t parent,
                                          std::int64_t topic, std::int64_t seen) {
  const auto sql = fmt::format(
      "SELECT x.position FROM (SELECT t.position, t.effective_level, t.named_list, t.since, {} AS until FROM topic t "
      "WHERE t.id = :t1 AND t.parent_id = :p1 UNION ALL SELECT p.position, {}, {}, p.since, p.until FROM topic_past p "
      "JOIN document d ON d.id = p.document_id LEFT JOIN topic n ON n.id = p.id WHERE p.id = :t2 AND p.parent_id = :p2 "
      "AND {}) x WHERE {} "
      "ORDER BY CASE WHEN x.since <= :s1 AND x.until > :s2 THEN 0 ELSE 1 END, x.until DESC LIMIT 1",
      std::numeric_limits<std::int64_t>::max(), past_level(), past_list(), seen_now(reader),
      people::sql_filter(reader, "x"));
  return tx.value<std::string>(db::Query{"topic_position_below", sql.c_str()}, topic, parent, topic, parent, seen,
                               seen);
}

std::int64_t count_behind(db::Transaction& tx, const Reader& reader, const Topic& topic) {
  const auto sql = fmt::format(
      "SELECT COUNT(*) FROM topic t WHERE t.document_id = :document AND t.parent_id = :parent AND t.position > :behind "
      "AND {}",
      people::sql_filter(reader, "t"));
  return tx
      .value<std::int64_t>(db::Query{"topic_count_behind", sql.c_str()}, topic.document, topic.parent, topic.position)
      .value_or(0);
}

std::vector<Topic> children_of_all(db::Transaction& tx, const Reader& reader, std::int64_t document,
                                   std::span<const std::int64_t> parents, std::int64_t limit) {
  std::vector<Topic> out;
  in_portions(parents, [&](const std::string& list) {
    auto some =
        read_topics(tx, "topic_children_of_all",
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
  auto up =
      read_topics(tx, "topic_path",
                  fmt::format("WITH RECURSIVE up (id, parent_id, height) AS ("
                              "SELECT id, parent_id, 0 FROM topic WHERE id = :id UNION ALL "
                              "SELECT a.id, a.parent_id, up.height + 1 FROM topic a JOIN up ON a.id = up.parent_id) "
                              "SELECT {} FROM topic t JOIN up ON up.id = t.id WHERE {} ORDER BY up.height DESC",
                              columns_of("t"), people::sql_filter(reader, "t")),
                  topic);
  return up;
}

std::vector<Past> past_states(db::Transaction& tx, const Reader& reader, const Topic& now, std::size_t limit) {
  // The caller may see the topic as it is now; so of the two levels only the one of then is left to ask for.
  const auto where = fmt::format("FROM topic_past p WHERE p.id = :id AND {} ORDER BY p.since DESC LIMIT {}",
                                 people::sql_filter(reader, "p"), limit);
  auto topics = read_topics(tx, "topic_past_states", fmt::format("SELECT {} {}", columns_of("p"), where), now.id);
  const auto sql = "SELECT p.until " + where;
  std::vector<Past> out;
  for (const auto& [until] : tx.rows<std::int64_t>(db::Query{"topic_past_ends", sql.c_str()}, now.id))
    out.push_back({std::move(topics[out.size()]), until});
  return out;
}

std::vector<std::int64_t> changes_of(db::Transaction& tx, std::int64_t topic, std::int64_t since) {
  constexpr db::Query kChanges{"topic_changes_of",
                               "SELECT since FROM topic_past WHERE id = :id AND since > :since ORDER BY since"};
  std::vector<std::int64_t> out;
  for (const auto& [changeset] : tx.rows<std::int64_t>(kChanges, topic, since)) out.push_back(changeset);
  return out;
}

std::int64_t last_change_before(db::Transaction& tx, std::int64_t topic, std::int64_t changeset) {
  constexpr db::Query kLast{
      "topic_last_change_before",
      "SELECT COALESCE(MAX(c.at), 0) FROM (SELECT since AS at FROM topic WHERE id = :t1 UNION ALL "
      "SELECT since FROM topic_past WHERE id = :t2 UNION ALL "
      "SELECT until FROM topic_past WHERE id = :t3) c WHERE c.at < :changeset"};
  return tx.value<std::int64_t>(kLast, topic, topic, topic, changeset).value();
}

std::vector<PastWords> past_words(db::Transaction& tx, const Reader& reader, const Topic& now, bool note,
                                  std::int64_t limit, std::int64_t characters) {
  const auto sql = fmt::format(
      "SELECT w.words, w.since FROM (SELECT p.{0} AS words, p.since AS since, "
      "SUM(LENGTH(p.{0})) OVER (ORDER BY p.since DESC) AS so_far FROM topic_past p WHERE p.id = :id AND {1}) w "
      "WHERE w.so_far <= :characters ORDER BY w.since DESC LIMIT :limit",
      note ? "note" : "text", people::sql_filter(reader, "p"));
  std::vector<PastWords> out;
  for (auto& [words, since] : tx.rows<std::string, std::int64_t>(
           db::Query{note ? "topic_past_notes" : "topic_past_texts", sql.c_str()}, now.id, characters, limit))
    out.push_back({std::move(words), since});
  return out;
}

std::int64_t count_past_states(db::Transaction& tx, const Reader& reader, const Topic& now) {
  const auto sql =
      fmt::format("SELECT COUNT(*) FROM topic_past p WHERE p.id = :id AND {}", people::sql_filter(reader, "p"));
  return tx.value<std::int64_t>(db::Query{"topic_count_past", sql.c_str()}, now.id).value();
}

std::vector<TreePlace> places_of(db::Transaction& tx, std::int64_t document) {
  constexpr db::Query kPlaces{"topic_places",
                              "SELECT id, parent_id, position, since FROM topic WHERE document_id = :document"};
  std::vector<TreePlace> out;
  for (auto& [id, parent, position, since] :
       tx.rows<std::int64_t, std::int64_t, std::string, std::int64_t>(kPlaces, document))
    out.push_back({id, parent, std::move(position), since});
  return out;
}

std::vector<TreePlace> visible_places_of(db::Transaction& tx, const Reader& reader, std::int64_t document) {
  const auto sql = fmt::format(
      "SELECT t.id, t.parent_id, t.position, t.since FROM topic t WHERE t.document_id = :document AND {} "
      "ORDER BY t.parent_id, t.position",
      people::sql_filter(reader, "t"));
  std::vector<TreePlace> out;
  for (auto& [id, parent, position, since] : tx.rows<std::int64_t, std::int64_t, std::string, std::int64_t>(
           db::Query{"topic_visible_places", sql.c_str()}, document))
    out.push_back({id, parent, std::move(position), since});
  return out;
}

std::vector<Topic> changed_since(db::Transaction& tx, const Reader& reader, std::int64_t document,
                                 std::int64_t changeset, std::size_t limit) {
  return read_topics(tx, "topics_changed_since",
                     fmt::format("SELECT {} FROM topic t WHERE t.document_id = :document AND t.since > :changeset AND "
                                 "{} ORDER BY t.id LIMIT {}",
                                 columns_of("t"), people::sql_filter(reader, "t"), limit),
                     document, changeset);
}

std::vector<std::int64_t> gone_since(db::Transaction& tx, const Reader& reader, std::int64_t document,
                                     std::int64_t changeset) {
  const auto sql = fmt::format(
      "SELECT DISTINCT p.id FROM topic_past p WHERE p.document_id = :document AND p.until > :c1 AND p.since <= :c2 AND "
      "{} AND NOT EXISTS (SELECT 1 FROM topic t WHERE t.id = p.id AND {}) ORDER BY p.id",
      people::sql_filter(reader, "p"), people::sql_filter(reader, "t"));
  std::vector<std::int64_t> out;
  for (const auto& [id] :
       tx.rows<std::int64_t>(db::Query{"topics_gone_since", sql.c_str()}, document, changeset, changeset))
    out.push_back(id);
  return out;
}

bool levels_changed_since(db::Transaction& tx, std::int64_t document, std::int64_t changeset) {
  constexpr db::Query kTouched{"topics_touched_since",
                               "SELECT COUNT(*) FROM topic WHERE document_id = :document AND touched > :c1 AND "
                               "touched > since"};
  return tx.value<std::int64_t>(kTouched, document, changeset).value() > 0;
}

std::optional<Topic> state_at(db::Transaction& tx, std::int64_t topic, std::int64_t changeset) {
  auto found =
      read_topics(tx, "topic_state_at",
                  fmt::format("SELECT {} FROM topic t WHERE t.id = :i1 AND t.since <= :c1 UNION ALL "
                              "SELECT {} FROM topic_past p WHERE p.id = :i2 AND p.since <= :c2 AND p.until > :c3",
                              columns_of("t"), columns_of("p")),
                  topic, changeset, topic, changeset, changeset);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::optional<Topic> last_state(db::Transaction& tx, const Reader& reader, std::int64_t topic) {
  auto found =
      read_topics(tx, "topic_last_state",
                  fmt::format("SELECT {} FROM topic_past p JOIN document d ON d.id = p.document_id "
                              "WHERE p.id = :id AND {} AND {} AND NOT EXISTS "
                              "(SELECT 1 FROM topic_past l WHERE l.id = p.id AND l.until > p.until)",
                              columns_of("p"), people::sql_filter(reader, "p"), people::sql_filter(reader, "d")),
                  topic);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Topic> begun_states(db::Transaction& tx, std::int64_t document, std::int64_t changeset) {
  return read_topics(tx, "topics_begun_by",
                     fmt::format("SELECT {} FROM topic t WHERE t.document_id = :d1 AND t.since = :c1 UNION ALL "
                                 "SELECT {} FROM topic_past p WHERE p.document_id = :d2 AND p.until > :c2 AND "
                                 "p.since = :c3",
                                 columns_of("t"), columns_of("p")),
                     document, changeset, document, changeset, changeset);
}

std::vector<Topic> ended_by(db::Transaction& tx, std::int64_t changeset) {
  return read_topics(tx, "topic_ended_by",
                     fmt::format("SELECT {} FROM topic_past p WHERE p.until = :changeset", columns_of("p")), changeset);
}

}  // namespace knowledge::store
