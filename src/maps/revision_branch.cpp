#include "maps/revision_branch.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace maps {
namespace {

using knowledge::Topic;
using Topics = std::vector<Topic>;

constexpr const char* kHeading = "改版履歴";

Topic added(std::int64_t number, const Topic& parent, std::string key, std::string text) {
  return {.id = -number,  // no topic of ours
          .document = parent.document,
          .parent = parent.id,
          .position = {},
          .text = std::move(text),
          .note = {},
          .extras = {},
          .marks = {},
          .effective_level = parent.effective_level,
          .source_key = std::string{kRevisionKey} + std::move(key)};
}

bool is_heading(const Topic& topic) { return !knowledge::effective(topic.marks, "history-heading").empty(); }

/// Behind everything below it.
Topics::iterator end_of_branch(Topics& topics, Topics::iterator top) {
  std::vector<std::int64_t> open{top->id};
  auto at = top + 1;
  for (; at != topics.end(); ++at) {
    while (!open.empty() && open.back() != at->parent) open.pop_back();
    if (open.empty()) break;
    open.push_back(at->id);
  }
  return at;
}

std::string day_of(const Topic& topic) {
  const auto marks = knowledge::effective(topic.marks, "history");
  return marks.empty() ? std::string{} : std::string{text::field(marks.front(), "date")};
}

bool newest_first(const Topics& topics, std::int64_t heading) {
  std::string first, last;
  for (const auto& topic : topics) {
    if (topic.parent != heading) continue;
    const auto day = day_of(topic);
    if (day.empty()) continue;
    if (first.empty()) first = day;
    last = day;
  }
  return first >= last;
}

/// The new index of each topic; kNone of those that go.
std::vector<std::size_t> new_places(const std::vector<bool>& goes) {
  std::vector<std::size_t> out;
  std::size_t next = 0;
  for (const bool gone : goes) out.push_back(gone ? kNone : next++);
  return out;
}

/// Frames and brackets name children by their order.
struct Shift {
  std::vector<std::size_t> left;  // of each ordinary child before: how many stay before it
  std::vector<bool> stays;

  /// First and last of what stays of a range; kNone, kNone of nothing.
  std::pair<std::size_t, std::size_t> range(std::size_t first, std::size_t last) const {
    while (first <= last && first < stays.size() && !stays[first]) ++first;
    while (last > first && !stays[last]) --last;
    if (first > last || first >= stays.size()) return {kNone, kNone};
    return {left[first], left[last]};
  }
};

std::vector<Shift> shifts(const Outline& outline, const std::vector<bool>& goes) {
  std::vector<Shift> out(outline.topics.size());
  for (std::size_t i = 0; i < goes.size(); ++i) {
    const auto& topic = outline.topics[i];
    if (topic.parent == kNone || topic.branch != Branch::topic) continue;
    auto& of = out[topic.parent];
    of.left.push_back(static_cast<std::size_t>(std::ranges::count(of.stays, true)));
    of.stays.push_back(!goes[i]);
  }
  return out;
}

void shift(maps::Topic& topic, const Shift& by, const std::vector<std::size_t>& places) {
  const auto move = [&](auto& of) {
    if (of.first != kNone) std::tie(of.first, of.last) = by.range(of.first, of.last);
    return of.first == kNone;
  };
  std::erase_if(topic.boundaries, [&](Boundary& frame) { return frame.first != kNone && move(frame); });
  std::erase_if(topic.summaries, [&](Summary& bracket) {
    if (bracket.topic != kNone) bracket.topic = places[bracket.topic];
    return move(bracket) || bracket.topic == kNone;
  });
}

void remove_topics(Outline& outline, const std::vector<bool>& goes) {
  const auto places = new_places(goes);
  const auto by = shifts(outline, goes);
  std::vector<maps::Topic> kept;
  for (std::size_t i = 0; i < goes.size(); ++i) {
    if (goes[i]) continue;
    auto topic = std::move(outline.topics[i]);
    shift(topic, by[i], places);
    if (topic.parent != kNone) topic.parent = places[topic.parent];
    std::erase_if(topic.relations, [&](Relation& line) {
      if (line.to == kNone) return false;
      line.to = places[line.to];
      return line.to == kNone;
    });
    kept.push_back(std::move(topic));
  }
  outline.topics = std::move(kept);
  for (auto& sheet : outline.sheets)
    for (auto& root : sheet.roots) root = places[root];
}

}  // namespace

void add_revisions(Topics& topics, const std::vector<knowledge::Revision>& revisions) {
  if (topics.empty() || revisions.empty()) return;
  auto heading = std::ranges::find_if(topics, is_heading);
  std::int64_t number = 0;
  if (heading == topics.end()) {
    topics.push_back(added(++number, topics.front(), "0", kHeading));
    heading = topics.end() - 1;
  }
  Topics fresh;
  for (const auto& revision : revisions)
    fresh.push_back(added(++number, *heading, base::iso(revision.day), knowledge::written(revision)));
  const bool front = newest_first(topics, heading->id);
  if (!front) std::ranges::reverse(fresh);
  topics.insert(front ? heading + 1 : end_of_branch(topics, heading), fresh.begin(), fresh.end());
}

void drop_revisions(Outline& outline) {
  const auto ours = [](const maps::Topic& topic) { return topic.key.starts_with(kRevisionKey); };
  if (std::ranges::none_of(outline.topics, ours)) return;
  std::vector<bool> goes;
  for (const auto& topic : outline.topics) goes.push_back(ours(topic));
  for (std::size_t i = outline.topics.size(); i-- > 0;) {
    const auto& topic = outline.topics[i];
    const bool bare = topic.note.empty() && topic.images.empty() && topic.links.empty();
    if (topic.parent == kNone || !bare) goes[i] = false;
    if (!goes[i] && topic.parent != kNone) goes[topic.parent] = false;
  }
  remove_topics(outline, goes);
}

}  // namespace maps
