#include <algorithm>

#include "base/unicode.hpp"
#include "maps/outline.hpp"

namespace maps {
namespace {

/// base::length(base::collapse_space(text)) without making the text.
std::int64_t characters(std::string_view text) {
  std::int64_t points = 0;
  bool gap = false;
  base::for_each_point(text, [&](char32_t point) {
    if (base::is_space(point)) {
      gap = points > 0;
    } else {
      points += gap ? 2 : 1;
      gap = false;
    }
  });
  return points;
}

std::int64_t how_many(const auto& list) { return static_cast<std::int64_t>(list.size()); }

void count_texts(const Topic& topic, Counts& counts) {
  counts.characters += characters(topic.text) + characters(topic.details);
  for (const auto& label : topic.labels) counts.characters += characters(label);
  for (const auto& boundary : topic.boundaries) counts.characters += characters(boundary.title);
  for (const auto& relation : topic.relations) counts.characters += characters(relation.title);
  const auto note = characters(topic.note);
  counts.characters += note;
  counts.notes += note > 0 ? 1 : 0;
}

void count_parts(const Topic& topic, Counts& counts) {
  counts.links += std::ranges::count(topic.links, false, &Link::aside);
  counts.markers += how_many(topic.markers);
  counts.images += how_many(topic.images);
  counts.relations += how_many(topic.relations);
  counts.boundaries += how_many(topic.boundaries);
  counts.summaries += how_many(topic.summaries);
  counts.labels += how_many(topic.labels);
  counts.floating += topic.branch == Branch::floating ? 1 : 0;
  counts.callouts += topic.branch == Branch::callout ? 1 : 0;
  counts.folded += topic.folded ? 1 : 0;
}

}  // namespace

Counts count(const Outline& outline) {
  Counts counts;
  counts.topics = how_many(outline.topics);
  counts.sheets = how_many(outline.sheets);
  for (const auto& topic : outline.topics) {
    count_parts(topic, counts);
    count_texts(topic, counts);
  }
  return counts;
}

}  // namespace maps
