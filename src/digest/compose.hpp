#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace digest {

/// One notification as a mail says it.
struct Line {
  std::string sentence;  ///< "佐藤さんが、コメントであなたを呼んでいます"; empty: the content may not leave the house
  std::string place;  ///< "Sec01-08 手順書 › 受付"
  std::string link;
};

struct Sheet {
  std::string language;
  std::string name;         ///< of the person
  std::vector<Line> lines;  ///< the first kMostLines are written out
  std::string links;        ///< how the staff pages are reached
};

inline constexpr std::size_t kMostLines = 50;

/// One line, and plain text with LF. Pure but for locales.
std::string subject_of(const Sheet& sheet);
std::string text_of(const Sheet& sheet);

}  // namespace digest
