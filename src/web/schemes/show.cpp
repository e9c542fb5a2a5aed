#include <algorithm>

#include "base/locale.hpp"
#include "knowledge/read.hpp"
#include "schemes/read.hpp"
#include "web/documents/head.hpp"
#include "web/schemes/schemes.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::int64_t kMostTopics = 200;

/// The tree as lists within lists. A concept's depth is at most its topic's (500), and so is this recursion.
class Tree {
 public:
  Tree(const std::vector<schemes::Concept>& concepts, std::int64_t chosen) : concepts_(concepts), chosen_(chosen) {}

  void fill(render::Data& data) {
    while (at_ < concepts_.size()) row(data);
  }

 private:
  void row(render::Data& data) {
    const auto& one = concepts_[at_++];
    auto& row = data.section("CONCEPTS").set("ID", one.id).set("URL", scheme_address(one.scheme, one.id));
    row.set("NOTATION", one.notation).set("LABEL", one.label).set("COUNT", one.topics);
    row.show_if(one.topics > 0, "SOME").show_if(one.id == chosen_, "CURRENT");
    if (!below(one)) return;
    auto& children = row.section("BELOW").include("CHILDREN", "templates/schemes/branch.tpl");
    while (below(one)) this->row(children);
  }

  bool below(const schemes::Concept& one) const { return at_ < concepts_.size() && concepts_[at_].parent == one.id; }

  const std::vector<schemes::Concept>& concepts_;
  std::int64_t chosen_;
  std::size_t at_ = 0;
};

void add_editions(render::Data& page, const schemes::Scheme& scheme, const std::vector<schemes::Scheme>& all) {
  if (all.size() < 2) return;
  auto& with = page.section("WITH_EDITIONS");
  for (const auto& edition : all)
    with.section("EDITIONS")
        .set("URL", scheme_address(edition.id))
        .set("TEXT", edition.edition)
        .show_if(edition.id == scheme.id, "CURRENT");
}

/// The document may be gone or moved out of sight; the scheme then stands without it.
void add_source(render::Data& page, const Visit& visit, db::Transaction& tx, const schemes::Scheme& scheme) {
  const auto documents = knowledge::documents(tx, visit.reader);
  const auto source = std::ranges::find(documents, scheme.document, &knowledge::Document::id);
  if (source == documents.end()) return;
  page.section("SOURCE").set("URL", topic_address(source->id, scheme.topic)).set("TEXT", source->title);
}

void add_chosen(render::Data& page, const Visit& visit, db::Transaction& tx, const schemes::Concept& one) {
  auto& chosen = page.section("CHOSEN").set("LABEL", one.label).set("NOTATION", one.notation);
  const auto topics = schemes::topics_of(tx, visit.reader, one.id, kMostTopics);
  if (topics.empty()) {
    chosen.show("WITHOUT_TOPICS");
    return;
  }
  auto& with = chosen.section("WITH_TOPICS");
  for (const auto& topic : topics)
    with.section("TOPICS")
        .set("URL", topic_address(topic.document, topic.topic))
        .set("TEXT", short_text(topic.text))
        .set("PATH", short_text(topic.title));
}

}  // namespace

Response show_scheme(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto chosen = number_field(visit.request, "concept").value_or(0);
  return visit.desk.database.reading([&](db::Transaction& tx) {
    const auto scheme = schemes::scheme(tx, visit.reader, id);
    const auto concepts = schemes::concepts(tx, visit.reader, id);
    Page page{visit, "templates/schemes/show.tpl", "AT_SCHEMES", scheme.name};
    auto& data = page.page();
    data.set("NAME", scheme.name).set("EDITION", scheme.edition);
    data.set("KIND_TEXT", kind_text(scheme.kind, visit.language)).set("CONCEPT_COUNT", scheme.concepts);
    add_source(data, visit, tx, scheme);
    add_editions(data, scheme, schemes::editions(tx, visit.reader, scheme));
    Tree{concepts, chosen}.fill(data.include("BRANCH", "templates/schemes/branch.tpl"));
    data.show_if(concepts.empty(), "EMPTY");
    const auto one = std::ranges::find(concepts, chosen, &schemes::Concept::id);
    if (one != concepts.end()) add_chosen(data, visit, tx, *one);
    return page.answer();
  });
}

}  // namespace web
