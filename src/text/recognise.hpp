#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Conventions of a desk's texts, read as data (glossary; the real ones are measured in the corpus). The text itself is
/// never changed: a mark says where it was seen. Pure functions; time and memory grow linearly with the text.
namespace text {

/// One thing recognised in one topic's text. The kinds are stable words, used in every layer and in JSON; values and
/// fields that are not listed for a kind are absent.
///
///   code             a document's code at the beginning of a root topic: value "Sec01-08-2"
///   reference        another document named in the text: value "Sec01-02"; of "Sec01-02-50～63" the field `to` is
///                    "Sec01-02-63"
///   history-heading  改版履歴 and its like
///   history          an entry below such a heading: fields date (ISO 8601; not for an undated 初版), until (the last
///   day
///                    of "7～14日"), text
///   citation         【2018年5月8日JNSA】: fields date (ISO 8601, as precise as written; an impossible date is left
///                    out), issuer (as written), body (the issuer's one name in issuers.hpp, or as written; one field
///                    for each body), title, url; edition, where a person said so (cited_line.hpp). A date alone names
///                    no source, so 【2018年5月8日】 is no citation
///   owner            【担当：…】: value the name, one mark for each name; of a hand-over the new one, with the fields
///                    from and to; field state "open" (？, value empty) or "group" (専門員全員)
///   due              【期限：2026年12月1日】, 【締切：…】: value the day, ISO 8601
///   revision-target  改訂箇所：…: value the place, such as "Mission3-10", one mark for each; fields chapter
///                    "Mission3", section "3-10" ("3-17..3-20"), pages "98-109" ("183-" for 以降), action 改訂 追加
///                    削除
///   disclosure       value "GREEN", "AMBER", "AMBER+STRICT"; "RED" only of 【TLP:RED】
///   action           value urgent consult report notify answer publicise vendor specialist advise refer
///   audience         value executive, manager, employee, specialist, general
///   status           value unsorted updating paused draft provisional unfinished check deleted to-delete cancelled
///   done
///                    ended excluded new added old superseded chosen accepted open updated; field date of 【…加筆】
struct Mark {
  std::string kind;
  std::string value;
  std::vector<std::pair<std::string, std::string>> fields;
  std::size_t begin = 0;  ///< bytes in the text as written
  std::size_t end = 0;
  bool operator==(const Mark&) const = default;
};

/// The first field of that name; empty where there is none.
std::string_view field(const Mark& mark, std::string_view name);

/// A topic as the recogniser needs it. `parent` is an index in the same span, smaller than the topic's own, or npos.
struct Line {
  std::size_t parent = std::string::npos;
  std::string_view text;
  std::span<const std::string> markers;
};

/// Marks of each line, in the order of the lines, each line's by place. A padlock marker gives a disclosure mark with
/// begin == end == 0.
std::vector<std::vector<Mark>> recognise(std::span<const Line> lines);

/// Marks of one text by itself (no history, and no code unless `root`).
std::vector<Mark> recognise_text(std::string_view text, bool root = false);

/// The document code at the beginning of a file's name, if it has one.
std::optional<std::string> code_of_name(std::string_view file_name);

}  // namespace text
