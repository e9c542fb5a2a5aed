#pragma once
#include <string>
#include <vector>

#include "knowledge/topic.hpp"

/// What a topic refers to: derived from its links, those in its text and note to pages of ours (the first 1,000),
/// relations and recognised references. Pure.
namespace knowledge {

struct Reference {
  std::string kind;           ///< link, relation, mention
  std::int64_t to_topic = 0;  ///< known at once: relations, addresses of our own pages
  std::string to_key;         ///< a node id of the same source: "#ID_12", "xmind:#…", "#xpointer(…)"
  std::string to_code;        ///< a document's code: "Sec01-02"
  std::string href;           ///< a link as written
  bool operator==(const Reference&) const = default;
};

std::vector<Reference> references_of(const Topic& topic);

}  // namespace knowledge
