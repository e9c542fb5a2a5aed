#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.hpp"
#include "knowledge/merge_notes.hpp"

/// Rows of the tables source_import and merge_note. Inside knowledge/ only.
namespace knowledge::store {

/// A file as it came into a document. The newest one in force is the base of the next merge.
struct SourceImport {
  std::int64_t changeset = 0;  ///< of the import
  std::int64_t document = 0;
  std::string file, format, hash, topics, findings;  ///< as Document::source_…, findings
  std::int64_t base = 0;  ///< what it was compared with: the changeset of an import or of what went out; 0: nothing
  bool base_went_out = false;  ///< base is the last changeset of a file that went out
  bool in_force = true;        ///< false: undone
  std::int64_t turned = 0;     ///< the last changeset that undid or redid it; 0: none
};

void insert_source_import(db::Transaction& tx, const SourceImport& row);
/// All but changeset and document are written.
void update_source_import(db::Transaction& tx, const SourceImport& row);
std::optional<SourceImport> source_import(db::Transaction& tx, std::int64_t changeset);
/// The import that this changeset brought, undid or redid, unless another one has turned it since.
std::optional<SourceImport> import_turned_by(db::Transaction& tx, std::int64_t changeset);
std::optional<SourceImport> newest_in_force(db::Transaction& tx, std::int64_t document);
/// The newest one in force of a file of that name.
std::optional<SourceImport> newest_in_force_of(db::Transaction& tx, std::int64_t document, std::string_view file);
/// Documents that took a file of that name in, in force; the last first.
std::vector<std::int64_t> documents_that_took(db::Transaction& tx, std::string_view file);
/// Documents that went out in this format and whose root has this key (outgoing_key in merge.hpp).
std::vector<std::int64_t> documents_that_went_out(db::Transaction& tx, std::string_view format, std::string_view root);
/// The last import of those bytes into the document that was undone.
std::optional<SourceImport> undone_import(db::Transaction& tx, std::int64_t document, std::string_view hash);

void insert_notes(db::Transaction& tx, std::int64_t changeset, std::span<const FoundNote> notes);
/// By topic.
std::vector<FoundNote> notes_of(db::Transaction& tx, std::int64_t changeset);

}  // namespace knowledge::store
