#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "db/database.hpp"
#include "knowledge/document.hpp"
#include "knowledge/history.hpp"
#include "knowledge/levels.hpp"
#include "knowledge/read.hpp"
#include "knowledge/topic.hpp"
#include "knowledge/working_tree.hpp"
#include "people/disclosure.hpp"

/// The rows of documents and topics: the only place with their SQL. Inside knowledge/ only; others use read.hpp and the
/// verbs. Every function that reads for somebody takes a Reader and passes people::sql_filter.
namespace knowledge::store {

// -- topics
std::vector<Topic> topics_of(db::Transaction& tx, const people::Reader& reader, std::int64_t document);
/// As they were just after that changeset; the stricter of the level then and now counts.
std::vector<Topic> topics_as_of(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                std::int64_t changeset);
std::optional<Topic> topic(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
std::vector<Topic> topics_by_id(db::Transaction& tx, const people::Reader& reader, std::span<const std::int64_t> ids);
/// Children in order, at most `limit`, those behind that position ("": from the first on).
std::vector<Topic> children(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                            std::int64_t parent, std::string_view behind, std::int64_t limit);
/// Where the topic stood among the children of `parent` at that changeset, else where it stood there last; nothing if
/// the reader never saw it there.
std::optional<std::string> position_below(db::Transaction& tx, const people::Reader& reader, std::int64_t parent,
                                          std::int64_t topic, std::int64_t seen);
/// How many siblings stand behind it.
std::int64_t count_behind(db::Transaction& tx, const people::Reader& reader, const Topic& topic);
/// The first `limit` children of each of these parents, in order.
std::vector<Topic> children_of_all(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                   std::span<const std::int64_t> parents, std::int64_t limit);
std::unordered_map<std::int64_t, std::int64_t> count_children(db::Transaction& tx, const people::Reader& reader,
                                                              std::span<const std::int64_t> parents);
/// Where every topic of the document hangs.
std::vector<TreePlace> places_of(db::Transaction& tx, std::int64_t document);
/// The same of what the reader may see, siblings in order.
std::vector<TreePlace> visible_places_of(db::Transaction& tx, const people::Reader& reader, std::int64_t document);
/// Topics whose state is younger than that changeset, at most `limit`.
std::vector<Topic> changed_since(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                 std::int64_t changeset, std::size_t limit);
/// What the reader may have seen just after that changeset and sees no more.
std::vector<std::int64_t> gone_since(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                     std::int64_t changeset);
/// Whether what is derived (levels, lists) changed where the topic's own state did not.
bool levels_changed_since(db::Transaction& tx, std::int64_t document, std::int64_t changeset);
/// As it was just after that changeset; nothing where it was not there.
std::optional<Topic> state_at(db::Transaction& tx, std::int64_t topic, std::int64_t changeset);
/// A deleted topic as it was at last; the stricter of the document's level now and the topic's then counts.
std::optional<Topic> last_state(db::Transaction& tx, const people::Reader& reader, std::int64_t topic);
std::int64_t count_below(db::Transaction& tx, const people::Reader& reader, const Topic& topic);
std::optional<std::int64_t> topic_by_key(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                         std::string_view source_key);
std::int64_t count_topics(db::Transaction& tx, const people::Reader& reader, std::int64_t document);
std::unordered_map<std::int64_t, std::int64_t> count_topics_by_document(db::Transaction& tx,
                                                                        const people::Reader& reader);
struct Past {
  Topic topic;
  std::int64_t until = 0;
};
/// Earlier states of a topic, newest first, at most `limit`; the stricter of the level then and now counts.
std::vector<Past> past_states(db::Transaction& tx, const people::Reader& reader, const Topic& now, std::size_t limit);
/// The changesets after `since` that ended in an earlier state of the topic, in order.
std::vector<std::int64_t> changes_of(db::Transaction& tx, std::int64_t topic, std::int64_t since);
struct PastWords {
  std::string words;
  std::int64_t since = 0;
};
/// The texts (`note`: the notes) of these states, newest first, at most `limit` and together `characters` long.
std::vector<PastWords> past_words(db::Transaction& tx, const people::Reader& reader, const Topic& now, bool note,
                                  std::int64_t limit, std::int64_t characters);
std::int64_t count_past_states(db::Transaction& tx, const people::Reader& reader, const Topic& now);
/// Topics that refer to this one, by number, by its node id in the same document, or by the code (if it is not empty).
std::vector<Backlink> referring(db::Transaction& tx, const people::Reader& reader, const Topic& topic,
                                std::string_view code);
std::vector<std::string> mark_values(db::Transaction& tx, const people::Reader& reader, std::string_view kind,
                                     std::int64_t limit);
std::vector<EarlyEntry> early_entries(db::Transaction& tx, const people::Reader& reader, std::int64_t document);
/// Topics from `topic` up to the root, the root first.
std::vector<Topic> path(db::Transaction& tx, const people::Reader& reader, std::int64_t topic);

/// For each of these topics the texts from the root down to its parent.
std::unordered_map<std::int64_t, std::vector<std::string>> paths(db::Transaction& tx, const people::Reader& reader,
                                                                 std::span<const std::int64_t> topics);
/// For each of these topics the code and title of its document.
std::unordered_map<std::int64_t, std::pair<std::string, std::string>> headings(db::Transaction& tx,
                                                                               const people::Reader& reader,
                                                                               std::span<const std::int64_t> topics);

/// Moves these rows to the past as of this changeset.
void retire(db::Transaction& tx, std::span<const std::int64_t> ids, std::int64_t changeset);
void insert(db::Transaction& tx, std::span<const Topic> topics);
/// The last changeset before this one that wrote or deleted the topic; 0: none.
std::int64_t last_change_before(db::Transaction& tx, std::int64_t topic, std::int64_t changeset);
/// States that ended with this changeset (what its undo restores).
std::vector<Topic> ended_by(db::Transaction& tx, std::int64_t changeset);
/// States that began with this changeset of the document.
std::vector<Topic> begun_states(db::Transaction& tx, std::int64_t document, std::int64_t changeset);
bool exists(db::Transaction& tx, std::int64_t topic);
/// What decides about the levels of a document's topics, and what is stored now.
struct RankRow {
  Rank rank;
  Effective effective;
};
std::vector<RankRow> ranks_of(db::Transaction& tx, std::int64_t document);
/// What counted for these topics at last; those that are there, or never were, are left out.
std::vector<std::pair<std::int64_t, Effective>> levels_at_last(db::Transaction& tx, std::span<const std::int64_t> ids);
/// For the search index: these topics are not what they were as of this changeset, though their rows are.
void touch_named(db::Transaction& tx, std::int64_t list, std::int64_t changeset);
void set_effective(db::Transaction& tx, std::int64_t topic, const Effective& effective, std::int64_t changeset);

/// Replaces what is derived from these topics (marks, references, file uses).
void derive(db::Transaction& tx, std::span<const Topic> topics);
void forget_derived(db::Transaction& tx, std::span<const std::int64_t> ids);

// -- documents
std::optional<Document> document(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
std::optional<Document> document_even_deleted(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
/// The last deleted first.
std::vector<Document> deleted_documents(db::Transaction& tx, const people::Reader& reader);
/// What of a document is versioned beside its topics.
struct DocumentState {
  std::string kind;
  std::int64_t shelf = 0;
  people::Level level = people::Level::amber_strict;
  bool deleted = false;
};
/// Keeps what the document was until this changeset.
void insert_past(db::Transaction& tx, const Document& before, std::int64_t until);
std::optional<DocumentState> state_ended_by(db::Transaction& tx, std::int64_t document, std::int64_t changeset);
/// For the search index: what it holds of the document beside each topic is not what it was.
void touch_document(db::Transaction& tx, std::int64_t document, std::int64_t changeset);
std::vector<Document> documents(db::Transaction& tx, const people::Reader& reader);
std::vector<Document> documents_with_code(db::Transaction& tx, const people::Reader& reader, std::string_view code);
std::optional<Document> document_of_source(db::Transaction& tx, std::string_view source_key);
void insert_document(db::Transaction& tx, const Document& document);
void update_document(db::Transaction& tx, const Document& document);
/// Waits until no other transaction writes in this document.
void lock_document(db::Transaction& tx, std::int64_t id);

// -- shelves
std::vector<Shelf> shelves(db::Transaction& tx);
std::int64_t shelf_named(db::Transaction& tx, std::string_view name);  ///< made where there is none

// -- changesets
void insert_changeset(db::Transaction& tx, const Changeset& changeset);
std::optional<Changeset> changeset(db::Transaction& tx, std::int64_t id);
/// Newest first, at most `limit` of those before number `before`.
std::vector<Changeset> changesets_of(db::Transaction& tx, std::int64_t document, std::int64_t before,
                                     std::int64_t limit);
/// That a topic was in a state from changeset `since` until before changeset `until` (0: it still is).
struct StateSpan {
  std::int64_t topic = 0, parent = 0;
  std::string position, text;  ///< of the text the beginning
  std::int64_t since = 0, until = 0;
};
/// Of the document, what began or ended with the changesets first..last; the stricter of the level then and now counts.
std::vector<StateSpan> states_between(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                      std::int64_t first, std::int64_t last);
/// Changeset and topic, where a changeset of first..last gave a topic another place and changed nothing else of it.
std::vector<std::pair<std::int64_t, std::int64_t>> only_moved_between(db::Transaction& tx, std::int64_t document,
                                                                      std::int64_t first, std::int64_t last);
/// Of documents that the reader may see, newest first.
std::vector<Changeset> recent_changesets(db::Transaction& tx, const people::Reader& reader, std::int64_t limit);
std::int64_t newest_changeset(db::Transaction& tx);
/// The changeset that made the first state of the document's topics that the reader may see; 0: none.
std::int64_t first_seen(db::Transaction& tx, const people::Reader& reader, std::int64_t document);
std::int64_t last_changeset_before(db::Transaction& tx, std::int64_t document, base::Millis at);
/// Why it was made; its person says so afterwards.
void set_reason(db::Transaction& tx, std::int64_t changeset, std::string_view reason);
void mark_undone(db::Transaction& tx, std::int64_t changeset, std::int64_t by);

}  // namespace knowledge::store
