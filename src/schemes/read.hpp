#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "people/disclosure.hpp"
#include "schemes/scheme.hpp"

/// Reading schemes. A scheme and a concept are seen by those who may see the topic they were made from, both as it was
/// then and as it is now; topics are counted and listed for the reader only.
namespace schemes {

/// By name, newest edition first.
std::vector<Scheme> schemes(db::Transaction& tx, const people::Reader& reader);
/// base::Error not_found "error.scheme_not_found".
Scheme scheme(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
/// All editions of this one's source, newest first.
std::vector<Scheme> editions(db::Transaction& tx, const people::Reader& reader, const Scheme& scheme);

/// In reading order, parents first.
std::vector<Concept> concepts(db::Transaction& tx, const people::Reader& reader, std::int64_t scheme);
/// base::Error not_found "error.concept_not_found".
Concept find_concept(db::Transaction& tx, const people::Reader& reader, std::int64_t id);

struct ClassifiedTopic {
  std::int64_t document = 0, topic = 0;
  std::string text;
  std::string code, title;  ///< of the document
};
/// By document, at most `limit`.
std::vector<ClassifiedTopic> topics_of(db::Transaction& tx, const people::Reader& reader, std::int64_t of_concept,
                                       std::int64_t limit);

/// A concept with the scheme that it belongs to.
struct Class {
  std::int64_t scheme = 0, id = 0;
  std::string scheme_name, edition;
  std::string notation, label;
};
std::vector<Class> classes_of(db::Transaction& tx, const people::Reader& reader, std::int64_t topic);
/// All concepts of the newest editions: what a topic can be given.
std::vector<Class> present_classes(db::Transaction& tx, const people::Reader& reader);

}  // namespace schemes
