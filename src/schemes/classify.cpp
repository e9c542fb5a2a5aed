#include "schemes/classify.hpp"

#include <fmt/format.h>

#include "knowledge/read.hpp"
#include "people/audit.hpp"
#include "schemes/read.hpp"
#include "schemes/store.hpp"

namespace schemes {
namespace {

using Id = std::int64_t;

void check(db::Transaction& tx, const knowledge::Editor& editor, Id topic, Id concept_id) {
  (void)knowledge::topic(tx, editor.reader, topic);
  (void)find_concept(tx, editor.reader, concept_id);
}

void note(db::Transaction& tx, const knowledge::Editor& editor, const char* action, Id topic, Id concept_id) {
  people::audit(tx, editor.person, action, fmt::format("topic {} concept {}", topic, concept_id));
}

}  // namespace

bool classify(db::Transaction& tx, const knowledge::Editor& editor, Id topic, Id to_concept) {
  check(tx, editor, topic, to_concept);
  if (!store::add_classification(tx, topic, to_concept, editor.person)) return false;
  note(tx, editor, "topic.classify", topic, to_concept);
  return true;
}

bool declassify(db::Transaction& tx, const knowledge::Editor& editor, Id topic, Id from_concept) {
  check(tx, editor, topic, from_concept);
  if (!store::remove_classification(tx, topic, from_concept)) return false;
  note(tx, editor, "topic.declassify", topic, from_concept);
  return true;
}

}  // namespace schemes
