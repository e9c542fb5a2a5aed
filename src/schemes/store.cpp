#include "schemes/store.hpp"

namespace schemes::store {
namespace {

constexpr db::Query kEditions{"scheme_edition_names",
                              "SELECT edition FROM scheme WHERE document_id = :document AND topic_id = :topic"};
constexpr db::Query kInsert{"scheme_insert",
                            "INSERT INTO scheme (id, name, edition, kind, document_id, topic_id, made_at, "
                            "effective_level, named_list) VALUES (:id, :name, :edition, :kind, :document, :topic, :at, "
                            ":level, :named)"};
constexpr db::Query kClassify{"classification_add",
                              "INSERT INTO classification (topic_id, concept_id, person_id, at) "
                              "VALUES (:topic, :concept, :person, :at) ON CONFLICT DO NOTHING"};
constexpr db::Query kDeclassify{"classification_remove",
                                "DELETE FROM classification WHERE topic_id = :topic AND concept_id = :concept"};

db::Value or_null(const std::optional<std::int64_t>& value) { return value ? db::Value{*value} : db::Value{}; }

}  // namespace

std::vector<std::string> edition_names(db::Transaction& tx, std::int64_t document, std::int64_t topic) {
  std::vector<std::string> out;
  for (auto& [name] : tx.rows<std::string>(kEditions, document, topic)) out.push_back(std::move(name));
  return out;
}

void insert(db::Transaction& tx, const Scheme& s, std::span<const Concept> concepts) {
  tx.execute(kInsert, s.id, s.name, s.edition, s.kind, s.document, s.topic, s.made_at,
             static_cast<std::int64_t>(s.level), s.named_list);
  std::vector<db::Row> rows;
  for (const auto& c : concepts)
    rows.push_back({c.id, c.scheme, c.parent, c.position, c.notation, c.label, c.topic,
                    static_cast<std::int64_t>(c.level), or_null(c.named_list)});
  tx.insert("concept", "id, scheme_id, parent_id, position, notation, label, topic_id, effective_level, named_list",
            rows);
}

bool add_classification(db::Transaction& tx, std::int64_t topic, std::int64_t to_concept, std::int64_t person) {
  return tx.execute(kClassify, topic, to_concept, person, base::now()) > 0;
}

bool remove_classification(db::Transaction& tx, std::int64_t topic, std::int64_t from_concept) {
  return tx.execute(kDeclassify, topic, from_concept) > 0;
}

}  // namespace schemes::store
