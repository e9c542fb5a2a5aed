#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text is kept as written; folding is for search keys and comparison only. All text is UTF-8.
namespace base {

bool valid_utf8(std::string_view bytes);
/// Bytes in Windows code page 932 (Shift_JIS as Windows writes it) to UTF-8; what cannot be decoded becomes U+FFFD.
std::string from_cp932(std::string_view bytes);
/// Unicode code points, not bytes. Invalid bytes count as one each.
std::size_t length(std::string_view text);
/// At most `points` code points from the beginning, never cutting one in two.
std::string_view first(std::string_view text, std::size_t points);

/// Unicode white space runs become one U+0020, none at the ends (Python's ' '.join(text.split())).
std::string collapse_space(std::string_view text);
/// All Unicode white space removed.
std::string without_space(std::string_view text);
/// True if the code point is white space in the sense above (with VT, FF, U+00A0, U+3000, U+2028 …).
bool is_space(char32_t point);

/// True for a code point that is drawn on the one before it (combining marks, variation selectors, half-width voiced
/// marks, the joiner): a cut before it would change what stands there (UAX #29, Grapheme_Extend).
bool extends_previous(char32_t point);

/// The search key of a text: NFKC_Casefold (UAX #44), katakana as hiragana, one long-vowel mark for every dash after
/// kana, small letters kept, white space runs as one space and none at the ends. ﾗﾝｻﾑｳｪｱ, ランサムウェア and
/// らんさむうぇあ are one key. Bytes that are not UTF-8, NUL and noncharacters become U+FFFD, so a key is always valid
/// UTF-8. Never throws for what it is given; fold(fold(x)) == fold(x).
std::string fold(std::string_view text);

/// fold() with, for each byte of the key, the byte offset in `text` from which it came (and text.size() at the end),
/// so that a hit in the key can be shown in the text as written.
struct Folded {
  std::string key;
  std::vector<std::size_t> origin;  ///< key.size() + 1 entries, never decreasing
};
Folded fold_with_origin(std::string_view text);
/// Changes whenever fold() may give another key for the same text: its own rules or ICU's Unicode version.
std::string fold_version();

/// Japanese collation (ICU, ja) as a binary sort key.
std::string collation_key(std::string_view text);

/// Calls `each` with every code point; invalid bytes come as U+FFFD.
template <class Each>
void for_each_point(std::string_view text, Each each);
/// The code point at `offset`, which is moved past it.
char32_t next_point(std::string_view text, std::size_t& offset);
void append_point(std::string& out, char32_t point);

template <class Each>
void for_each_point(std::string_view text, Each each) {
  for (std::size_t offset = 0; offset < text.size();) each(next_point(text, offset));
}

}  // namespace base
