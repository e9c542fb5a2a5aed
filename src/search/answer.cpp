#include "search/answer.hpp"

#include <algorithm>

#include "search/evaluate.hpp"
#include "search/filter.hpp"
#include "search/question.hpp"
#include "search/rank.hpp"

namespace search {

Answer answer(Context& context, const Tables& tables, const Ask& ask) {
  const Question question = parse_question(ask.words);
  if (question.empty() && !Filter::stated(ask)) return {};
  Found found = evaluate(context, tables, question, ask.synonyms);

  const Sight sight{context, tables, ask.reader};
  const Filter filter{context, tables, ask};
  std::erase_if(found.ids, [&](grn_id id) { return !sight.sees(id) || !filter.passes(id); });
  // From here on nothing above the reader's ceiling is left.

  Answer out;
  out.total = static_cast<std::int64_t>(found.ids.size());
  out.hits = best_hits(context, tables, sight, found.ids, found.terms, ask.offset, ask.limit);
  for (const auto& term : found.terms)
    if (term.synonym) out.synonyms.push_back(term.text);
  for (auto& term : found.terms) out.terms.push_back(std::move(term.text));
  const Column<std::int64_t> document{context, tables.document};
  for (const auto id : found.ids) ++out.in_document[document[id]];
  return out;
}

}  // namespace search
