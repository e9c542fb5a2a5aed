#pragma once
#include <optional>
#include <string>

#include "knowledge/document.hpp"
#include "maps/batches.hpp"
#include "web/signed_in.hpp"

/// Who may see what of an import.
namespace web {

std::string import_address(std::int64_t batch);

/// The import of the route's :id. base::Error not_found, the same where it is not there and where it is neither the
/// visitor's own nor the visitor an administrator.
maps::Batch visible_import(db::Transaction& tx, const Visit& visit);
/// As above, and it is the visitor's own: to add files and to start it.
maps::Batch own_import(db::Transaction& tx, const Visit& visit);

/// The document that the file became, if the visitor may see it.
std::optional<knowledge::Document> document_of(db::Transaction& tx, const Visit& visit, const maps::BatchFile& file);

/// Takes out what quotes the file from the report of somebody else's import (administrators see figures only), the
/// number of a document that the visitor may not see, and topics that an import left as they were (they may be
/// stricter than the document).
void hide_from(maps::FileReport& report, const Visit& visit, const maps::Batch& batch, bool document_visible);

}  // namespace web
