#include "schemes/make.hpp"

#include <unordered_map>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "knowledge/read.hpp"
#include "people/audit.hpp"
#include "schemes/notation.hpp"
#include "schemes/store.hpp"
#include "text/document_code.hpp"

namespace schemes {
namespace {

using base::Error;
using base::Fault;
using Id = std::int64_t;

/// "Sec70-06-1_FAQ分類" → "FAQ分類"
std::string name_of(std::string_view title) {
  const auto code = text::leading_code(title);
  auto rest = title.substr(code ? code->end : 0);
  rest.remove_prefix(std::min(rest.find_first_not_of("_-: "), rest.size()));
  return base::collapse_space(rest.empty() ? title : rest);
}

/// The concepts of a branch, their ids counted from 1. `topics` has parents before children.
std::vector<Concept> concepts_below(const std::vector<knowledge::Topic>& topics, Id top) {
  std::vector<Concept> out;
  std::unordered_map<Id, Id> concept_at{{top, 0}};  // topic below the top → nearest concept, itself included
  for (const auto& topic : topics) {
    const auto above = concept_at.find(topic.parent);
    if (topic.id == top || above == concept_at.end()) continue;
    const auto parent = above->second;
    concept_at[topic.id] = parent;
    const auto notated = notation_of(topic.text);
    if (!notated) continue;
    const auto place = static_cast<Id>(out.size()) + 1;
    concept_at[topic.id] = place;
    out.push_back({.id = place,
                   .parent = parent,
                   .position = place,
                   .notation = notated->notation,
                   .label = notated->label,
                   .topic = topic.id,
                   .level = topic.effective_level,
                   .named_list = topic.named_list});
  }
  return out;
}

void number(std::vector<Concept>& concepts, Id scheme, Id first) {
  for (auto& one : concepts) {
    one.scheme = scheme;
    one.id += first - 1;
    if (one.parent != 0) one.parent += first - 1;
  }
}

std::string edition_for(db::Transaction& tx, const Naming& naming, Id document, Id topic) {
  const auto there = store::edition_names(tx, document, topic);
  if (naming.edition.empty()) return std::to_string(there.size() + 1);
  for (const auto& name : there)
    if (name == naming.edition) throw Error{Fault::conflict, "error.scheme_edition_there", {{"edition", name}}};
  return naming.edition;
}

}  // namespace

Scheme make_scheme(db::Transaction& tx, Id person, const people::Reader& reader, Id document, Id topic,
                   const Naming& naming) {
  const auto source = knowledge::document(tx, reader, document);
  const auto top = knowledge::topic(tx, reader, topic == 0 ? source.root : topic);
  if (top.document != document) throw Error{Fault::not_found, "error.not_found"};
  auto concepts = concepts_below(knowledge::whole(tx, reader, document), top.id);
  if (concepts.empty()) throw Error{Fault::bad_input, "error.scheme_without_concepts"};
  Scheme scheme{.id = tx.take_numbers("scheme"),  // first: makers of one source stand in line here
                .name = naming.name.empty() ? name_of(top.text) : base::collapse_space(naming.name),
                .document = document,
                .topic = top.id,
                .made_at = base::now(),
                .level = top.effective_level,
                .named_list = top.named_list};
  scheme.edition = edition_for(tx, naming, document, top.id);
  scheme.concepts = static_cast<Id>(concepts.size());
  number(concepts, scheme.id, tx.take_numbers("concept", scheme.concepts));
  store::insert(tx, scheme, concepts);
  people::audit(tx, person, "scheme.make", "scheme " + std::to_string(scheme.id));
  return scheme;
}

int make_schemes_of_documents(db::Transaction& tx, Id person) {
  const auto everything = people::Reader::everything();
  int made = 0;
  for (const auto& document : knowledge::documents(tx, everything)) {
    if (document.kind != "scheme" || !store::edition_names(tx, document.id, document.root).empty()) continue;
    make_scheme(tx, person, everything, document.id);
    ++made;
  }
  return made;
}

}  // namespace schemes
