#pragma once
#include <cstdint>
#include <string>

#include "db/database.hpp"
#include "people/disclosure.hpp"
#include "schemes/scheme.hpp"

/// Schemes are made of documents that hold a numbered tree. Inside a writing transaction; the audit log has a line.
namespace schemes {

struct Naming {
  std::string name;     ///< empty: the branch's text without a document code
  std::string edition;  ///< empty: "1", "2" … by how many editions the source has
};

/// A category tree of the branch below `topic` (0: the whole document): every topic below it whose text begins with a
/// notation (notation.hpp) becomes a concept under the nearest concept above it. What the reader may not see is left
/// out. Made again of the same source it is a new edition; the old one stays with what is classified there.
/// base::Error: not_found for a source that is not there or not for the reader; bad_input
/// "error.scheme_without_concepts"; conflict "error.scheme_edition_there".
Scheme make_scheme(db::Transaction& tx, std::int64_t person, const people::Reader& reader, std::int64_t document,
                   std::int64_t topic = 0, const Naming& naming = {});

/// A first edition of every document of kind "scheme" that has none yet; how many were made. For the starter content.
int make_schemes_of_documents(db::Transaction& tx, std::int64_t person);

}  // namespace schemes
