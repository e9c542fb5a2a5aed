#pragma once
#include "search/evaluate.hpp"
#include "search/filter.hpp"

namespace search {

/// Gives each visible record that was found its score and keeps the best. A hit in the text outweighs one in the note,
/// a rare word a common one, a short text a long one, and a text that is the word itself comes first; what scores alike
/// stands by document and topic number. How rare a word is, is counted over what the reader may see.
std::vector<Hit> best_hits(Context& context, const Tables& tables, const Sight& sight, const Ids& ids,
                           const std::vector<Term>& terms, std::size_t offset, std::size_t limit);

/// 1 for a word found once, falling slowly.
double rarity(std::size_t holders);
/// 1 for an empty text, a half for 20 Japanese letters, falling to 0.
double shortness(std::uint32_t bytes);

}  // namespace search
