#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "people/disclosure.hpp"

namespace knowledge {

/// A document (文書): an outline on a shelf.
struct Document {
  std::int64_t id = 0;
  std::string code;               ///< "Sec01-08-2"; several documents may bear one (twins); empty: none
  std::string title;              ///< the root topic's text, white space collapsed
  std::string kind = "handbook";  ///< handbook, manual, guidebook, article, faq, slides, glossary, report
  std::int64_t shelf = 0;
  std::int64_t root = 0;                                        ///< the root topic
  people::Level level = people::Level::amber_strict;            ///< the floor of all its topics
  people::Level effective_level = people::Level::amber_strict;  ///< the root's
  std::optional<std::int64_t> named_list;
  std::int64_t topics = 0;
  std::int64_t changeset = 0;  ///< the last one
  std::string source_key;      ///< path below the import root; empty: made here
  std::string source_format;   ///< "mm" …; empty: made here
  std::string source_hash;     ///< the file last imported, kept in files.hpp: the base of the next merge
  std::string source_topics;   ///< which topic each of its nodes became, in its order: "1001*75 12*1" (first*count …)
  std::string findings;        ///< repairs and losses of the last import, JSON
  std::int64_t since = 0;      ///< the changeset that made kind, shelf, level and deleted what they are; 0: the first
  bool deleted = false;        ///< its topics are in the past; an undo of the deletion brings them back
  std::string deleted_key;     ///< the source key that it had when it was deleted
  base::Millis changed_at = 0;  ///< when the last changeset was
  std::string shelf_name;
};

/// Whether whoever changes it is asked for a reason: others than the desk may read it (up to GREEN), so its revision
/// history is read too.
inline bool asks_reason(const Document& document) { return document.effective_level <= people::Level::green; }

struct Shelf {
  std::int64_t id = 0;
  std::string name;
};

/// A topic that a changeset was about, by the beginning of its text.
struct Touched {
  std::int64_t topic = 0;
  std::string text;
};

/// Who changed what, when, why. The 改版履歴 is made of these.
struct Changeset {
  std::int64_t id = 0;  ///< rises in the order of commits
  std::int64_t document = 0;
  std::string kind;  ///< import, edit, correct, undo, create, delete, twin
  std::int64_t person = 0;
  base::Millis at = 0;
  std::string reason;
  std::int64_t added = 0, changed = 0, removed = 0;  ///< topics
  std::optional<std::int64_t> undoes, undone_by;
  std::string person_name;
  // Only history.hpp says these.
  std::int64_t moved = 0;        ///< of those that changed: that stand elsewhere
  std::int64_t only_moved = 0;   ///< of those that moved: with nothing else changed
  std::vector<Touched> touched;  ///< the tops of what it was about first
};

}  // namespace knowledge
