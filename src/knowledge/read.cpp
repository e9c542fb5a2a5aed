#include "knowledge/read.hpp"

#include <charconv>

#include "base/error.hpp"
#include "knowledge/references.hpp"
#include "knowledge/store.hpp"

namespace knowledge {
namespace {

using base::Error;
using base::Fault;
using people::Reader;
using Id = std::int64_t;

std::optional<Id> number(std::string_view text) {
  Id out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return out;
}

std::string numbers_of(const std::vector<Document>& documents) {
  std::string out;
  for (const auto& document : documents) out += (out.empty() ? "" : ", ") + std::to_string(document.id);
  return out;
}

/// What the reader may not see is not counted either.
void count_visible(db::Transaction& tx, const Reader& reader, Document& document) {
  if (!reader.all) document.topics = store::count_topics(tx, reader, document.id);
}

}  // namespace

std::vector<Shelf> shelves(db::Transaction& tx) { return store::shelves(tx); }

std::vector<Document> documents(db::Transaction& tx, const Reader& reader) {
  auto out = store::documents(tx, reader);
  if (reader.all) return out;
  const auto counts = store::count_topics_by_document(tx, reader);
  for (auto& document : out) document.topics = counts.contains(document.id) ? counts.at(document.id) : 0;
  return out;
}

std::vector<Document> deleted_documents(db::Transaction& tx, const Reader& reader) {
  return store::deleted_documents(tx, reader);
}

Document document(db::Transaction& tx, const Reader& reader, Id id) {
  auto found = store::document(tx, reader, id);
  if (!found) throw Error{Fault::not_found, "error.document_not_found"};
  count_visible(tx, reader, *found);
  return std::move(*found);
}

Document document_named(db::Transaction& tx, const Reader& reader, std::string_view name) {
  auto with_code = store::documents_with_code(tx, reader, name);
  if (with_code.size() > 1)
    throw Error{
        Fault::bad_input, "error.code_ambiguous", {{"code", std::string{name}}, {"numbers", numbers_of(with_code)}}};
  if (with_code.size() == 1) return std::move(with_code.front());
  const auto id = number(name);
  if (!id) throw Error{Fault::not_found, "error.document_not_found"};
  return document(tx, reader, *id);
}

std::vector<Document> twins(db::Transaction& tx, const Reader& reader, const Document& document) {
  if (document.code.empty()) return {};
  auto out = store::documents_with_code(tx, reader, document.code);
  std::erase_if(out, [&](const Document& other) { return other.id == document.id; });
  return out;
}

Topic topic(db::Transaction& tx, const Reader& reader, Id id) {
  auto found = store::topic(tx, reader, id);
  if (!found) throw Error{Fault::not_found, "error.topic_not_found"};
  return std::move(*found);
}

std::optional<Topic> find_topic(db::Transaction& tx, const Reader& reader, Id id) {
  return store::topic(tx, reader, id);
}

Id count_below(db::Transaction& tx, const Reader& reader, const Topic& topic) {
  return store::count_below(tx, reader, topic);
}

LinkTarget link_target(db::Transaction& tx, const Reader& reader, const Topic& from, std::string_view href) {
  Topic asking;
  asking.extras.links.push_back({.href = std::string{href}, .title = {}});
  const auto reference = references_of(asking).front();
  if (reference.to_topic != 0) {
    const auto topic = store::topic(tx, reader, reference.to_topic);
    return topic ? LinkTarget{topic->document, topic->id} : LinkTarget{};
  }
  if (!reference.to_key.empty()) {
    const auto topic = store::topic_by_key(tx, reader, from.document, reference.to_key);
    return topic ? LinkTarget{from.document, *topic} : LinkTarget{};
  }
  if (reference.to_code.empty()) return {};
  const auto documents = store::documents_with_code(tx, reader, reference.to_code);
  return documents.empty() ? LinkTarget{} : LinkTarget{documents.front().id, 0};
}

std::vector<Topic> path(db::Transaction& tx, const Reader& reader, Id topic) { return store::path(tx, reader, topic); }

Id newest_changeset(db::Transaction& tx) { return store::newest_changeset(tx); }

std::vector<std::string> mark_values(db::Transaction& tx, const Reader& reader, std::string_view kind, Id limit) {
  return store::mark_values(tx, reader, kind, limit);
}

std::vector<Backlink> backlinks(db::Transaction& tx, const Reader& reader, const Topic& topic) {
  const auto document = store::document(tx, reader, topic.document);
  const bool is_root = document && document->root == topic.id;
  return store::referring(tx, reader, topic, is_root ? document->code : std::string{});
}

}  // namespace knowledge
