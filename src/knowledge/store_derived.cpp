#include <fmt/format.h>

#include "knowledge/references.hpp"
#include "knowledge/store.hpp"

namespace knowledge::store {
namespace {

std::string field(const text::Mark& mark, std::string_view name) {
  for (const auto& [key, value] : mark.fields)
    if (key == name) return value;
  return {};
}

/// What a mark is found by: a citation by its issuer, a history entry by its text, any other by its value.
std::string sought(const text::Mark& mark) {
  if (mark.kind == "citation") return field(mark, "issuer");
  if (mark.kind == "history") return field(mark, "text");
  return mark.value;
}

struct Derived {
  std::vector<db::Row> marks, references, files;
};

void add(Derived& out, const Topic& topic) {
  for (const auto& mark : effective(topic.marks))
    out.marks.push_back({topic.id, topic.document, mark.kind, sought(mark), field(mark, "date"), field(mark, "title")});
  for (const auto& r : references_of(topic))
    out.references.push_back({topic.id, topic.document, r.kind, r.to_topic, r.to_key, r.to_code, r.href});
  for (const auto& image : topic.extras.images)
    if (!image.file.empty()) out.files.push_back({image.file, topic.id});
}

}  // namespace

void derive(db::Transaction& tx, std::span<const Topic> topics) {
  Derived rows;
  for (const auto& topic : topics) add(rows, topic);
  tx.insert("topic_mark", "topic_id, document_id, kind, value, day, title", rows.marks);
  tx.insert("reference", "from_topic, from_document, kind, to_topic, to_key, to_code, href", rows.references);
  tx.insert("file_use", "hash, topic_id", rows.files);
}

void forget_derived(db::Transaction& tx, std::span<const std::int64_t> ids) {
  std::string list;
  for (const auto id : ids) list += (list.empty() ? "" : ",") + std::to_string(id);
  if (list.empty()) return;
  for (const auto* sql :
       {"DELETE FROM topic_mark WHERE topic_id IN ({})", "DELETE FROM reference WHERE from_topic IN ({})",
        "DELETE FROM file_use WHERE topic_id IN ({})"}) {
    const auto text = fmt::format(fmt::runtime(sql), list);
    tx.execute(db::Query{"forget_derived", text.c_str()});
  }
}

}  // namespace knowledge::store
