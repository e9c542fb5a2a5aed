#include "knowledge/store_merges.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "knowledge/merge.hpp"

namespace knowledge::store {
namespace {

using Id = std::int64_t;

constexpr db::Query kInsert{
    "source_import_insert",
    "INSERT INTO source_import (changeset, document_id, file, format, hash, topics, findings, base, base_went_out, "
    "in_force, turned) VALUES (:changeset, :document, :file, :format, :hash, :topics, :findings, :base, :out, :force, "
    ":turned)"};
constexpr db::Query kUpdate{
    "source_import_update",
    "UPDATE source_import SET file = :file, format = :format, hash = :hash, topics = :topics, findings = :findings, "
    "base = :base, base_went_out = :out, in_force = :force, turned = :turned WHERE changeset = :changeset"};
constexpr db::Query kTook{"source_import_took",
                          "SELECT document_id, MAX(changeset) AS newest FROM source_import WHERE file = :file AND "
                          "in_force = 1 GROUP BY document_id ORDER BY newest DESC"};
constexpr db::Query kWentOut{"taken_out_roots",
                             "SELECT DISTINCT d.id FROM taken_out o JOIN document d ON d.id = o.document_id "
                             "JOIN topic t ON t.id = d.root WHERE o.format = :format AND d.deleted = 0 AND "
                             "(t.source_key = :key OR (t.source_key = '' AND t.id = :made)) ORDER BY d.id"};
constexpr db::Query kNotes{"merge_notes",
                           "SELECT topic_id, part, outcome, theirs, level FROM merge_note "
                           "WHERE changeset = :changeset ORDER BY topic_id, part"};
constexpr std::array<std::string_view, 3> kOutcomes{"joined", "asked", "left"};

Outcome outcome_named(std::string_view word) {
  return static_cast<Outcome>(std::ranges::find(kOutcomes, word) - kOutcomes.begin());
}

/// The first of those that `which` names.
template <class... Parameters>
std::optional<SourceImport> read(db::Transaction& tx, const char* name, std::string_view which,
                                 const Parameters&... parameters) {
  const auto sql = fmt::format(
      "SELECT changeset, document_id, file, format, hash, topics, findings, base, base_went_out, in_force, turned "
      "FROM source_import WHERE {}",
      which);
  auto row = tx.first<Id, Id, std::string, std::string, std::string, std::string, std::string, Id, Id, Id, Id>(
      db::Query{name, sql.c_str()}, parameters...);
  if (!row) return std::nullopt;
  auto& [changeset, document, file, format, hash, topics, findings, base, went_out, force, turned] = *row;
  return SourceImport{
      changeset,           document, std::move(file), std::move(format), std::move(hash), std::move(topics),
      std::move(findings), base,     went_out != 0,   force != 0,        turned};
}

}  // namespace

void insert_source_import(db::Transaction& tx, const SourceImport& r) {
  tx.execute(kInsert, r.changeset, r.document, r.file, r.format, r.hash, r.topics, r.findings, r.base,
             Id{r.base_went_out}, Id{r.in_force}, r.turned);
}

void update_source_import(db::Transaction& tx, const SourceImport& r) {
  tx.execute(kUpdate, r.file, r.format, r.hash, r.topics, r.findings, r.base, Id{r.base_went_out}, Id{r.in_force},
             r.turned, r.changeset);
}

std::optional<SourceImport> source_import(db::Transaction& tx, Id changeset) {
  return read(tx, "source_import", "changeset = :changeset", changeset);
}

std::optional<SourceImport> import_turned_by(db::Transaction& tx, Id changeset) {
  return read(tx, "source_import_turned", "turned = :turned OR (changeset = :changeset AND in_force = 1)", changeset,
              changeset);
}

std::optional<SourceImport> newest_in_force(db::Transaction& tx, Id document) {
  return read(tx, "source_import_newest", "document_id = :document AND in_force = 1 ORDER BY changeset DESC LIMIT 1",
              document);
}

std::optional<SourceImport> newest_in_force_of(db::Transaction& tx, Id document, std::string_view file) {
  return read(tx, "source_import_newest_of",
              "document_id = :document AND in_force = 1 AND file = :file ORDER BY changeset DESC LIMIT 1", document,
              file);
}

std::vector<Id> documents_that_took(db::Transaction& tx, std::string_view file) {
  std::vector<Id> out;
  for (const auto& [document, newest] : tx.rows<Id, Id>(kTook, file)) out.push_back(document);
  return out;
}

std::vector<Id> documents_that_went_out(db::Transaction& tx, std::string_view format, std::string_view root) {
  std::vector<Id> out;
  for (const auto& [document] : tx.rows<Id>(kWentOut, format, root, topic_of_outgoing_key(root)))
    out.push_back(document);
  return out;
}

std::optional<SourceImport> undone_import(db::Transaction& tx, Id document, std::string_view hash) {
  return read(tx, "source_import_undone",
              "document_id = :document AND hash = :hash AND in_force = 0 ORDER BY changeset DESC LIMIT 1", document,
              hash);
}

void insert_notes(db::Transaction& tx, Id changeset, std::span<const FoundNote> notes) {
  std::vector<db::Row> rows;
  rows.reserve(notes.size());
  for (const auto& note : notes)
    rows.push_back({changeset, note.topic, note.part, std::string{kOutcomes.at(static_cast<std::size_t>(note.outcome))},
                    note.theirs, static_cast<Id>(note.level)});
  tx.insert("merge_note", "changeset, topic_id, part, outcome, theirs, level", rows);
}

std::vector<FoundNote> notes_of(db::Transaction& tx, Id changeset) {
  std::vector<FoundNote> out;
  for (auto& [topic, part, outcome, theirs, level] :
       tx.rows<Id, std::string, std::string, std::string, int>(kNotes, changeset))
    out.push_back(
        {topic, std::move(part), outcome_named(outcome), std::move(theirs), static_cast<people::Level>(level)});
  return out;
}

}  // namespace knowledge::store
