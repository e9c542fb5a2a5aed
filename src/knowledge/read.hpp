#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.hpp"
#include "knowledge/document.hpp"
#include "knowledge/topic.hpp"
#include "people/disclosure.hpp"

/// Reading documents, for the pages, the command line and exports. Every function takes the reader, and gives nothing
/// that the reader may not see, nor a count of it.
namespace knowledge {

std::vector<Shelf> shelves(db::Transaction& tx);
/// By shelf, then code. `topics` counts what the reader may see.
std::vector<Document> documents(db::Transaction& tx, const people::Reader& reader);
/// Deleted ones, the last first; `changeset` is the deletion, which undo() takes back.
std::vector<Document> deleted_documents(db::Transaction& tx, const people::Reader& reader);
/// base::Error not_found, the same for "is not there" and "is not for you".
Document document(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
/// By number or code. base::Error not_found; bad_input "error.code_ambiguous" with the numbers if several bear the
/// code.
Document document_named(db::Transaction& tx, const people::Reader& reader, std::string_view number_or_code);
std::vector<Document> twins(db::Transaction& tx, const people::Reader& reader, const Document& document);

Topic topic(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
/// As topic(), but nothing instead of an error.
std::optional<Topic> find_topic(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
/// How many topics below this one the reader may see.
std::int64_t count_below(db::Transaction& tx, const people::Reader& reader, const Topic& topic);
/// The way from the root to the topic, both included.
std::vector<Topic> path(db::Transaction& tx, const people::Reader& reader, std::int64_t topic);

/// A topic in an outline, as deep as it was asked for.
struct Node {
  Topic topic;
  int depth = 0;              ///< 0: the top of what was asked for
  std::int64_t children = 0;  ///< all that the reader may see
  bool open = false;          ///< its children follow
};

/// The outline from `top` down in reading order: folded branches stay closed, at most `most` topics; `always_open` are
/// opened whatever their fold says (the way to a deep link). Topics beyond `most` are left out from the end.
std::vector<Node> outline(db::Transaction& tx, const people::Reader& reader, std::int64_t document, std::int64_t top,
                          std::size_t most, std::span<const std::int64_t> always_open = {});
/// Where the reading of a branch goes on: behind the child `topic` (0: at the first one), which counts where it stood
/// at the changeset `seen`, the state that is shown already; without one, where it stands or stood last.
struct Behind {
  std::int64_t topic = 0;
  std::int64_t seen = 0;
};
/// Children of one topic from there on, at most `limit`, none of them open. Told by the sibling and not by a number, so
/// that others may add, move and delete meanwhile. Throws Error{not_found} if the reader knows no such child.
std::vector<Node> branch(db::Transaction& tx, const people::Reader& reader, std::int64_t parent, Behind behind,
                         std::int64_t limit);

/// How many children of the topic the reader may see.
std::int64_t count_children(db::Transaction& tx, const people::Reader& reader, std::int64_t parent);
/// How many of the children of its parent that the reader may see stand behind it.
std::int64_t count_behind(db::Transaction& tx, const people::Reader& reader, const Topic& child);

/// All topics in reading order, parents first (for export); as of a changeset, or now.
std::vector<Topic> whole(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                         std::optional<std::int64_t> as_of = std::nullopt);
/// The number of the last changeset of all, 0 if there is none: as long as it stays, nothing was written.
std::int64_t newest_changeset(db::Transaction& tx);

/// The values of a kind of mark that are used most, at most `limit`: for lists of suggestions.
std::vector<std::string> mark_values(db::Transaction& tx, const people::Reader& reader, std::string_view kind,
                                     std::int64_t limit);

/// Who refers to this topic or (for a root) to its document's code.
struct Backlink {
  Topic from;
  std::string document_title;  ///< empty where its root may not be seen
  std::string kind;            ///< link, relation, mention
};
std::vector<Backlink> backlinks(db::Transaction& tx, const people::Reader& reader, const Topic& topic);

/// What an internal link of a topic means: a topic of the same document by its node id, or a document by the code in a
/// file's name. Zeros where there is no such thing for this reader.
struct LinkTarget {
  std::int64_t document = 0;
  std::int64_t topic = 0;
};
LinkTarget link_target(db::Transaction& tx, const people::Reader& reader, const Topic& from, std::string_view href);

/// What a topic refers to.
struct Outgoing {
  enum class Kind { link, relation, mention };
  Kind kind = Kind::link;
  std::size_t place = 0;  ///< among the topic's links, its relations, or all its effective marks
  std::string written;    ///< the link's address or the code, as written; for a relation its words
  std::string title;      ///< of the link, may be empty
  LinkTarget to;          ///< zeros: elsewhere (outward), or nothing that this reader may see (dead)
  std::string to_text;    ///< the topic's text or the document's title
  std::string to_path;    ///< the title of the topic's document
  bool outward = false;   ///< leads to the web
  bool dead() const { return !outward && to.document == 0; }
};
/// Links, relations, mentions, in this order. What this reader may not see is told like what is not there.
std::vector<Outgoing> outgoing(db::Transaction& tx, const people::Reader& reader, const Topic& topic);

}  // namespace knowledge
