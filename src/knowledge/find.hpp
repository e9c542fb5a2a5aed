#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "db/database.hpp"
#include "knowledge/topic.hpp"
#include "people/disclosure.hpp"
#include "search/index.hpp"

/// Searching the knowledge: the index finds, the database says what is there and who may see it.
namespace knowledge {

struct Found {
  Topic topic;
  std::string code;  ///< of the document
  std::string document_title;
  std::vector<std::string> path;  ///< texts from the root down to the topic's parent
  std::vector<search::Piece> snippet;
  double score = 0;
};

struct Finding {
  std::int64_t total = 0;  ///< topics the reader may see
  std::vector<Found> found;
  std::vector<std::string> terms;
  std::vector<std::string> synonyms;  ///< words that nobody typed but that mean the same, as people wrote them
  std::unordered_map<std::int64_t, std::int64_t> in_document;  ///< how many of `total` lie in each document
  double seconds = 0;                                          ///< of the index alone
};

/// `ask.reader` and `ask.synonyms` are set here. Hits that the database does not have, or not for this reader, are left
/// out, whatever the index says.
Finding find(db::Transaction& tx, const search::Index& index, const people::Reader& reader, search::Ask ask);

/// Topics like this one, best first.
std::vector<Found> similar(db::Transaction& tx, const search::Index& index, const people::Reader& reader,
                           const Topic& topic, std::size_t limit);

}  // namespace knowledge
