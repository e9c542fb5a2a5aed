#pragma once
#include "knowledge/document.hpp"
#include "maps/export.hpp"
#include "web/signed_in.hpp"

namespace web {

/// What a person chose on the page for taking a document out: a format and the strictest level that may be in the file.
struct TakingOut {
  maps::Target target = maps::Target::mm;
  people::Level ceiling = people::Level::clear;
  bool revisions = false;  ///< with the 改版履歴 that the changesets make
};

/// The fields `to`, `revisions` (yes) and `ceiling`; without `ceiling` CLEAR (design: an export leaves out what is not
/// public unless told otherwise). base::Error bad_input "error.export_format", "error.level_unknown".
TakingOut taking_out_of(const Request& request);

/// The file for that choice; nothing if no topic is that public. Never more than the visitor may see.
std::optional<maps::Exported> taken_out(const Visit& visit, db::Transaction& tx, const knowledge::Document& document,
                                        const TakingOut& wish);

}  // namespace web
