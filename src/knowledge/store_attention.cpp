#include "knowledge/store_attention.hpp"

#include <fmt/format.h>

namespace knowledge::store {
namespace {

using people::Reader;

/// A list as SQL: `from` has the topic as t and the changeset of the last change as c.
struct Listed {
  const char* count_name;
  const char* rows_name;
  std::string what, from, order;
};

Listed overdue(const Reader& reader) {
  // The day is compared as far as it was written. It is made here and is no word of a person.
  const auto today = base::iso(base::tokyo_date(base::now()));
  return {"attention_overdue_count", "attention_overdue", "m.value",
          fmt::format("topic_mark m JOIN topic t ON t.id = m.topic_id JOIN changeset c ON c.id = t.since "
                      "WHERE m.kind = 'review-by' AND m.value <> '' "
                      "AND m.value < SUBSTR(CAST('{}' AS TEXT), 1, LENGTH(m.value)) AND {}",
                      today, people::sql_filter(reader, "t")),
          "m.value, t.id"};
}

Listed references(const Reader& reader) {
  constexpr const char* kDead =
      "(SELECT a.from_topic, a.to_code AS target, a.href FROM reference a WHERE a.to_code > '' AND NOT EXISTS "
      "(SELECT 1 FROM document b WHERE b.code = a.to_code AND b.deleted = 0) UNION ALL "
      "SELECT k.from_topic, k.to_key AS target, k.href FROM reference k WHERE k.to_key > '' AND k.to_code = '' "
      "AND NOT EXISTS (SELECT 1 FROM topic s WHERE s.document_id = k.from_document AND s.source_key = k.to_key))";
  return {"attention_references_count", "attention_references", "CASE WHEN r.href = '' THEN r.target ELSE r.href END",
          fmt::format("{} r JOIN topic t ON t.id = r.from_topic JOIN changeset c ON c.id = t.since WHERE {}", kDead,
                      people::sql_filter(reader, "t")),
          "t.document_id, t.id, r.target"};
}

/// A topic of document d that states something.
std::string statement(const Reader& reader) {
  return fmt::format("FROM topic s WHERE s.document_id = d.id AND LENGTH(s.text) > 40 AND {}",
                     people::sql_filter(reader, "s"));
}

Listed sources(const Reader& reader) {
  const auto cited = fmt::format(
      "SELECT 1 FROM topic_mark m JOIN topic x ON x.id = m.topic_id WHERE m.document_id = d.id AND m.kind = 'citation' "
      "AND {}",
      people::sql_filter(reader, "x"));
  const auto linked = fmt::format(
      "SELECT 1 FROM reference r JOIN topic y ON y.id = r.from_topic WHERE r.from_document = d.id "
      "AND r.href LIKE 'http%' AND {}",
      people::sql_filter(reader, "y"));
  return {"attention_sources_count", "attention_sources",
          fmt::format("CAST((SELECT COUNT(*) {}) AS TEXT)", statement(reader)),
          fmt::format("document d JOIN topic t ON t.id = d.root JOIN changeset c ON c.id = t.since "
                      "WHERE d.kind IN ('guidebook', 'faq', 'article') AND {} AND NOT EXISTS ({}) AND NOT EXISTS ({}) "
                      "AND EXISTS (SELECT 1 {})",
                      people::sql_filter(reader, "t"), cited, linked, statement(reader)),
          "d.code, d.id"};
}

Listed losses(const Reader& reader) {
  // Inside a JSON string a quote is escaped, so these letters stand only where the list of losses begins and has an
  // entry.
  return {"attention_losses_count", "attention_losses", "d.findings",
          fmt::format("document d JOIN topic t ON t.id = d.root JOIN changeset c ON c.id = d.changeset "
                      "WHERE d.findings LIKE '%\"losses\":[{{%' AND {}",
                      people::sql_filter(reader, "t")),
          "d.code, d.id"};
}

constexpr const char* kOwned =
    " AND EXISTS (SELECT 1 FROM topic_mark w WHERE w.topic_id = t.id AND w.kind = 'owner' AND w.value = :owner)";

Listed listed(const Reader& reader, AttentionList list) {
  switch (list) {
    case AttentionList::overdue:
      return overdue(reader);
    case AttentionList::references:
      return references(reader);
    case AttentionList::sources:
      return sources(reader);
    case AttentionList::losses:
      break;
  }
  return losses(reader);
}

}  // namespace

std::int64_t count_noticed(db::Transaction& tx, const Reader& reader, AttentionList list, std::string_view owner) {
  const auto one = listed(reader, list);
  const auto sql = fmt::format("SELECT COUNT(*) FROM {}{}", one.from, owner.empty() ? "" : kOwned);
  const db::Query query{one.count_name, sql.c_str()};
  return (owner.empty() ? tx.value<std::int64_t>(query) : tx.value<std::int64_t>(query, owner)).value();
}

std::vector<Noticed> noticed(db::Transaction& tx, const Reader& reader, AttentionList list, std::string_view owner,
                             std::int64_t offset, std::int64_t limit) {
  const auto one = listed(reader, list);
  const auto sql = fmt::format("SELECT t.id, {}, c.at FROM {}{} ORDER BY {} LIMIT :most OFFSET :skip", one.what,
                               one.from, owner.empty() ? "" : kOwned, one.order);
  const db::Query query{one.rows_name, sql.c_str()};
  std::vector<Noticed> out;
  const auto add = [&](auto&& rows) {
    for (auto& [topic, what, at] : rows) out.push_back({topic, std::move(what), at});
  };
  if (owner.empty())
    add(tx.rows<std::int64_t, std::string, base::Millis>(query, limit, offset));
  else
    add(tx.rows<std::int64_t, std::string, base::Millis>(query, owner, limit, offset));
  return out;
}

}  // namespace knowledge::store
