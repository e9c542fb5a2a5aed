#pragma once
#include "search/store.hpp"

namespace search {

/// Bump when a table, column or tokenizer changes: indexes of another layout are rebuilt.
constexpr int kLayout = 1;

void make_tables(Context& context, Tables& tables);
/// `grams` and its two index columns; reads what is stored already.
void make_index(Context& context, Tables& tables);
void remove_index(Context& context, Tables& tables);
/// The tables of a database that make_tables() made. Throws where one is missing, damaged or locked.
void find_tables(Context& context, Tables& tables);

}  // namespace search
