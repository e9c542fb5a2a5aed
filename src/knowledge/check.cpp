#include "knowledge/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/secret.hpp"
#include "base/unicode.hpp"
#include "knowledge/files.hpp"
#include "knowledge/follow.hpp"
#include "knowledge/levels.hpp"
#include "knowledge/references.hpp"
#include "knowledge/store.hpp"

namespace knowledge {
namespace {

using people::Reader;
using Id = std::int64_t;

constexpr db::Query kOverlaps{
    "check_overlaps",
    "SELECT p.id, p.since FROM topic_past p WHERE p.since >= p.until OR EXISTS (SELECT 1 FROM "
    "topic t WHERE t.id = p.id AND t.since < p.until) OR EXISTS (SELECT 1 FROM topic_past q "
    "WHERE q.id = p.id AND q.since < p.since AND q.until > p.since)"};
constexpr db::Query kPast{"check_past", "SELECT count(*) FROM topic_past"};
constexpr db::Query kFiles{"check_files", "SELECT hash, bytes FROM file"};
constexpr db::Query kMissingFiles{"check_missing_files",
                                  "SELECT u.topic_id, u.hash FROM file_use u WHERE NOT EXISTS (SELECT 1 FROM file f "
                                  "WHERE f.hash = u.hash)"};
constexpr db::Query kDerived{"check_derived",
                             "SELECT (SELECT count(*) FROM topic_mark m WHERE m.document_id = :a), "
                             "(SELECT count(*) FROM reference r WHERE r.from_document = :b)"};
constexpr db::Query kLost{"check_lost",
                          "SELECT t.id FROM topic t WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.id = "
                          "t.document_id)"};

constexpr db::Query kUndead{"check_undead",
                            "SELECT t.id FROM topic t JOIN document d ON d.id = t.document_id WHERE d.deleted = 1"};

struct Checking {
  db::Transaction& tx;
  CheckResult out;

  void problem(std::string what, std::string where) { out.problems.push_back({std::move(what), std::move(where)}); }
};

std::string place(const Document& document, Id topic) {
  return fmt::format("document {} topic {}", document.id, topic);
}

void check_tree(Checking& c, const Document& document, const std::vector<Topic>& topics) {
  std::unordered_map<Id, const Topic*> index;
  for (const auto& topic : topics) index.emplace(topic.id, &topic);
  for (const auto& topic : topics) {
    if (topic.parent == 0 && topic.id != document.root) c.problem("second-root", place(document, topic.id));
    if (topic.parent != 0 && !index.contains(topic.parent)) c.problem("orphan", place(document, topic.id));
    std::size_t steps = 0;
    for (auto up = index.find(topic.parent); up != index.end() && steps <= topics.size(); ++steps)
      up = index.find(up->second->parent);
    if (steps > topics.size()) c.problem("circle", place(document, topic.id));
  }
  if (!index.contains(document.root)) c.problem("no-root", place(document, document.root));
  if (document.topics != static_cast<Id>(topics.size()))
    c.problem("count", fmt::format("document {}: {} stored, {} said", document.id, topics.size(), document.topics));
}

void check_levels(Checking& c, const Document& document, const std::vector<Topic>& topics) {
  std::vector<Rank> ranks;
  for (const auto& topic : topics) ranks.push_back({topic.id, topic.parent, topic.level});
  const auto levels = effective_levels(ranks, document.level, document.root);
  for (std::size_t i = 0; i < topics.size(); ++i) {
    if (levels[i] != Effective{topics[i].effective_level, topics[i].named_list})
      c.problem("level", place(document, topics[i].id));
    if (topics[i].level != stated_level(topics[i].marks)) c.problem("stated-level", place(document, topics[i].id));
  }
}

void check_derived(Checking& c, const Document& document, const std::vector<Topic>& topics) {
  Id marks = 0;
  Id references = 0;
  for (const auto& topic : topics) {
    marks += static_cast<Id>(effective(topic.marks).size());
    references += static_cast<Id>(references_of(topic).size());
  }
  const auto stored = c.tx.first<Id, Id>(kDerived, document.id, document.id).value();
  if (stored != std::tuple{marks, references}) c.problem("derived", fmt::format("document {}", document.id));
}

void check_files(Checking& c) {
  for (const auto& [hash, bytes] : c.tx.rows<std::string, Id>(kFiles)) {
    ++c.out.files;
    const auto stored = stored_source(c.tx, hash);
    if (static_cast<Id>(stored.size()) != bytes || base::sha256_hex(stored) != hash) c.problem("file", "file " + hash);
  }
  for (const auto& [topic, hash] : c.tx.rows<Id, std::string>(kMissingFiles))
    c.problem("missing-file", fmt::format("topic {} file {}", topic, hash));
}

/// Two neighbouring characters of a folded text, from its middle: the shortest thing a person searches for.
std::string probe(const std::string& key) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < key.size();) {
    starts.push_back(at);
    base::next_point(key, at);
  }
  if (starts.size() < 2) return {};
  const auto middle = (starts.size() - 1) / 2;
  const auto end = middle + 2 < starts.size() ? starts[middle + 2] : key.size();
  auto word = key.substr(starts[middle], end - starts[middle]);
  return word.find(' ') == std::string::npos ? word : std::string{};
}

