#include "knowledge/import_over.hpp"

#include "base/error.hpp"
#include "knowledge/read.hpp"
#include "knowledge/store.hpp"

namespace knowledge {

bool may_import_over(db::Transaction& tx, const people::Reader& reader, std::string_view source_key,
                     std::string_view source_hash) {
  const auto known = store::document_of_source(tx, source_key);
  if (!known || known->source_hash == source_hash) return true;
  try {
    return document(tx, reader, known->id).id == known->id;
  } catch (const base::Error& error) {
    if (error.fault != base::Fault::not_found) throw;
    return false;
  }
}

}  // namespace knowledge
