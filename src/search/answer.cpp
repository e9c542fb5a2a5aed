#include "search/answer.hpp"

#include <algorithm>

#include "search/evaluate.hpp"
#include "search/filter.hpp"
#include "search/question.hpp"
#include "search/rank.hpp"

namespace search {

namespace {

/// Neighbours are mostly of one document, so the map is asked once for each run of them.
std::unordered_map<std::int64_t, std::int64_t> count_by_document(Context& context, const Tables& tables,
                                                                 const Ids& ids) {
  const Column<std::int64_t> document{context, tables.document};
  std::unordered_map<std::int64_t, std::int64_t> out;
  std::int64_t* count = nullptr;
  std::int64_t last = 0;
  for (const auto id : ids) {
    const auto now = document[id];
    if (count == nullptr || now != last) count = &out[now];
    last = now;
    ++*count;
  }
  return out;
}

}  // namespace

Answer answer(Context& context, const Tables& tables, const Ask& ask) {
  const Question question = parse_question(ask.words);
  if (question.empty() && !Filter::stated(ask)) return {};
  Found found = evaluate(context, tables, question, ask.synonyms);

  const Sight sight{context, tables, ask.reader};
  const Filter filter{context, tables, ask};
  const bool all_of_one_term = found.terms.size() == 1 && found.terms.front().postings.size() == found.ids.size();
  std::erase_if(found.ids, [&](grn_id id) { return !sight.sees(id); });
  if (all_of_one_term) found.terms.front().visible = found.ids.size();
  if (Filter::stated(ask)) std::erase_if(found.ids, [&](grn_id id) { return !filter.passes(id); });
  // From here on nothing above the reader's ceiling is left.

  Answer out;
  out.total = static_cast<std::int64_t>(found.ids.size());
  out.hits = best_hits(context, tables, sight, found.ids, found.terms, ask.offset, ask.limit);
  for (const auto& term : found.terms)
    if (term.synonym) out.synonyms.push_back(term.text);
  for (auto& term : found.terms) out.terms.push_back(std::move(term.text));
  out.in_document = count_by_document(context, tables, found.ids);
  return out;
}

}  // namespace search
