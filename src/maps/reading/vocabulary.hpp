#pragma once
#include <algorithm>
#include <span>
#include <string_view>

namespace maps::reading {

/// A line of a format's vocabulary: an element's or attribute's name and the word for what is lost with it.
struct Word {
  std::string_view name;
  const char* loss;  ///< null: the program's bookkeeping, or read elsewhere
};

/// Null for a name that the vocabulary does not have.
inline const Word* look_up(std::span<const Word> vocabulary, std::string_view name) {
  const auto found = std::ranges::find(vocabulary, name, &Word::name);
  return found == vocabulary.end() ? nullptr : &*found;
}

}  // namespace maps::reading
