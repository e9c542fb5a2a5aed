#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Codes of the desk's documents: Sec01-08-2, Sec2023-01-02, Bib04-03, DAX25-20-04-01, DAW42-01.
namespace text {

/// A code as found: `value` in ASCII, without what follows it.
struct FoundCode {
  std::string value;
  std::string to;  ///< the last one of "Sec01-02-50～63"; usually empty
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The next code of a known family (Sec, Bib, DA?, Pri) at or behind `from`. None inside a web address or a word.
std::optional<FoundCode> next_code(std::string_view text, std::size_t from);

/// The code with which a title begins, behind marks such as 【非公開】. Here families that we do not know count too
/// ("Law12-03"), but not the names of standards (SP800-53, ISO27001).
std::optional<FoundCode> leading_code(std::string_view title);

/// The code in a file's name: "【XMIND】Sec01-05 教材.xmind" → "Sec01-05". Folders before it do not matter.
std::optional<std::string> code_of_name(std::string_view file_name);

}  // namespace text
