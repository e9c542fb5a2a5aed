#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "knowledge/read.hpp"
#include "web/page.hpp"

namespace web {

/// How the rows of an outline lead on.
struct BranchLinks {
  std::int64_t document = 0;
  std::int64_t chosen = 0;                        ///< the chosen topic; 0: none
  std::set<std::int64_t> open;                    ///< branches that the address says are open
  Fields moment;                                  ///< of an old state: what asks for it (Moment::fields)
  people::Level above = people::Level::clear;     ///< the level of what holds the first row
  std::map<std::int64_t, std::int64_t> comments;  ///< how many threads are open, by topic
  std::int64_t seen = 0;                          ///< the changeset of the state that is shown
};

/// Fills templates/documents/branch.tpl with nodes in reading order (knowledge::outline or branch).
void fill_branch(render::Data& data, const Visit& visit, const std::vector<knowledge::Node>& nodes,
                 const BranchLinks& links);

/// The address of a branch behind its child `after` (0: all of it).
std::string branch_address(const BranchLinks& links, std::int64_t parent, std::int64_t after);
/// What such an address asks for.
knowledge::Behind behind_of(const Visit& visit);

/// "1,2,3"
std::string joined(const std::set<std::int64_t>& numbers);
/// The inverse, at most 200; what is no number is left out.
std::set<std::int64_t> numbers_in(std::string_view text);

}  // namespace web
