#pragma once
#include <cstdlib>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "maps/parse.hpp"

namespace maps::testing {

inline void must(bool holds) {
  if (!holds) std::abort();
}

/// Small limits, so that a fuzzer reaches them.
inline Limits small_limits() {
  return {.file_bytes = 1U << 20U, .unpacked_bytes = 1U << 22U, .topics = 2000, .depth = 60, .text_bytes = 1U << 16U};
}

/// What every outline promises, whatever it was made of.
inline void check(const Outline& outline) {
  const auto topics = outline.topics.size();
  const auto index = [&](std::size_t value) { must(value == kNone || value < topics); };
  must(topics > 0 && topics <= small_limits().topics);
  for (std::size_t i = 0; i < topics; ++i) {
    const auto& topic = outline.topics[i];
    must(topic.parent == kNone || topic.parent < i);
    must(base::valid_utf8(topic.text) && base::valid_utf8(topic.note) && base::valid_utf8(topic.details));
    for (const auto& relation : topic.relations) index(relation.to);
    for (const auto& summary : topic.summaries) {
      index(summary.topic);
      must(summary.first == kNone ? summary.last == kNone : summary.first <= summary.last && summary.last < topics);
    }
    for (const auto& boundary : topic.boundaries)
      must(boundary.first == kNone ? boundary.last == kNone
                                   : boundary.first <= boundary.last && boundary.last < topics);
    for (const auto& image : topic.images) must(image.file == kNone || image.file < outline.files.size());
  }
  for (const auto& sheet : outline.sheets)
    for (const auto root : sheet.roots) must(root < topics && outline.topics[root].parent == kNone);
  must(count(outline).topics == static_cast<std::int64_t>(topics));
}

/// Any bytes give a sound outline or an error of ours; any other exception ends the run.
inline void parse_one(Format format, std::string_view bytes) {
  try {
    check(parse(format, bytes, small_limits()));
  } catch (const base::Error& error) {
    must(error.key.starts_with("error.map.") || error.key.starts_with("error.limit."));
  }
}

}  // namespace maps::testing
