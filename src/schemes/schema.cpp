#include "schemes/schema.hpp"

#include <array>

namespace schemes {
namespace {

// effective_level and named_list are those of the topic that a row was made from (store.cpp says how they are asked).
constexpr std::array kSchema{db::Migration{"schemes", 1, "schemes", R"sql(
CREATE TABLE scheme (
  id BIGINT PRIMARY KEY,
  name TEXT NOT NULL,
  edition {key} NOT NULL,
  kind TEXT NOT NULL,
  document_id BIGINT NOT NULL,
  topic_id BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  effective_level BIGINT NOT NULL,
  named_list BIGINT
);
CREATE UNIQUE INDEX scheme_source ON scheme (document_id, topic_id, edition);
CREATE TABLE concept (
  id BIGINT PRIMARY KEY,
  scheme_id BIGINT NOT NULL REFERENCES scheme (id),
  parent_id BIGINT NOT NULL,
  position BIGINT NOT NULL,
  notation {key} NOT NULL,
  label TEXT NOT NULL,
  topic_id BIGINT NOT NULL,
  effective_level BIGINT NOT NULL,
  named_list BIGINT
);
CREATE UNIQUE INDEX concept_place ON concept (scheme_id, position);
CREATE TABLE classification (
  topic_id BIGINT NOT NULL,
  concept_id BIGINT NOT NULL REFERENCES concept (id),
  person_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (topic_id, concept_id)
);
CREATE INDEX classification_concept ON classification (concept_id);
)sql"}};

}  // namespace

std::span<const db::Migration> schema() { return kSchema; }

}  // namespace schemes
