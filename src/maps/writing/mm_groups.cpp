#include "maps/writing/mm_groups.hpp"

#include <algorithm>
#include <map>

#include "maps/writing/excerpt.hpp"

namespace maps::writing {
namespace {

class Grouping {
 public:
  Grouping(const Outline& outline, Tree& tree, Findings& losses)
      : outline_{outline}, tree_{tree}, losses_{losses}, count_{outline.topics.size()} {
    groups_ = {std::vector<bool>(count_), std::vector<bool>(count_), std::vector<bool>(count_)};
  }

  MmGroups run() {
    for (std::size_t i = 0; i < count_; ++i) {
      for (const Boundary& boundary : outline_.topics[i].boundaries) draw_cloud(i, boundary);
      summarise(i);
    }
    return std::move(groups_);
  }

 private:
  void draw_cloud(std::size_t topic, const Boundary& boundary) {
    const Topic& holder = outline_.topics[topic];
    std::optional<std::size_t> around;
    if (boundary.first == kNone) {
      around = topic;
    } else if (const auto range = tree_.range(topic, boundary.first, boundary.last)) {
      if (range->first == range->second) around = range->first;
    }
    if (!around || groups_.cloud[*around]) return lose(losses_, "boundary", holder);
    groups_.cloud[*around] = true;
    if (!boundary.title.empty()) lose(losses_, "boundary-title", holder);
  }

  void summarise(std::size_t topic) {
    const Topic& holder = outline_.topics[topic];
    const auto bracketed = tree_.below(topic, Branch::summary);
    std::map<std::size_t, std::size_t> behind;  // last topic of a group → its summary
    std::size_t free_from = 0;
    for (const Summary& summary : in_order(holder)) {
      const auto range = tree_.range(topic, summary.first, summary.last);
      const bool known = std::find(bracketed.begin(), bracketed.end(), summary.topic) != bracketed.end();
      if (!range || !known || groups_.summary[summary.topic] || summary.first < free_from) {
        lose(losses_, "summary", holder);
        continue;
      }
      groups_.first[range->first] = true;
      groups_.summary[summary.topic] = true;
      behind.emplace(range->second, summary.topic);
      free_from = summary.last == kNone ? kNone : summary.last + 1;
    }
    lose_unbracketed(holder, bracketed);
    if (!behind.empty()) move(topic, behind);
  }

  static std::vector<Summary> in_order(const Topic& topic) {
    auto summaries = topic.summaries;
    for (Summary& summary : summaries)
      if (summary.first == kNone) summary.first = 0, summary.last = kNone;
    std::stable_sort(summaries.begin(), summaries.end(),
                     [](const Summary& a, const Summary& b) { return a.first < b.first; });
    return summaries;
  }

  void lose_unbracketed(const Topic& holder, const std::vector<std::size_t>& bracketed) {
    for (const std::size_t child : bracketed) {
      const bool named = std::any_of(holder.summaries.begin(), holder.summaries.end(),
                                     [&](const Summary& summary) { return summary.topic == child; });
      if (!named) lose(losses_, "summary", outline_.topics[child]);
    }
  }

  /// Attached children with each summary behind its group; then what else there is, lest it stand in a group.
  void move(std::size_t topic, const std::map<std::size_t, std::size_t>& behind) {
    std::vector<std::size_t> order;
    for (const std::size_t child : tree_.attached(topic)) {
      order.push_back(child);
      if (const auto found = behind.find(child); found != behind.end()) order.push_back(found->second);
    }
    for (const std::size_t child : tree_.children(topic))
      if (outline_.topics[child].branch != Branch::topic && !groups_.summary[child]) order.push_back(child);
    tree_.reorder(topic, order);
  }

  const Outline& outline_;
  Tree& tree_;
  Findings& losses_;
  std::size_t count_;
  MmGroups groups_;
};

}  // namespace

MmGroups group(const Outline& outline, Tree& tree, Findings& losses) { return Grouping{outline, tree, losses}.run(); }

}  // namespace maps::writing
