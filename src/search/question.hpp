#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The words that a person types, as a tree. Pure: knows nothing of an index.
namespace search {

/// White space (U+3000 too) parts words; AND and OR (capital letters) stand between words; AND, which is also what
/// white space means, binds closer than OR; "-" right before a word, phrase or bracket means "without"; brackets group;
/// "…" and “…” hold a phrase. Each sign may be written in full width. An operator with nothing beside it, an empty
/// bracket and a word without a letter of its own (a zero-width space) are left out; a phrase may lack its closing
/// mark, as it does while one types.
struct Question {
  enum class Kind {
    word,    ///< `text` is looked for, and its synonyms
    phrase,  ///< `text` is looked for as it is
    all,     ///< every part must hold
    any,     ///< one of the parts must hold
    without  ///< its one part must not hold
  };
  Kind kind = Kind::all;
  std::string text;  ///< folded
  std::vector<Question> parts;

  bool empty() const { return text.empty() && parts.empty(); }
};

constexpr std::size_t kMaxQuestionPoints = 1000;
constexpr std::size_t kMaxQuestionWords = 50;
constexpr std::size_t kMaxQuestionNesting = 20;

/// An empty question where nothing is asked. Throws base::Error "error.search.syntax" (bad_input) for brackets that do
/// not pair; beyond the limits above "error.search.too_long", "error.search.too_many_words" or "error.search.too_deep"
/// (too_large, each with {limit}).
Question parse_question(std::string_view words);

}  // namespace search
