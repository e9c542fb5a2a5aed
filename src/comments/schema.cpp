#include "comments/schema.hpp"

#include <array>

namespace comments {
namespace {

// Nothing here refers to a topic's row: a deleted topic's comments wait until it is restored.
constexpr std::array kSchema{db::Migration{"comments", 1, "comments", R"sql(
CREATE TABLE comment_thread (
  id BIGINT PRIMARY KEY,
  topic_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id),
  at BIGINT NOT NULL,
  resolved_at BIGINT,
  resolved_by BIGINT
);
CREATE INDEX comment_thread_topic ON comment_thread (topic_id);
CREATE INDEX comment_thread_open ON comment_thread (id) WHERE resolved_at IS NULL;
CREATE TABLE comment (
  id BIGINT PRIMARY KEY,
  thread_id BIGINT NOT NULL REFERENCES comment_thread (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  at BIGINT NOT NULL,
  text TEXT NOT NULL,
  edited_at BIGINT,
  deleted_at BIGINT,
  deleted_by BIGINT
);
CREATE INDEX comment_of_thread ON comment (thread_id, id);
CREATE INDEX comment_person ON comment (person_id);
CREATE TABLE comment_past (
  comment_id BIGINT NOT NULL REFERENCES comment (id),
  until BIGINT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX comment_past_of ON comment_past (comment_id, until);
CREATE TABLE comment_mention (
  comment_id BIGINT NOT NULL REFERENCES comment (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  PRIMARY KEY (comment_id, person_id)
);
CREATE INDEX comment_mention_of ON comment_mention (person_id);
)sql"},
                             // What was said stays as strict as its topic was when it was said.
                             db::Migration{"comments", 2, "levels of threads", R"sql(
ALTER TABLE comment_thread ADD COLUMN effective_level BIGINT NOT NULL DEFAULT 0;
ALTER TABLE comment_thread ADD COLUMN named_list BIGINT;
UPDATE comment_thread SET
  effective_level = COALESCE((SELECT t.effective_level FROM topic t WHERE t.id = comment_thread.topic_id), 3),
  named_list = (SELECT t.named_list FROM topic t WHERE t.id = comment_thread.topic_id);
)sql"}};

}  // namespace

std::span<const db::Migration> schema() { return kSchema; }

}  // namespace comments
