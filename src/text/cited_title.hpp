#pragma once
#include <string>
#include <string_view>

/// What a citation cites: the words before it.
namespace text {

/// A title freed of bullets, marks in 【】, dates in round brackets at its end and a document's code before it.
std::string clean_title(std::string_view words);

enum class Around : bool { before, both };

/// The title that stands before `begin` and not before `floor` (the end of the last citation): the rest of the line;
/// where that is empty, the line above; where there is none and `where` allows it, the words behind `end`. Behind a
/// round bracket (`quoted`) the 「quotation」 that ends right before it.
std::string title_around(std::string_view text, std::size_t floor, std::size_t begin, std::size_t end, bool quoted,
                         Around where);

}  // namespace text
