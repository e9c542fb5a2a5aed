#include <fmt/format.h>

#include "knowledge/references.hpp"
#include "knowledge/store.hpp"

namespace knowledge::store {
namespace {

/// What a mark is found by: a citation by its issuer, a history entry by its text, any other by its value.
std::string sought(const text::Mark& mark) {
  if (mark.kind == "citation") return std::string{field(mark, "body")};
  if (mark.kind == "history") return std::string{field(mark, "text")};
  return mark.value;
}

struct Derived {
  std::vector<db::Row> marks, references, files;
};

void add(Derived& out, const Topic& topic) {
  for (const auto& mark : effective(topic.marks))
    out.marks.push_back({topic.id, topic.document, mark.kind, sought(mark), std::string{field(mark, "date")},
                         std::string{field(mark, "title")}});
  for (const auto& r : references_of(topic))
    out.references.push_back({topic.id, topic.document, r.kind, r.to_topic, r.to_key, r.to_code, r.href});
  for (const auto& image : topic.extras.images)
    if (!image.file.empty()) out.files.push_back({image.file, topic.id});
  for (const auto& link : topic.extras.links)
    if (!link.file.empty()) out.files.push_back({link.file, topic.id});
}

}  // namespace

void derive(db::Transaction& tx, std::span<const Topic> topics) {
  Derived rows;
  for (const auto& topic : topics) add(rows, topic);
  tx.insert("topic_mark", "topic_id, document_id, kind, value, day, title", rows.marks);
  tx.insert("reference", "from_topic, from_document, kind, to_topic, to_key, to_code, href", rows.references);
  tx.insert("file_use", "hash, topic_id", rows.files);
}

void forget_derived(db::Transaction& tx, std::span<const std::int64_t> ids) {
  constexpr std::size_t kAtOnce = 500;
  for (; ids.size() > kAtOnce; ids = ids.subspan(kAtOnce)) forget_derived(tx, ids.first(kAtOnce));
  std::string list;
  for (const auto id : ids) list += (list.empty() ? "" : ",") + std::to_string(id);
  if (list.empty()) return;
  for (const auto* sql :
       {"DELETE FROM topic_mark WHERE topic_id IN ({})", "DELETE FROM reference WHERE from_topic IN ({})",
        "DELETE FROM file_use WHERE topic_id IN ({})"}) {
    const auto text = fmt::format(fmt::runtime(sql), list);
    tx.execute(db::Query{"forget_derived", text.c_str()});
  }
}

std::vector<Backlink> referring(db::Transaction& tx, const people::Reader& reader, const Topic& topic,
                                std::string_view code) {
  constexpr std::int64_t kMost = 500;
  const auto sql = fmt::format(
      "SELECT r.from_topic, r.kind, CASE WHEN {0} THEN d.title ELSE '' END FROM reference r "
      "JOIN topic t ON t.id = r.from_topic "
      "JOIN document d ON d.id = r.from_document WHERE (r.to_topic = :topic OR (r.to_key <> '' AND r.to_key = :key AND "
      "r.from_document = :document) OR (r.to_code <> '' AND r.to_code = :code)) AND r.from_topic <> :self AND {1} "
      "ORDER BY d.code, d.title, r.from_topic LIMIT {2}",
      people::sql_filter(reader, "d"), people::sql_filter(reader, "t"), kMost);
  std::vector<Backlink> out;
  std::vector<std::int64_t> ids;
  for (auto& [from, kind, title] : tx.rows<std::int64_t, std::string, std::string>(
           db::Query{"referring", sql.c_str()}, topic.id, topic.source_key, topic.document, code, topic.id)) {
    out.push_back({.from = {.id = from}, .document_title = std::move(title), .kind = std::move(kind)});
    ids.push_back(from);
  }
  for (auto& found : topics_by_id(tx, reader, ids))
    for (auto& link : out)
      if (link.from.id == found.id) link.from = found;
  return out;
}

std::vector<std::string> mark_values(db::Transaction& tx, const people::Reader& reader, std::string_view kind,
                                     std::int64_t limit) {
  const auto sql = fmt::format(
      "SELECT m.value FROM topic_mark m JOIN topic t ON t.id = m.topic_id WHERE m.kind = :kind AND m.value <> '' AND "
      "{} "
      "GROUP BY m.value ORDER BY count(*) DESC, m.value LIMIT {}",
      people::sql_filter(reader, "t"), limit);
  std::vector<std::string> out;
  for (auto& [value] : tx.rows<std::string>(db::Query{"mark_values", sql.c_str()}, kind))
    out.push_back(std::move(value));
  return out;
}

std::vector<EarlyEntry> early_entries(db::Transaction& tx, const people::Reader& reader, std::int64_t document) {
  const auto sql = fmt::format(
      "SELECT m.day, m.value, m.topic_id FROM topic_mark m JOIN topic t ON t.id = m.topic_id "
      "WHERE m.document_id = :document AND m.kind = 'history' AND {} ORDER BY m.day DESC, m.topic_id",
      people::sql_filter(reader, "t"));
  std::vector<EarlyEntry> out;
  for (auto& [day, text, topic] :
       tx.rows<std::string, std::string, std::int64_t>(db::Query{"early_entries", sql.c_str()}, document))
    out.push_back({std::move(day), std::move(text), topic});
  return out;
}

}  // namespace knowledge::store