struct Keys {
  std::vector<Id> ids;
  std::vector<std::string> keys;
};

Keys all_keys(db::Transaction& tx) {
  Keys out;
  for (const auto& document : store::documents(tx, Reader::everything()))
    for (const auto& topic : store::topics_of(tx, Reader::everything(), document.id)) {
      out.ids.push_back(topic.id);
      out.keys.push_back(base::fold(topic.text) + "\n" + base::fold(index_note(topic)));
    }
  return out;
}

}  // namespace

CheckResult check_database(db::Transaction& tx) {
  Checking c{tx, {}};
  for (const auto& document : store::documents(tx, Reader::everything())) {
    const auto topics = store::topics_of(tx, Reader::everything(), document.id);
    ++c.out.documents;
    c.out.topics += static_cast<Id>(topics.size());
    check_tree(c, document, topics);
    check_levels(c, document, topics);
    check_derived(c, document, topics);
  }
  for (const auto& [topic] : tx.rows<Id>(kLost)) c.problem("lost", fmt::format("topic {}", topic));
  for (const auto& [topic] : tx.rows<Id>(kUndead)) c.problem("of-deleted", fmt::format("topic {}", topic));
  for (const auto& [topic, since] : tx.rows<Id, Id>(kOverlaps))
    c.problem("versions", fmt::format("topic {} from changeset {}", topic, since));
  c.out.past = tx.value<Id>(kPast).value();
  check_files(c);
  return std::move(c.out);
}

CheckResult check_index(db::Transaction& tx, const search::Index& index, std::size_t words) {
  Checking c{tx, {}};
  const auto keys = all_keys(tx);
  c.out.topics = static_cast<Id>(keys.ids.size());
  if (index.size() != c.out.topics)
    c.problem("index-size", fmt::format("{} topics stored, {} in the index", c.out.topics, index.size()));
  const std::size_t step = std::max<std::size_t>(1, keys.keys.size() / std::max<std::size_t>(1, words));
  for (std::size_t i = 0; i < keys.keys.size(); i += step) {
    const auto word = probe(keys.keys[i].substr(0, keys.keys[i].find('\n')));
    if (word.empty()) continue;
    ++c.out.words;
    std::vector<Id> truth;
    for (std::size_t k = 0; k < keys.keys.size(); ++k)
      if (keys.keys[k].find(word) != std::string::npos) truth.push_back(keys.ids[k]);
    auto found = index.holders(word);
    std::ranges::sort(found);
    std::ranges::sort(truth);
    if (found != truth)
      c.problem("index",
                fmt::format("{} of {} topics found for a word of topic {}", found.size(), truth.size(), keys.ids[i]));
  }
  return std::move(c.out);
}

}  // namespace knowledge
