#include <fmt/format.h>

#include "base/error.hpp"
#include "knowledge/position.hpp"
#include "knowledge/store.hpp"

namespace knowledge::store {
namespace {

using people::Level;
using people::Reader;
using Id = std::int64_t;

constexpr const char* kSelect =
    "SELECT d.id, d.code, d.title, d.kind, d.shelf_id, d.root, d.level, d.effective_level, d.named_list, d.topics, "
    "d.changeset, COALESCE(d.source_key, ''), d.source_format, d.source_hash, d.source_topics, d.findings, "
    "d.since, d.deleted, d.deleted_key, c.at, s.name FROM document d JOIN shelf s ON s.id = d.shelf_id JOIN changeset "
    "c ON c.id = d.changeset WHERE ";

template <class... Parameters>
std::vector<Document> read(db::Transaction& tx, const char* name, const std::string& where,
                           const Parameters&... parameters) {
  const std::string sql = kSelect + where;
  const db::Query query{name, sql.c_str()};
  std::vector<Document> out;
  for (auto& [id, code, title, kind, shelf, root, level, effective, named, topics, changeset, key, format, hash, base,
              findings, since, deleted, deleted_key, at, shelf_name] :
       tx.rows<Id, std::string, std::string, std::string, Id, Id, int, int, std::optional<Id>, Id, Id, std::string,
               std::string, std::string, std::string, std::string, Id, bool, std::string, Id, std::string>(
           query, parameters...))
    out.push_back({id,
                   std::move(code),
                   std::move(title),
                   std::move(kind),
                   shelf,
                   root,
                   static_cast<Level>(level),
                   static_cast<Level>(effective),
                   named,
                   topics,
                   changeset,
                   std::move(key),
                   std::move(format),
                   std::move(hash),
                   std::move(base),
                   std::move(findings),
                   since,
                   deleted,
                   std::move(deleted_key),
                   at,
                   std::move(shelf_name)});
  return out;
}

std::optional<Document> one(std::vector<Document> found) {
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

db::Value null_if_empty(const std::string& text) { return text.empty() ? db::Value{} : db::Value{text}; }

constexpr db::Query kInsert{
    "document_insert",
    "INSERT INTO document (id, code, title, kind, shelf_id, root, level, effective_level, "
    "named_list, topics, changeset, "
    "source_key, source_format, source_hash, source_topics, findings, since, deleted, deleted_key) VALUES (:id, :code, "
    ":title, :kind, :shelf, :root, "
    ":level, :effective, :named, :topics, :changeset, :key, :format, :hash, :base, :findings, :since, "
    ":deleted, :deleted_key)"};
constexpr db::Query kUpdate{
    "document_update",
    "UPDATE document SET code = :code, title = :title, kind = :kind, shelf_id = :shelf, root = :root, level = :level, "
    "effective_level = :effective, named_list = :named, topics = :topics, changeset = :changeset, source_key = :key, "
    "source_format = :format, source_hash = :hash, source_topics = :base, findings = :findings, since = :since, "
    "deleted = :deleted, deleted_key = :deleted_key WHERE id = :id"};
constexpr db::Query kInsertPast{"document_past_insert",
                                "INSERT INTO document_past (document_id, since, until, kind, shelf_id, level, deleted) "
                                "VALUES (:id, :since, :until, :kind, :shelf, :level, :deleted)"};
constexpr db::Query kEndedBy{"document_ended_by",
                             "SELECT kind, shelf_id, level, deleted FROM document_past WHERE document_id = :id AND "
                             "until = :changeset"};
constexpr db::Query kTouch{"document_touch", "UPDATE topic SET touched = :changeset WHERE document_id = :id"};
constexpr db::Query kLock{"document_lock", "UPDATE document SET changeset = changeset WHERE id = :id"};
constexpr db::Query kShelves{"shelves", "SELECT id, name FROM shelf ORDER BY position"};
constexpr db::Query kShelfNamed{"shelf_named", "SELECT id FROM shelf WHERE name = :name"};
constexpr db::Query kLastShelf{"shelf_last", "SELECT position FROM shelf ORDER BY position DESC LIMIT 1"};
constexpr db::Query kAddShelf{"shelf_add", "INSERT INTO shelf (id, name, position) VALUES (:id, :name, :position)"};

}  // namespace

std::optional<Document> document(db::Transaction& tx, const Reader& reader, Id id) {
  return one(read(tx, "document", "d.id = :id AND d.deleted = 0 AND " + people::sql_filter(reader, "d"), id));
}

std::optional<Document> document_even_deleted(db::Transaction& tx, const Reader& reader, Id id) {
  return one(read(tx, "document_even_deleted", "d.id = :id AND " + people::sql_filter(reader, "d"), id));
}

std::vector<Document> documents(db::Transaction& tx, const Reader& reader) {
  return read(tx, "documents",
              "d.deleted = 0 AND " + people::sql_filter(reader, "d") + " ORDER BY s.position, d.code, d.title, d.id");
}

std::vector<Document> deleted_documents(db::Transaction& tx, const Reader& reader) {
  return read(tx, "documents_deleted",
              "d.deleted = 1 AND " + people::sql_filter(reader, "d") + " ORDER BY d.changeset DESC");
}

std::vector<Document> documents_with_code(db::Transaction& tx, const Reader& reader, std::string_view code) {
  return read(tx, "documents_with_code",
              "d.code = :code AND d.deleted = 0 AND " + people::sql_filter(reader, "d") + " ORDER BY d.id", code);
}

std::optional<Document> document_of_source(db::Transaction& tx, std::string_view source_key) {
  return one(read(tx, "document_of_source", "d.source_key = :key", source_key));
}

void insert_document(db::Transaction& tx, const Document& d) {
  tx.execute(kInsert, d.id, d.code, d.title, d.kind, d.shelf, d.root, static_cast<Id>(d.level),
             static_cast<Id>(d.effective_level), d.named_list, d.topics, d.changeset, null_if_empty(d.source_key),
             d.source_format, d.source_hash, d.source_topics, d.findings, d.since, Id{d.deleted}, d.deleted_key);
}

void update_document(db::Transaction& tx, const Document& d) {
  tx.execute(kUpdate, d.code, d.title, d.kind, d.shelf, d.root, static_cast<Id>(d.level),
             static_cast<Id>(d.effective_level), d.named_list, d.topics, d.changeset, null_if_empty(d.source_key),
             d.source_format, d.source_hash, d.source_topics, d.findings, d.since, Id{d.deleted}, d.deleted_key, d.id);
}

void insert_past(db::Transaction& tx, const Document& d, Id until) {
  tx.execute(kInsertPast, d.id, d.since, until, d.kind, d.shelf, static_cast<Id>(d.level), Id{d.deleted});
}

std::optional<DocumentState> state_ended_by(db::Transaction& tx, Id document, Id changeset) {
  const auto row = tx.first<std::string, Id, int, bool>(kEndedBy, document, changeset);
  if (!row) return std::nullopt;
  const auto& [kind, shelf, level, deleted] = *row;
  return DocumentState{kind, shelf, static_cast<Level>(level), deleted};
}

void touch_document(db::Transaction& tx, Id document, Id changeset) { tx.execute(kTouch, changeset, document); }

void lock_document(db::Transaction& tx, Id id) {
  if (tx.execute(kLock, id) == 0) throw base::Error{base::Fault::not_found, "error.document_not_found"};
}

std::vector<Shelf> shelves(db::Transaction& tx) {
  std::vector<Shelf> out;
  for (auto& [id, name] : tx.rows<Id, std::string>(kShelves)) out.push_back({id, std::move(name)});
  return out;
}

Id shelf_named(db::Transaction& tx, std::string_view name) {
  if (const auto id = tx.value<Id>(kShelfNamed, name)) return *id;
  const auto id = tx.take_numbers("shelf");
  if (const auto again = tx.value<Id>(kShelfNamed, name)) return *again;  // another writer made it while we waited
  tx.execute(kAddShelf, id, name, position_between(tx.value<std::string>(kLastShelf).value_or(""), ""));
  return id;
}

}  // namespace knowledge::store
