#include "tasks/schema.hpp"

#include <array>

namespace tasks {
namespace {

// task holds what is, task_past what was: version 1 to the one before. effective_level is the level of the task's own
// words; its subject's is asked when it is read (store.cpp). named_list is never set: RED goes with a topic.
// task_offer has what was decided about the marks that offers are made of: task_id 0 where they were dismissed.
constexpr std::array kSchema{db::Migration{"tasks", 1, "tasks", R"sql(
CREATE TABLE task (
  id BIGINT PRIMARY KEY,
  version BIGINT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  ordered_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  assignee_id BIGINT NOT NULL,
  assignee_name TEXT NOT NULL,
  due {key} NOT NULL,
  state {key} NOT NULL,
  result TEXT NOT NULL,
  closed_on {key} NOT NULL,
  duty {key} NOT NULL,
  planned BIGINT NOT NULL,
  spent BIGINT NOT NULL,
  effective_level BIGINT NOT NULL,
  named_list BIGINT,
  document_id BIGINT NOT NULL,
  topic_id BIGINT NOT NULL,
  made_by BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  changed_by BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  remark TEXT NOT NULL,
  words TEXT NOT NULL
);
CREATE INDEX task_assignee ON task (assignee_id, state);
CREATE INDEX task_due ON task (state, due);
CREATE INDEX task_closed ON task (closed_on);
CREATE INDEX task_document ON task (document_id, topic_id);
CREATE TABLE task_past (
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  ordered_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  assignee_id BIGINT NOT NULL,
  assignee_name TEXT NOT NULL,
  due {key} NOT NULL,
  state {key} NOT NULL,
  result TEXT NOT NULL,
  closed_on {key} NOT NULL,
  duty {key} NOT NULL,
  planned BIGINT NOT NULL,
  spent BIGINT NOT NULL,
  effective_level BIGINT NOT NULL,
  named_list BIGINT,
  document_id BIGINT NOT NULL,
  topic_id BIGINT NOT NULL,
  made_by BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  changed_by BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  remark TEXT NOT NULL,
  PRIMARY KEY (id, version)
);
CREATE TABLE task_offer (
  topic_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  batch BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX task_offer_topic ON task_offer (topic_id);
CREATE INDEX task_offer_batch ON task_offer (batch);
)sql"}};

}  // namespace

std::span<const db::Migration> schema() { return kSchema; }

}  // namespace tasks
