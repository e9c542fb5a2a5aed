#include "knowledge/twins.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/unicode.hpp"
#include "knowledge/apply.hpp"
#include "knowledge/levels.hpp"
#include "knowledge/store.hpp"

namespace knowledge {
namespace {

using people::Level;
using people::Reader;
constexpr Level kLocked = Level::amber_strict;

struct Twin {
  Document document;
  std::vector<Topic> topics;
  std::vector<bool> locked;  ///< by a mark of its own or above, not by the document's level
};

bool has_locks(db::Transaction& tx, std::int64_t document) {
  const auto ranks = store::ranks_of(tx, document);
  return std::ranges::any_of(ranks, [](const auto& row) { return row.rank.level && *row.rank.level >= kLocked; });
}

Twin load(db::Transaction& tx, Document document) {
  Twin twin{std::move(document), {}, {}};
  twin.topics = store::topics_of(tx, Reader::everything(), twin.document.id);
  std::vector<Rank> ranks;
  for (const auto& topic : twin.topics) ranks.push_back({topic.id, topic.parent, topic.level});
  for (const auto& effective : effective_levels(ranks, Level::clear, 0))
    twin.locked.push_back(effective.level >= kLocked);
  return twin;
}

std::unordered_set<std::string> locked_texts(const Twin& twin) {
  std::unordered_set<std::string> out;
  for (std::size_t i = 0; i < twin.topics.size(); ++i)
    if (twin.locked[i]) out.insert(base::without_space(twin.topics[i].text));
  out.erase("");
  return out;
}

void lock(db::Transaction& tx, Twin& twin, const std::unordered_set<std::string>& texts, std::int64_t from,
          std::int64_t person) {
  Batch batch;
  for (std::size_t i = 0; i < twin.topics.size(); ++i) {
    auto& topic = twin.topics[i];
    if (twin.locked[i] || topic.marks.decided.contains("disclosure")) continue;
    if (!texts.contains(base::without_space(topic.text))) continue;
    topic.marks.seen.push_back({.kind = "disclosure",
                                .value = std::string{people::name(kLocked)},
                                .fields = {{"twin", std::to_string(from)}}});
    topic.level = stated_level(topic.marks);
    batch.updated.push_back(topic);
  }
  if (batch.empty()) return;
  apply(tx, twin.document, std::move(batch), {"twin", person, "", std::nullopt});
}

}  // namespace

void lock_twins(db::Transaction& tx, std::int64_t id, std::int64_t person) {
  const auto changed = store::document(tx, Reader::everything(), id).value();
  if (changed.code.empty()) return;
  auto documents = store::documents_with_code(tx, Reader::everything(), changed.code);
  if (documents.size() < 2) return;
  if (std::ranges::none_of(documents, [&](const Document& d) { return has_locks(tx, d.id); })) return;
  std::vector<Twin> twins;
  for (auto& document : documents) twins.push_back(load(tx, std::move(document)));
  for (const auto& from : twins) {
    const auto texts = locked_texts(from);
    for (auto& to : twins)
      if (to.document.id != from.document.id && !texts.empty()) {
        lock(tx, to, texts, from.document.id, person);
        to = load(tx, store::document(tx, Reader::everything(), to.document.id).value());
      }
  }
}

}  // namespace knowledge
