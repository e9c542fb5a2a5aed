#include <fmt/format.h>

#include "base/error.hpp"
#include "schemes/read.hpp"

namespace schemes {
namespace {

using base::Error;
using base::Fault;
using people::Level;
using people::Reader;
using Id = std::int64_t;

/// The filter for a scheme or concept: as its source was when it was copied, and as it is now if it is still there.
std::string filter(const Reader& reader, std::string_view alias) {
  return fmt::format("{0} AND NOT EXISTS (SELECT 1 FROM topic src WHERE src.id = {1}.topic_id AND NOT {2})",
                     people::sql_filter(reader, alias), alias, people::sql_filter(reader, "src"));
}

template <class... Parameters>
std::vector<Scheme> read_schemes(db::Transaction& tx, const Reader& reader, const char* name, const std::string& where,
                                 const Parameters&... parameters) {
  const auto concepts =
      fmt::format("SELECT COUNT(*) FROM concept c WHERE c.scheme_id = s.id AND {}", filter(reader, "c"));
  const auto classified = fmt::format(
      "SELECT COUNT(DISTINCT k.topic_id) FROM concept c JOIN classification k ON k.concept_id = c.id "
      "JOIN topic t ON t.id = k.topic_id WHERE c.scheme_id = s.id AND {} AND {}",
      filter(reader, "c"), people::sql_filter(reader, "t"));
  const auto sql = fmt::format(
      "SELECT s.id, s.name, s.edition, s.kind, s.document_id, s.topic_id, s.made_at, s.effective_level, s.named_list, "
      "({}), ({}) FROM scheme s WHERE {} AND {}",
      concepts, classified, filter(reader, "s"), where);
  std::vector<Scheme> out;
  for (auto& [id, title, edition, kind, document, topic, at, level, named, concept_count, classified_count] :
       tx.rows<Id, std::string, std::string, std::string, Id, Id, base::Millis, int, std::optional<Id>, Id, Id>(
           db::Query{name, sql.c_str()}, parameters...))
    out.push_back({id, std::move(title), std::move(edition), std::move(kind), document, topic, at,
                   static_cast<Level>(level), named, concept_count, classified_count});
  return out;
}

std::vector<Concept> read_concepts(db::Transaction& tx, const Reader& reader, const char* name,
                                   const std::string& where, Id parameter) {
  const auto sql = fmt::format(
      "SELECT c.id, c.scheme_id, c.parent_id, c.position, c.notation, c.label, c.topic_id, c.effective_level, "
      "c.named_list, (SELECT COUNT(*) FROM classification k JOIN topic t ON t.id = k.topic_id "
      "WHERE k.concept_id = c.id AND {}) FROM concept c JOIN scheme s ON s.id = c.scheme_id WHERE {} AND {} AND {}",
      people::sql_filter(reader, "t"), filter(reader, "s"), filter(reader, "c"), where);
  std::vector<Concept> out;
  for (auto& [id, scheme, parent, position, notation, label, topic, level, named, topics] :
       tx.rows<Id, Id, Id, Id, std::string, std::string, Id, int, std::optional<Id>, Id>(db::Query{name, sql.c_str()},
                                                                                         parameter))
    out.push_back({id, scheme, parent, position, std::move(notation), std::move(label), topic,
                   static_cast<Level>(level), named, topics});
  return out;
}

template <class... Parameters>
std::vector<Class> read_classes(db::Transaction& tx, const Reader& reader, const char* name, const std::string& joined,
                                const std::string& where, const Parameters&... parameters) {
  const auto sql = fmt::format(
      "SELECT s.id, c.id, s.name, s.edition, c.notation, c.label FROM concept c JOIN scheme s ON s.id = c.scheme_id {} "
      "WHERE {} AND {} AND {} ORDER BY s.name, s.id DESC, c.position",
      joined, filter(reader, "s"), filter(reader, "c"), where);
  std::vector<Class> out;
  for (auto& [scheme, id, scheme_name, edition, notation, label] :
       tx.rows<Id, Id, std::string, std::string, std::string, std::string>(db::Query{name, sql.c_str()}, parameters...))
    out.push_back({scheme, id, std::move(scheme_name), std::move(edition), std::move(notation), std::move(label)});
  return out;
}

}  // namespace

std::vector<Scheme> schemes(db::Transaction& tx, const Reader& reader) {
  return read_schemes(tx, reader, "schemes", "1 = 1 ORDER BY s.name, s.id DESC");
}

Scheme scheme(db::Transaction& tx, const Reader& reader, Id id) {
  auto found = read_schemes(tx, reader, "scheme", "s.id = :id", id);
  if (found.empty()) throw Error{Fault::not_found, "error.scheme_not_found"};
  return std::move(found.front());
}

std::vector<Scheme> editions(db::Transaction& tx, const Reader& reader, const Scheme& scheme) {
  return read_schemes(tx, reader, "scheme_editions",
                      "s.document_id = :document AND s.topic_id = :topic ORDER BY s.id DESC", scheme.document,
                      scheme.topic);
}

std::vector<Concept> concepts(db::Transaction& tx, const Reader& reader, Id scheme) {
  return read_concepts(tx, reader, "concepts", "c.scheme_id = :scheme ORDER BY c.position", scheme);
}

Concept find_concept(db::Transaction& tx, const Reader& reader, Id id) {
  auto found = read_concepts(tx, reader, "concept", "c.id = :id", id);
  if (found.empty()) throw Error{Fault::not_found, "error.concept_not_found"};
  return std::move(found.front());
}

std::vector<ClassifiedTopic> topics_of(db::Transaction& tx, const Reader& reader, Id of_concept, Id limit) {
  const auto sql = fmt::format(
      "SELECT t.document_id, t.id, t.text, d.code, d.title FROM classification k JOIN topic t ON t.id = k.topic_id "
      "JOIN document d ON d.id = t.document_id WHERE k.concept_id = :concept AND {} AND {} "
      "ORDER BY d.code, d.id, t.id LIMIT :most",
      people::sql_filter(reader, "t"), people::sql_filter(reader, "d"));
  std::vector<ClassifiedTopic> out;
  for (auto& [document, topic, text, code, title] : tx.rows<Id, Id, std::string, std::string, std::string>(
           db::Query{"concept_topics", sql.c_str()}, of_concept, limit))
    out.push_back({document, topic, std::move(text), std::move(code), std::move(title)});
  return out;
}

std::vector<Class> classes_of(db::Transaction& tx, const Reader& reader, Id topic) {
  const auto joined =
      fmt::format("JOIN classification k ON k.concept_id = c.id JOIN topic t ON t.id = k.topic_id AND {}",
                  people::sql_filter(reader, "t"));
  return read_classes(tx, reader, "classes_of", joined, "k.topic_id = :topic", topic);
}

std::vector<Class> present_classes(db::Transaction& tx, const Reader& reader) {
  return read_classes(tx, reader, "present_classes", "",
                      "NOT EXISTS (SELECT 1 FROM scheme newer WHERE newer.document_id = s.document_id "
                      "AND newer.topic_id = s.topic_id AND newer.id > s.id)");
}

}  // namespace schemes
