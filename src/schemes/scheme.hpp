#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "people/disclosure.hpp"

/// A scheme (体系) is one edition of a list of numbered concepts, in the words of SKOS (W3C, 2009): Concept Scheme,
/// Concept, notation, label.
namespace schemes {

struct Scheme {
  std::int64_t id = 0;
  std::string name;
  std::string edition;
  std::string kind = "category-tree";
  std::int64_t document = 0, topic = 0;  ///< the branch that it was made from; editions of one scheme share it
  base::Millis made_at = 0;
  /// The source's when the scheme was made. Reading also asks the source, which may have been locked since.
  people::Level level = people::Level::amber_strict;
  std::optional<std::int64_t> named_list;
  std::int64_t concepts = 0;    ///< that the reader may see
  std::int64_t classified = 0;  ///< topics that the reader may see, each once
};

struct Concept {
  std::int64_t id = 0;
  std::int64_t scheme = 0;
  std::int64_t parent = 0;    ///< 0: at the top
  std::int64_t position = 0;  ///< in reading order, parents first
  std::string notation;
  std::string label;
  std::int64_t topic = 0;  ///< that it was made from
  people::Level level = people::Level::amber_strict;
  std::optional<std::int64_t> named_list;
  std::int64_t topics = 0;  ///< classified here and for the reader's eyes
};

}  // namespace schemes
