#include <fmt/format.h>

#include "knowledge/store.hpp"
#include "knowledge/topic_rows.hpp"

// What is asked of topics without reading them whole: counts, paths, headings.
namespace knowledge::store {
namespace {

using people::Reader;

constexpr db::Query kExists{"topic_exists", "SELECT 1 FROM topic WHERE id = :id"};

}  // namespace

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

}  // namespace knowledge::store
