#include "knowledge/schema.hpp"

#include <array>

namespace knowledge {
namespace {

// topic holds what is, topic_past what was (system-versioned rows, as in SQL:2011): a state lives from changeset
// `since` until before changeset `until`. topic_mark, reference and file_use are derived from the topics' rows.
constexpr std::array kSchema{db::Migration{"knowledge", 1, "documents", R"sql(
CREATE TABLE shelf (
  id BIGINT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  position {key} NOT NULL
);
CREATE TABLE document (
  id BIGINT PRIMARY KEY,
  code {key} NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  shelf_id BIGINT NOT NULL REFERENCES shelf (id),
  root BIGINT NOT NULL,
  level BIGINT NOT NULL,
  effective_level BIGINT NOT NULL,
  named_list BIGINT,
  topics BIGINT NOT NULL,
  changeset BIGINT NOT NULL,
  source_key {key},
  source_format TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  source_topics TEXT NOT NULL,
  findings TEXT NOT NULL
);
CREATE INDEX document_code ON document (code);
CREATE UNIQUE INDEX document_source ON document (source_key);
CREATE TABLE changeset (
  id BIGINT PRIMARY KEY,
  document_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  person_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  reason TEXT NOT NULL,
  added BIGINT NOT NULL,
  changed BIGINT NOT NULL,
  removed BIGINT NOT NULL,
  undoes BIGINT,
  undone_by BIGINT
);
CREATE INDEX changeset_document ON changeset (document_id, id);
CREATE TABLE topic (
  id BIGINT PRIMARY KEY,
  document_id BIGINT NOT NULL,
  parent_id BIGINT NOT NULL,
  position {key} NOT NULL,
  branch BIGINT NOT NULL,
  text TEXT NOT NULL,
  note TEXT NOT NULL,
  extras TEXT NOT NULL,
  marks TEXT NOT NULL,
  level BIGINT,
  effective_level BIGINT NOT NULL,
  named_list BIGINT,
  source_key {key} NOT NULL,
  since BIGINT NOT NULL,
  touched BIGINT NOT NULL
);
CREATE INDEX topic_place ON topic (document_id, parent_id, position);
CREATE INDEX topic_source ON topic (document_id, source_key);
CREATE INDEX topic_touched ON topic (touched);
CREATE TABLE topic_past (
  id BIGINT NOT NULL,
  document_id BIGINT NOT NULL,
  parent_id BIGINT NOT NULL,
  position {key} NOT NULL,
  branch BIGINT NOT NULL,
  text TEXT NOT NULL,
  note TEXT NOT NULL,
  extras TEXT NOT NULL,
  marks TEXT NOT NULL,
  level BIGINT,
  effective_level BIGINT NOT NULL,
  named_list BIGINT,
  source_key {key} NOT NULL,
  since BIGINT NOT NULL,
  touched BIGINT NOT NULL,
  until BIGINT NOT NULL,
  PRIMARY KEY (id, since)
);
CREATE INDEX topic_past_document ON topic_past (document_id, until);
CREATE INDEX topic_past_until ON topic_past (until);
CREATE TABLE topic_mark (
  topic_id BIGINT NOT NULL,
  document_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  day {key} NOT NULL,
  title TEXT NOT NULL
);
CREATE INDEX topic_mark_topic ON topic_mark (topic_id);
CREATE INDEX topic_mark_kind ON topic_mark (kind, value);
CREATE TABLE reference (
  from_topic BIGINT NOT NULL,
  from_document BIGINT NOT NULL,
  kind TEXT NOT NULL,
  to_topic BIGINT NOT NULL,
  to_key {key} NOT NULL,
  to_code {key} NOT NULL,
  href TEXT NOT NULL
);
CREATE INDEX reference_from ON reference (from_topic);
CREATE INDEX reference_code ON reference (to_code);
CREATE INDEX reference_topic ON reference (to_topic);
CREATE INDEX reference_key ON reference (from_document, to_key);
CREATE TABLE file (
  hash TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  bytes BIGINT NOT NULL
);
CREATE TABLE file_part (
  hash TEXT NOT NULL REFERENCES file (hash),
  part BIGINT NOT NULL,
  base64 TEXT NOT NULL,
  PRIMARY KEY (hash, part)
);
CREATE TABLE file_use (
  hash TEXT NOT NULL,
  topic_id BIGINT NOT NULL
);
CREATE INDEX file_use_hash ON file_use (hash);
CREATE INDEX file_use_topic ON file_use (topic_id);
CREATE TABLE synonym (
  list BIGINT NOT NULL,
  word TEXT NOT NULL
);
)sql"},
                             db::Migration{"knowledge", 2, "attention", R"sql(
CREATE INDEX topic_mark_document ON topic_mark (document_id, kind);
)sql"},
                             db::Migration{"knowledge", 3, "conflicts", R"sql(
CREATE TABLE conflict (
  id BIGINT PRIMARY KEY,
  document_id BIGINT NOT NULL,
  topic_id BIGINT NOT NULL,
  part {key} NOT NULL,
  theirs TEXT NOT NULL,
  found_at BIGINT NOT NULL,
  decided BIGINT,
  opened BIGINT
);
CREATE INDEX conflict_topic ON conflict (topic_id, part);
CREATE INDEX conflict_document ON conflict (document_id);
CREATE INDEX conflict_decided ON conflict (decided);
CREATE INDEX conflict_opened ON conflict (opened);
)sql"},
                             // What a document is beside its topics, versioned like them; since 0: as it was made.
                             db::Migration{"knowledge", 4, "document versions", R"sql(
ALTER TABLE document ADD COLUMN since BIGINT NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN deleted BIGINT NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN deleted_key TEXT NOT NULL DEFAULT '';
CREATE TABLE document_past (
  document_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT NOT NULL,
  kind TEXT NOT NULL,
  shelf_id BIGINT NOT NULL,
  level BIGINT NOT NULL,
  deleted BIGINT NOT NULL,
  PRIMARY KEY (document_id, until)
);
CREATE INDEX document_past_until ON document_past (until);
)sql"},
                             // Conflicts between two persons too, and the changeset that found each.
                             db::Migration{"knowledge", 5, "conflicts between persons", R"sql(
ALTER TABLE conflict ADD COLUMN person_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE conflict ADD COLUMN found BIGINT NOT NULL DEFAULT 0;
CREATE INDEX conflict_found ON conflict (found);
)sql"},
                             // Answers to saves, for who sends one again because no answer came.
                             db::Migration{"knowledge", 6, "saves sent again", R"sql(
CREATE TABLE outline_save (
  person_id BIGINT NOT NULL,
  client {key} NOT NULL,
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (person_id, client, number)
);
CREATE INDEX outline_save_at ON outline_save (at);
)sql"},
                             db::Migration{"knowledge", 7, "presence", R"sql(
CREATE TABLE presence (
  person_id BIGINT NOT NULL,
  page {key} NOT NULL,
  document_id BIGINT NOT NULL,
  topic_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (person_id, page)
);
CREATE INDEX presence_document ON presence (document_id);
)sql"},
                             db::Migration{"knowledge", 8, "files that went out", R"sql(
CREATE TABLE taken_out (
  id BIGINT PRIMARY KEY,
  document_id BIGINT NOT NULL,
  changeset BIGINT NOT NULL,
  format TEXT NOT NULL,
  person_id BIGINT NOT NULL,
  level BIGINT NOT NULL,
  everything BIGINT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX taken_out_document ON taken_out (document_id, id);
)sql"},
                             // Which files were imported into a document, and what became of each one's topics there.
                             db::Migration{"knowledge", 9, "merges", R"sql(
CREATE TABLE source_import (
  changeset BIGINT PRIMARY KEY,
  document_id BIGINT NOT NULL,
  file TEXT NOT NULL,
  format TEXT NOT NULL,
  hash {key} NOT NULL,
  topics TEXT NOT NULL,
  findings TEXT NOT NULL,
  base BIGINT NOT NULL,
  base_went_out BIGINT NOT NULL,
  in_force BIGINT NOT NULL,
  turned BIGINT NOT NULL
);
CREATE INDEX source_import_document ON source_import (document_id, changeset);
CREATE INDEX source_import_turned ON source_import (turned);
INSERT INTO source_import SELECT (SELECT MAX(c.id) FROM changeset c WHERE c.document_id = d.id AND c.kind = 'import'),
  d.id, COALESCE(d.source_key, d.deleted_key), d.source_format, d.source_hash, d.source_topics, d.findings, 0, 0, 1, 0
  FROM document d WHERE d.source_hash <> '' AND
  EXISTS (SELECT 1 FROM changeset c WHERE c.document_id = d.id AND c.kind = 'import');
CREATE TABLE merge_note (
  changeset BIGINT NOT NULL,
  topic_id BIGINT NOT NULL,
  part {key} NOT NULL,
  outcome {key} NOT NULL,
  theirs TEXT NOT NULL,
  level BIGINT NOT NULL,
  PRIMARY KEY (changeset, topic_id, part)
);
ALTER TABLE conflict ADD COLUMN choice TEXT NOT NULL DEFAULT '';
ALTER TABLE conflict ADD COLUMN choice_by BIGINT NOT NULL DEFAULT 0;
)sql"},
                             // A page knows what its own saves did, although their answers came too late to be told.
                             db::Migration{"knowledge", 10, "saves of one page", R"sql(
ALTER TABLE outline_save ADD COLUMN changeset BIGINT NOT NULL DEFAULT 0;
)sql"},
                             // A word that waits for a decision keeps the level of its topic when it was said.
                             db::Migration{"knowledge", 11, "levels of conflicts", R"sql(
ALTER TABLE conflict ADD COLUMN effective_level BIGINT NOT NULL DEFAULT 4;
ALTER TABLE conflict ADD COLUMN named_list BIGINT;
UPDATE conflict SET
  effective_level = COALESCE((SELECT t.effective_level FROM topic t WHERE t.id = conflict.topic_id), 4),
  named_list = (SELECT t.named_list FROM topic t WHERE t.id = conflict.topic_id);
)sql"},
                             // What one changeset began is found without reading all that came after it.
                             db::Migration{"knowledge", 12, "states by their beginning", R"sql(
CREATE INDEX topic_past_since ON topic_past (document_id, since);
)sql"},
                             db::Migration{"knowledge", 13, "imports by file", R"sql(
CREATE INDEX source_import_file ON source_import (file);
)sql"}};

}  // namespace

std::span<const db::Migration> schema() { return kSchema; }

}  // namespace knowledge
