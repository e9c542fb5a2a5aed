#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "search/index.hpp"

/// `fumikura check`: is what is stored whole, and do the copies say what the truth says?
namespace knowledge {

struct Problem {
  std::string what;   ///< a stable word: "orphan", "level", "derived", "file", "index" …
  std::string where;  ///< "document 12 topic 345"
};

struct CheckResult {
  std::int64_t documents = 0, topics = 0, past = 0, files = 0, words = 0;
  std::vector<Problem> problems;
};

/// Trees (one root, every parent there, no circle), effective levels, counts, versions (no state of a topic overlaps
/// another), derived rows, stored files against their hashes.
CheckResult check_database(db::Transaction& tx);

/// Takes words from the stored texts and compares, for each, the topics the index finds with those that hold it. The
/// index must be up to date.
CheckResult check_index(db::Transaction& tx, const search::Index& index, std::size_t words);

}  // namespace knowledge
