#include "maps/schema.hpp"

#include <array>

namespace maps {
namespace {

// `ended` numbers the files in the order in which they were done, over all batches; 0: not yet.
constexpr std::array kSchema{db::Migration{"maps", 1, "imports", R"sql(
CREATE TABLE import_batch (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  shelf TEXT NOT NULL,
  kind TEXT NOT NULL,
  level BIGINT NOT NULL,
  state TEXT NOT NULL,
  started BIGINT NOT NULL
);
CREATE INDEX import_batch_person ON import_batch (person_id, id);
CREATE TABLE import_file (
  batch_id BIGINT NOT NULL REFERENCES import_batch (id),
  path {key} NOT NULL,
  hash TEXT NOT NULL,
  status TEXT NOT NULL,
  document_id BIGINT NOT NULL,
  topics BIGINT NOT NULL,
  report TEXT NOT NULL,
  ended BIGINT NOT NULL,
  PRIMARY KEY (batch_id, path)
);
CREATE INDEX import_file_ended ON import_file (batch_id, ended);
)sql"},
                             db::Migration{"maps", 2, "the job of an import", R"sql(
ALTER TABLE import_batch ADD COLUMN job_id BIGINT NOT NULL DEFAULT 0;
CREATE INDEX import_file_hash ON import_file (hash);
)sql"}};

}  // namespace

std::span<const db::Migration> schema() { return kSchema; }

}  // namespace maps
