#include "knowledge/taken_out.hpp"

#include <tuple>
#include <unordered_map>

#include "base/clock.hpp"

namespace knowledge {
namespace {

using Id = std::int64_t;

constexpr db::Query kAdd{"taken_out_add",
                         "INSERT INTO taken_out (id, document_id, changeset, format, person_id, level, everything, at) "
                         "VALUES (:id, :document, :changeset, :format, :person, :level, :everything, :at)"};
constexpr db::Query kDropSame{
    "taken_out_drop_same",
    "DELETE FROM taken_out WHERE document_id = :document AND changeset = :changeset AND "
    "format = :format AND person_id = :person AND level = :level AND everything = :everything"};
constexpr db::Query kDropOld{"taken_out_drop_old",
                             "DELETE FROM taken_out WHERE document_id = :d1 AND id NOT IN (SELECT id FROM taken_out "
                             "WHERE document_id = :d2 ORDER BY id DESC LIMIT :most)"};
constexpr db::Query kOf{"taken_out_of",
                        "SELECT changeset, format, person_id, level, everything FROM taken_out "
                        "WHERE document_id = :document ORDER BY id DESC"};

}  // namespace

void note_taken_out(db::Transaction& tx, const TakenOut& file) {
  const auto& [person, ceiling, all] = file.reader;
  const auto level = static_cast<int>(ceiling);
  tx.execute(kDropSame, file.document, file.changeset, file.format, person, level, all);
  tx.execute(kAdd, tx.take_numbers("taken_out"), file.document, file.changeset, file.format, person, level, all,
             base::now());
  tx.execute(kDropOld, file.document, file.document, kTakenOutKept);
}

std::vector<TakenOut> taken_out(db::Transaction& tx, Id document) {
  std::vector<TakenOut> out;
  for (auto& [changeset, format, person, level, everything] : tx.rows<Id, std::string, Id, int, int>(kOf, document))
    out.push_back(
        {document, changeset, std::move(format), {person, static_cast<people::Level>(level), everything != 0}});
  return out;
}

double likeness(std::span<const Topic> a, std::span<const Topic> b) {
  if (a.empty() || b.empty()) return 0;
  const auto index = [](std::span<const Topic> topics) {
    std::unordered_map<Id, const Topic*> out;
    for (const auto& topic : topics) out.emplace(topic.id, &topic);
    return out;
  };
  const auto in_a = index(a);
  const auto in_b = index(b);
  std::unordered_map<std::string_view, const Topic*> keys;
  for (const auto& topic : b)
    if (!topic.source_key.empty()) keys.emplace(topic.source_key, &topic);
  const auto key_above = [](const auto& topics, const Topic& topic) {
    const auto above = topics.find(topic.parent);
    return above == topics.end() ? std::string_view{} : std::string_view{above->second->source_key};
  };
  std::size_t same = 0;
  for (const auto& topic : a) {
    const auto found = keys.find(topic.source_key);
    if (found == keys.end()) continue;
    const auto& other = *found->second;
    if (topic.text == other.text && topic.note == other.note && key_above(in_a, topic) == key_above(in_b, other))
      ++same;
  }
  return 2.0 * static_cast<double>(same) / static_cast<double>(a.size() + b.size());
}

}  // namespace knowledge
