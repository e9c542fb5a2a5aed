#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/narrow.hpp"

/// The bracketed pieces of a text in which its marks stand.
namespace text {

enum class Shape : unsigned char {
  strong,  ///< 【】: nearly always a mark
  square,  ///< ［］ [] 〔〕: a mark if its word is one
  round    ///< （） (): mostly running text
};

struct Bracket {
  Shape shape = Shape::strong;
  std::size_t begin = 0;  ///< of the opening bracket
  std::size_t inside = 0;
  std::size_t inside_end = 0;
  std::size_t end = 0;  ///< behind the closing bracket
  Narrow content;       ///< cut after kLongestMark bytes, which no mark reaches
};

inline constexpr std::size_t kLongestMark = 480;

/// Innermost brackets in order of place. An opening bracket that is never closed is passed over.
std::vector<Bracket> brackets(std::string_view text);

/// The line of a text that holds a place: [first, last) without the line break, at most `reach` bytes to each side.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};
Stretch line_around(std::string_view text, std::size_t begin, std::size_t end, std::size_t reach = 600);

/// The code points before and behind a place in its line, white space passed over; 0 at the line's ends.
char32_t point_before(std::string_view text, std::size_t at);
/// The code point right before a place, white space too; 0 at the text's beginning.
char32_t point_touching(std::string_view text, std::size_t at);
char32_t point_behind(std::string_view text, std::size_t at);

}  // namespace text
