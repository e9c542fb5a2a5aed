#include "knowledge/document_of_file.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "knowledge/store.hpp"
#include "knowledge/store_merges.hpp"
#include "people/accounts.hpp"

namespace knowledge {
namespace {

using people::Reader;
using Id = std::int64_t;
using Keys = std::unordered_set<std::string_view>;

std::optional<Document> locked_source(db::Transaction& tx, std::string_view key) {
  for (auto known = store::document_of_source(tx, key); known;) {
    store::lock_document(tx, known->id);
    auto now = store::document_of_source(tx, key);  // it may have been deleted while we waited, and imported anew
    if (!now || now->id == known->id) return now;
    known = std::move(now);
  }
  return std::nullopt;
}

Reader reader_of(db::Transaction& tx, Id person) {
  if (person == people::kSystem) return Reader::everything();
  const auto who = people::find_person(tx, person);
  return who ? people::reader_for(*who) : Reader::up_to(people::Level::clear);
}

std::optional<Document> locked(db::Transaction& tx, const Reader& reader, Id id) {
  if (!store::document(tx, reader, id)) return std::nullopt;
  store::lock_document(tx, id);
  return store::document(tx, reader, id) ? store::document(tx, Reader::everything(), id) : std::nullopt;
}

template <class Topics, class Member>
Keys keys_of(const Topics& topics, Member key) {
  Keys out;
  for (const auto& topic : topics)
    if (!(topic.*key).empty()) out.insert(topic.*key);
  return out;
}

bool mostly_same(const Keys& a, const Keys& b) {
  const auto both = static_cast<std::size_t>(std::ranges::count_if(a, [&](auto key) { return b.contains(key); }));
  return both > 0 && 2 * both >= a.size() && 2 * both >= b.size();
}

std::string code_of(const IncomingTopic& root) {
  for (const auto& mark : root.marks)
    if (mark.kind == "code") return mark.value;
  return {};
}

bool went_out_of(db::Transaction& tx, const Document& document, const Incoming& incoming, const Rebuild& rebuild) {
  const auto code = code_of(incoming.topics.front());
  if (!code.empty() && !document.code.empty() && code != document.code) return false;
  const auto keys = keys_of(incoming.topics, &IncomingTopic::key);
  return std::ranges::any_of(taken_out(tx, document.id), [&](const TakenOut& file) {
    if (file.format != incoming.source_format) return false;
    const auto base = rebuild(file);
    return mostly_same(keys, keys_of(base, &Topic::source_key));
  });
}

}  // namespace

std::optional<Document> locked_document_of(db::Transaction& tx, Id person, const Incoming& incoming,
                                           const Rebuild& rebuild) {
  if (auto known = locked_source(tx, incoming.source_key)) return known;
  const auto reader = reader_of(tx, person);
  for (const auto id : store::documents_that_took(tx, incoming.source_key))
    if (auto document = locked(tx, reader, id)) return document;
  const auto& root = incoming.topics.front().key;
  if (!rebuild || root.empty()) return std::nullopt;
  for (const auto id : store::documents_that_went_out(tx, incoming.source_format, root)) {
    auto document = locked(tx, reader, id);
    if (document && went_out_of(tx, *document, incoming, rebuild)) return document;
  }
  return std::nullopt;
}

}  // namespace knowledge
