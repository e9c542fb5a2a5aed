#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Conventions of a desk's texts, read as data (glossary; the real ones are measured in the corpus). The text itself is
/// never changed: a mark says where it was seen. Pure functions.
namespace text {

/// One thing recognised in one topic's text.
struct Mark {
  /// The stable words, used in every layer and in JSON:
  ///  code             a document's code at the beginning of a root topic: value "Sec01-08-2"
  ///  reference        another document named in the text: value "Sec01-02"
  ///  history-heading  改版履歴 and its like
  ///  history          a dated entry below such a heading: fields date, text
  ///  citation         【2018年5月8日JNSA】: fields date (ISO 8601, as precise as written), issuer, title
  ///  owner            【担当：…】: value the name; hand-over and open ones: fields from, to
  ///  revision-target  改訂箇所：…: fields chapter, section, pages, action
  ///  disclosure       value "GREEN", "AMBER", "AMBER+STRICT"
  ///  action           value 緊急 相談 届出 通報 窓口回答 広報 業者 … as field words: urgent consult report notify
  ///  answer … audience         value executive, manager, employee, specialist, general status           value
  ///  unsorted, updating, draft, deleted, done, cancelled …
  std::string kind;
  std::string value;
  std::vector<std::pair<std::string, std::string>> fields;
  std::size_t begin = 0;  ///< bytes in the text as written
  std::size_t end = 0;
  bool operator==(const Mark&) const = default;
};

/// A topic as the recogniser needs it. `parent` is an index in the same span, smaller than the topic's own, or npos.
struct Line {
  std::size_t parent = std::string::npos;
  std::string_view text;
  std::span<const std::string> markers;
};

/// Marks of each line, in the order of the lines. A padlock marker gives a disclosure mark with begin == end == 0.
std::vector<std::vector<Mark>> recognise(std::span<const Line> lines);

/// Marks of one text by itself (no history, and no code unless `root`).
std::vector<Mark> recognise_text(std::string_view text, bool root = false);

/// The document code at the beginning of a file's name, if it has one.
std::optional<std::string> code_of_name(std::string_view file_name);

}  // namespace text
