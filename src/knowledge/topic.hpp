#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "people/disclosure.hpp"
#include "text/recognise.hpp"

/// A topic (項目): one node of a document's tree, as stored. See docs/model.md for how versions are kept.
namespace knowledge {

/// How a topic hangs on its parent; the numbers are stored.
enum class Branch : std::int8_t { topic = 0, floating = 1, callout = 2, summary = 3 };

struct Link {
  std::string href;  ///< as written
  std::string title;
  bool aside = false;  ///< an attachment or a link inside a note (maps/outline.hpp says which)
  std::string file;    ///< SHA-256 of the attached file (files.hpp); empty: none
  bool operator==(const Link&) const = default;
};

struct Image {
  std::string file;    ///< SHA-256 of the stored file (files.hpp); empty: missing
  std::string source;  ///< the name it had where it came from
  std::string alternative;
  int width = 0;  ///< pixels as shown; 0: not said
  int height = 0;
  bool operator==(const Image&) const = default;
};

/// A line to another topic of the document. `to` 0: the source names a topic that it does not have.
struct Relation {
  std::int64_t to = 0;
  std::string title;
  bool operator==(const Relation&) const = default;
};

/// A frame around the children first..last, or (0) around the topic with all below it.
struct Boundary {
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::string title;
  bool operator==(const Boundary&) const = default;
};

/// A bracket over the children first..last, summed up by the child `topic`.
struct Summary {
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::int64_t topic = 0;
  bool operator==(const Summary&) const = default;
};

/// What a topic has beside its text and note. Most topics have none of it.
struct Extras {
  std::string details;
  std::vector<std::string> markers;
  std::vector<std::string> labels;
  std::vector<Link> links;
  std::vector<Image> images;
  std::vector<Relation> relations;
  std::vector<Boundary> boundaries;
  std::vector<Summary> summaries;
  std::vector<std::pair<std::string, std::string>> attributes;
  bool folded = false;
  bool operator==(const Extras&) const = default;
};

/// What is known about a topic beside its text. `seen` is recognised and renewed at every import; `decided` is a
/// person's word for a whole kind, also the empty word ("no owner"), and outlasts every import.
struct Marks {
  std::vector<text::Mark> seen;
  std::map<std::string, std::vector<text::Mark>> decided;
  bool operator==(const Marks&) const = default;
  bool empty() const { return seen.empty() && decided.empty(); }
};
/// The marks that count: a decided kind hides the seen ones of that kind.
std::vector<text::Mark> effective(const Marks& marks);
std::vector<text::Mark> effective(const Marks& marks, std::string_view kind);
/// The strictest level that the effective disclosure marks state; nothing if they state none.
std::optional<people::Level> stated_level(const Marks& marks);

struct Topic {
  std::int64_t id = 0;
  std::int64_t document = 0;
  std::int64_t parent = 0;  ///< 0: the document's root
  std::string position;     ///< among its siblings, bytewise (position.hpp)
  Branch branch = Branch::topic;
  std::string text;
  std::string note;
  Extras extras;
  Marks marks;
  std::optional<people::Level> level;                           ///< stated here
  people::Level effective_level = people::Level::amber_strict;  ///< the strictest of here and above
  std::optional<std::int64_t> named_list;  ///< at RED: the topic whose list of people counts (levels.hpp)
  std::string source_key;                  ///< the node's key in the imported file; empty: made here
  std::int64_t since = 0;                  ///< the changeset that made this state
  std::int64_t touched = 0;                ///< the last changeset that changed the row at all, derived levels included
};

/// Same content and place; stored bookkeeping (since, touched, effective level) aside.
bool same_state(const Topic& a, const Topic& b);

}  // namespace knowledge
