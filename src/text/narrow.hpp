#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Reading short pieces of text without caring for width: full-width ASCII becomes ASCII, the many dashes and waves
/// become '-' and '~', white space runs become one ' ' and vanish at the ends. The long-vowel mark ー stays.
namespace text {

struct Narrow {
  std::string text;
  std::vector<std::size_t> origin;  ///< for each byte, and for the end, its place in the text as written
};

Narrow narrow(std::string_view written);
/// Only the text, without any white space: for comparing with words.
std::string tight(std::string_view written);
/// One code point, folded as above; a space for white space.
char32_t narrow_point(char32_t point);

/// The parts of a list: cut at ・ 、 , / and &.
std::vector<std::string_view> listed(std::string_view tight);

/// White space cut off at both ends.
std::string_view trimmed(std::string_view written);

}  // namespace text
