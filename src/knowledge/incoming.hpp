#pragma once
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "knowledge/document.hpp"
#include "knowledge/topic.hpp"

namespace knowledge {

inline constexpr std::size_t kNoParent = std::numeric_limits<std::size_t>::max();

/// One topic of a file that is being imported. In `extras`, relations, boundaries and summaries name other topics by
/// their index in Incoming::topics plus one (0: none), since they have no numbers yet.
struct IncomingTopic {
  std::size_t parent = kNoParent;
  Branch branch = Branch::topic;
  std::string key;  ///< the file's own node id; empty where it is missing or repeated
  std::string text;
  std::string note;
  Extras extras;
  std::vector<text::Mark> marks;  ///< recognised
};

/// A file that is being imported: one document. The first topic is the root, parents stand before their children.
struct Incoming {
  std::string source_key;                             ///< path below the import root: the document's identity
  std::string source_format;                          ///< "mm" …
  std::string source_hash;                            ///< SHA-256 of the file
  std::string kind;                                   ///< for a new document; an existing one keeps its own
  std::string shelf;                                  ///< likewise
  people::Level level = people::Level::amber_strict;  ///< likewise: re-import never lowers and never raises it
  std::string findings;                               ///< repairs and losses, JSON
  std::vector<IncomingTopic> topics;
};

}  // namespace knowledge
