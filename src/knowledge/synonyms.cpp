#include "knowledge/synonyms.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "people/audit.hpp"

namespace knowledge {
namespace {

constexpr db::Query kAll{"synonyms", "SELECT list, word FROM synonym ORDER BY list, word"};
constexpr db::Query kClear{"synonyms_clear", "DELETE FROM synonym"};

void check(const SynonymGroups& groups) {
  const bool long_group = std::ranges::any_of(groups, [](const auto& g) { return g.size() > kMostWordsInGroup; });
  if (groups.size() > kMostSynonymGroups || long_group)
    throw base::Error{base::Fault::too_large,
                      "error.synonyms_limit",
                      {{"groups", std::to_string(kMostSynonymGroups)}, {"words", std::to_string(kMostWordsInGroup)}}};
}

}  // namespace

SynonymGroups synonym_groups(db::Transaction& tx) {
  SynonymGroups out;
  std::int64_t list = 0;
  for (auto& [number, word] : tx.rows<std::int64_t, std::string>(kAll)) {
    if (out.empty() || number != list) out.emplace_back();
    list = number;
    out.back().push_back(std::move(word));
  }
  return out;
}

void set_synonym_groups(db::Transaction& tx, std::int64_t person, const SynonymGroups& groups) {
  check(groups);
  tx.execute(kClear);
  std::vector<db::Row> rows;
  std::int64_t list = 0;
  for (const auto& group : groups) {
    if (group.size() < 2) continue;
    ++list;
    for (const auto& word : group) rows.push_back({list, base::collapse_space(word)});
  }
  tx.insert("synonym", "list, word", rows);
  people::audit(tx, person, "synonyms.change", "groups " + std::to_string(list));
}

Synonyms synonyms(db::Transaction& tx) {
  Synonyms out;
  for (const auto& group : synonym_groups(tx)) {
    std::vector<std::string> folded;
    for (const auto& word : group) folded.push_back(out.written.emplace(base::fold(word), word).first->first);
    for (const auto& word : folded)
      for (const auto& other : folded)
        if (other != word) out.same[word].push_back(other);
  }
  return out;
}

}  // namespace knowledge
