#pragma once
#include <string>
#include <string_view>

#include "maps/batches.hpp"

/// What web/src/imports.ts reads, as JSON. Pure.
namespace web {

/// {path, status, topics, repairs, losses, error?}: repairs and losses are counts.
std::string import_file_event(const maps::BatchFile& file, std::string_view language);
/// {files, imported, updated, unchanged, failed, skipped, topics}
std::string import_summary(const maps::BatchSums& sums);

}  // namespace web
