#pragma once
#include <string_view>
#include <vector>

#include "text/brackets.hpp"
#include "text/recognise.hpp"

/// Inside text/ only: one finder for each kind of mark. Each adds what it finds, in any order.
namespace text {

/// A text with its brackets, looked at once for all finders.
struct Sight {
  std::string_view text;
  std::vector<Bracket> brackets;
};

void find_codes(const Sight& sight, bool root, std::vector<Mark>& marks);
void find_owners(const Sight& sight, std::vector<Mark>& marks);
/// Only of a whole day: a due month is no day by which something can be late.
void find_dues(const Sight& sight, std::vector<Mark>& marks);
void find_disclosures(const Sight& sight, std::vector<Mark>& marks);
/// Actions, audiences and statuses that stand in brackets.
void find_words(const Sight& sight, std::vector<Mark>& marks);
/// 経営者向け where it is a mark without 【】.
void find_audiences(const Sight& sight, std::vector<Mark>& marks);
void find_citations(const Sight& sight, std::vector<Mark>& marks);
/// 出典：… and 引用：…
void find_quoted_sources(const Sight& sight, std::vector<Mark>& marks);
void find_revision_targets(const Sight& sight, std::vector<Mark>& marks);

/// 改版履歴 and its like, with or without brackets and bullets around.
bool is_history_heading(std::string_view line);
/// One history mark for each line of a topic's text that begins with a date. `child`: the topic stands directly below
/// the heading, where 初版 needs no date. `behind_heading`: the text's first line is the heading itself.
void find_history(std::string_view text, bool child, bool behind_heading, std::vector<Mark>& marks);

}  // namespace text
