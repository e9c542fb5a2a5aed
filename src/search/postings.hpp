#pragma once
#include <groonga.h>

#include <string_view>
#include <vector>

#include "search/store.hpp"

namespace search {

/// One topic that holds a term.
struct Posting {
  grn_id id = GRN_ID_NIL;
  bool in_text = false;  ///< else in the note only
};

using Ids = std::vector<grn_id>;  ///< ascending, none twice

/// The records that hold `term` (folded, not empty) in text or note, by id.
std::vector<Posting> find_term(Context& context, const Tables& tables, std::string_view term);
/// Every record.
Ids all_ids(Context& context, const Tables& tables);

Ids ids_of(const std::vector<Posting>& postings);
Ids both(const Ids& a, const Ids& b);
Ids either(const Ids& a, const Ids& b);
Ids without(const Ids& a, const Ids& b);

}  // namespace search
