#include "knowledge/read.hpp"
#include "knowledge/store.hpp"

namespace knowledge {
namespace {

using people::Reader;
using Kind = Outgoing::Kind;

bool leads_out(std::string_view href) {
  return href.starts_with("http://") || href.starts_with("https://") || href.starts_with("mailto:") ||
         href.starts_with("tel:");
}

class Looking {
 public:
  Looking(db::Transaction& tx, const Reader& reader, const Topic& from) : tx_(tx), reader_(reader), from_(from) {}

  std::vector<Outgoing> run() {
    for (const auto& link : from_.extras.links) add_link(link);
    for (const auto& relation : from_.extras.relations) add_relation(relation);
    add_mentions();
    return std::move(out_);
  }

 private:
  void add_link(const Link& link) {
    Outgoing one{.kind = Kind::link, .place = links_++, .written = link.href, .title = link.title};
    one.outward = leads_out(link.href);
    if (!one.outward) one.to = link_target(tx_, reader_, from_, link.href);
    put(std::move(one));
  }

  void add_relation(const Relation& relation) {
    Outgoing one{.kind = Kind::relation, .place = relations_++, .written = relation.title};
    if (const auto other = find_topic(tx_, reader_, relation.to)) one.to = {other->document, other->id};
    put(std::move(one));
  }

  void add_mentions() {
    const auto marks = effective(from_.marks);
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (marks[i].kind != "reference") continue;
      Outgoing one{.kind = Kind::mention, .place = i, .written = marks[i].value};
      const auto documents = store::documents_with_code(tx_, reader_, marks[i].value);
      if (!documents.empty()) one.to.document = documents.front().id;
      put(std::move(one));
    }
  }

  void put(Outgoing one) {
    if (one.to.topic != 0) one.to_text = topic(tx_, reader_, one.to.topic).text;
    // Of a topic that is for this reader, the document may not be.
    if (const auto found = one.to.document == 0 ? std::nullopt : store::document(tx_, reader_, one.to.document))
      (one.to.topic != 0 ? one.to_path : one.to_text) = found->title;
    out_.push_back(std::move(one));
  }

  db::Transaction& tx_;
  const Reader& reader_;
  const Topic& from_;
  std::size_t links_ = 0, relations_ = 0;
  std::vector<Outgoing> out_;
};

}  // namespace

std::vector<Outgoing> outgoing(db::Transaction& tx, const Reader& reader, const Topic& topic) {
  return Looking{tx, reader, topic}.run();
}

}  // namespace knowledge
