#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "people/accounts.hpp"

namespace comments {

/// Who is called in a text by "@" (or "＠") and a name.
struct Called {
  std::vector<std::int64_t> persons;   ///< each once, in the order of the text
  std::vector<std::string> ambiguous;  ///< names that several persons bear, as written
};

/// Finds the persons of `candidates` that the text calls. A name counts in whatever width, case or kana it is written
/// (base::fold), with or without the spaces inside; of several that fit, the longest, then the one written exactly so.
/// An "@" behind a letter or digit of ASCII is a mail address and calls nobody, nor does a name that goes on in ASCII
/// letters. A name that nobody bears is plain text. Pure; looks at the first kMostCalls signs only.
Called find_calls(std::string_view text, std::span<const people::Person> candidates);

/// "@" signs that are looked at in one text.
inline constexpr std::size_t kMostCalls = 1000;

}  // namespace comments
