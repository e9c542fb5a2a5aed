#pragma once
#include "search/index.hpp"
#include "search/postings.hpp"

namespace search {

/// Answers from one consistent state of the tables. Not for several threads with one Context.
Answer answer(Context& context, const Tables& tables, const Ask& ask);

std::vector<Hit> similar_topics(Context& context, const Tables& tables, std::string_view text, const Reader& reader,
                                std::int64_t except, std::size_t limit);

}  // namespace search
