#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "db/database.hpp"
#include "maps/outline.hpp"
#include "maps/write.hpp"
#include "people/disclosure.hpp"

/// A document out again, as a file for other programs.
namespace maps {

struct Exported {
  std::string bytes;
  std::vector<std::pair<std::string, std::string>>
      beside;  ///< path relative to the file, and bytes: images of mm and md
  Findings losses;
  std::int64_t topics = 0;    ///< in the file
  std::int64_t left_out = 0;  ///< above the ceiling
};

/// What the reader may see of the document, in that format. The root that was added at import goes out too, unless the
/// format knows sheets.
Exported export_document(db::Transaction& tx, const people::Reader& reader, std::int64_t document, Target target);

/// The outline of a document's visible topics, images included.
Outline outline_of(db::Transaction& tx, const people::Reader& reader, std::int64_t document);

}  // namespace maps
