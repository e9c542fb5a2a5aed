#pragma once
#include <map>
#include <string>
#include <vector>

#include "db/database.hpp"

/// Words that mean the same, for search (ウイルス ⇔ マルウェア): groups that people edit.
namespace knowledge {

using SynonymGroups = std::vector<std::vector<std::string>>;

inline constexpr std::size_t kMostSynonymGroups = 2000;
inline constexpr std::size_t kMostWordsInGroup = 30;

SynonymGroups synonym_groups(db::Transaction& tx);
/// Replaces all groups. Words are kept as written; groups of fewer than two words are left out. base::Error too_large
/// above the limits.
void set_synonym_groups(db::Transaction& tx, std::int64_t person, const SynonymGroups& groups);
struct Synonyms {
  /// Folded word → the folded words of its groups, itself left out: what search::Ask takes.
  std::map<std::string, std::vector<std::string>> same;
  std::map<std::string, std::string> written;  ///< folded word → as people wrote it
};
Synonyms synonyms(db::Transaction& tx);

}  // namespace knowledge
