#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "search/postings.hpp"
#include "search/question.hpp"

namespace search {

using Synonyms = std::map<std::string, std::vector<std::string>>;

/// One term that was looked for and may stand in an answer (not below "without").
struct Term {
  std::string text;
  bool synonym = false;
  std::vector<Posting> postings;
  /// How many of its holders the reader may see, where that is known without counting them again.
  std::optional<std::size_t> visible;
};

struct Found {
  Ids ids;
  std::vector<Term> terms;
};

/// The records for which the question holds. `synonyms` may be null. An empty question finds every record.
Found evaluate(Context& context, const Tables& tables, const Question& question, const Synonyms* synonyms);

}  // namespace search
