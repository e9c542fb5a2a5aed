#include "knowledge/find.hpp"

#include <algorithm>
#include <chrono>
#include <unordered_map>

#include "knowledge/store.hpp"
#include "knowledge/synonyms.hpp"

namespace knowledge {
namespace {

using people::Reader;
constexpr std::size_t kSnippetPoints = 120;

search::Reader for_index(const Reader& reader) {
  // Nobody's ceiling reaches RED, which goes by name; only the operator sees all of it.
  const auto ceiling = reader.all ? people::Level::red : std::min(reader.ceiling, people::Level::amber_strict);
  return {reader.person, static_cast<std::int64_t>(ceiling)};
}

/// What the snippet is cut from: the text, and the note where the text has no hit.
std::vector<search::Piece> snippet_of(const Topic& topic, const std::vector<std::string>& terms) {
  auto pieces = search::snippet(topic.text, terms, kSnippetPoints);
  const bool hit = std::ranges::any_of(pieces, [](const search::Piece& piece) { return piece.hit; });
  if (hit || topic.note.empty()) return pieces;
  return search::snippet(topic.note, terms, kSnippetPoints);
}

std::vector<Found> load(db::Transaction& tx, const Reader& reader, const std::vector<search::Hit>& hits,
                        const std::vector<std::string>& terms) {
  std::vector<std::int64_t> ids;
  ids.reserve(hits.size());
  for (const auto& hit : hits) ids.push_back(hit.topic);
  std::unordered_map<std::int64_t, Topic> topics;
  for (auto& topic : store::topics_by_id(tx, reader, ids)) topics.emplace(topic.id, std::move(topic));
  auto paths = store::paths(tx, reader, ids);
  auto headings = store::headings(tx, reader, ids);
  std::vector<Found> out;
  for (const auto& hit : hits) {
    const auto topic = topics.find(hit.topic);
    if (topic == topics.end()) continue;
    auto& [code, title] = headings[hit.topic];
    Found found{topic->second, code, title, std::move(paths[hit.topic]), {}, hit.score};
    found.snippet = snippet_of(found.topic, terms);
    out.push_back(std::move(found));
  }
  return out;
}

}  // namespace

Finding find(db::Transaction& tx, const search::Index& index, const Reader& reader, search::Ask ask) {
  const auto known = synonyms(tx);
  ask.reader = for_index(reader);
  ask.synonyms = &known.same;
  const auto start = std::chrono::steady_clock::now();
  auto answer = index.ask(ask);
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  auto found = load(tx, reader, answer.hits, answer.terms);
  for (auto& word : answer.synonyms)
    if (const auto written = known.written.find(word); written != known.written.end()) word = written->second;
  return {.total = answer.total,
          .found = std::move(found),
          .terms = std::move(answer.terms),
          .synonyms = std::move(answer.synonyms),
          .in_document = std::move(answer.in_document),
          .seconds = spent.count()};
}

std::vector<Found> similar(db::Transaction& tx, const search::Index& index, const Reader& reader, const Topic& topic,
                           std::size_t limit) {
  return load(tx, reader, index.similar(topic.text, for_index(reader), topic.id, limit), {});
}

}  // namespace knowledge
