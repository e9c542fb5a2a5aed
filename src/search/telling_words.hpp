#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace search {

/// The parts of a text by which similar texts are known, folded, none twice: runs of katakana, runs of Latin letters
/// and digits, and each pair of neighbouring kanji (most Japanese compounds are two of them). Hiragana is grammar. A
/// text with none of these is itself its only part. At most 200.
std::vector<std::string> telling_words(std::string_view text);

}  // namespace search
