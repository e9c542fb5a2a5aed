#include "search/evaluate.hpp"

#include <algorithm>

namespace search {
namespace {

class Evaluation {
 public:
  Evaluation(Context& context, const Tables& tables, const Synonyms* synonyms)
      : context_(context), tables_(tables), synonyms_(synonyms) {}

  Ids run(const Question& question) {
    switch (question.kind) {
      case Question::Kind::word:
        return word(question.text);
      case Question::Kind::phrase:
        return term(question.text, false);
      case Question::Kind::any:
        return any(question.parts);
      case Question::Kind::all:
        return all(question.parts);
      case Question::Kind::without:
        return search::without(all_ids(context_, tables_), excluded(question));
    }
    return {};
  }

  std::vector<Term> terms;

 private:
  Ids term(std::string_view text, bool synonym) {
    auto postings = find_term(context_, tables_, text);
    Ids ids = ids_of(postings);
    const bool known = std::ranges::find(terms, text, &Term::text) != terms.end();
    if (below_without_ == 0 && !known) terms.push_back({std::string{text}, synonym, std::move(postings)});
    return ids;
  }

  Ids word(const std::string& text) {
    Ids ids = term(text, false);
    if (synonyms_ == nullptr) return ids;
    const auto listed = synonyms_->find(text);
    if (listed == synonyms_->end()) return ids;
    for (const auto& synonym : listed->second) {
      if (!synonym.empty()) ids = either(ids, term(synonym, true));
    }
    return ids;
  }

  Ids any(const std::vector<Question>& parts) {
    Ids ids;
    for (const auto& part : parts) ids = either(ids, run(part));
    return ids;
  }

  Ids all(const std::vector<Question>& parts) {
    const auto excludes = [](const Question& part) { return part.kind == Question::Kind::without; };
    Ids ids;
    bool begun = false;
    for (const auto& part : parts) {
      if (excludes(part)) continue;
      ids = begun ? both(ids, run(part)) : run(part);
      begun = true;
    }
    if (!begun) ids = all_ids(context_, tables_);
    for (const auto& part : parts) {
      if (excludes(part)) ids = search::without(ids, excluded(part));
    }
    return ids;
  }

  Ids excluded(const Question& question) {
    ++below_without_;
    Ids ids = run(question.parts.front());
    --below_without_;
    return ids;
  }

  Context& context_;
  const Tables& tables_;
  const Synonyms* synonyms_;
  int below_without_ = 0;
};

}  // namespace

Found evaluate(Context& context, const Tables& tables, const Question& question, const Synonyms* synonyms) {
  Evaluation evaluation{context, tables, synonyms};
  Ids ids = evaluation.run(question);
  return {std::move(ids), std::move(evaluation.terms)};
}

}  // namespace search
