#include "knowledge/match.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace knowledge {
namespace {

constexpr std::size_t kNone = kNoParent;
constexpr std::size_t kLargestAlignment = 4'000'000;  // cells of the table; longer rows are aligned greedily

using Indexes = std::vector<std::size_t>;

struct Matcher {
  std::span<const IncomingTopic> incoming;
  std::span<const Topic> known;
  Indexes to_known;
  std::vector<bool> taken;
  std::vector<Indexes> incoming_children, known_children;
  std::size_t known_root = kNone;

  Matcher(std::span<const IncomingTopic> in, std::span<const Topic> old)
      : incoming(in),
        known(old),
        to_known(in.size(), kNone),
        taken(old.size()),
        incoming_children(in.size()),
        known_children(old.size()) {
    std::unordered_map<std::int64_t, std::size_t> index;
    for (std::size_t i = 0; i < old.size(); ++i) index.emplace(old[i].id, i);
    for (std::size_t i = 0; i < old.size(); ++i) {
      const auto above = index.find(old[i].parent);
      if (above != index.end())
        known_children[above->second].push_back(i);
      else if (known_root == kNone)
        known_root = i;
    }
    for (std::size_t i = 0; i < in.size(); ++i)
      if (in[i].parent != kNoParent) incoming_children[in[i].parent].push_back(i);
  }

  void pair(std::size_t in, std::size_t old) {
    to_known[in] = old;
    taken[old] = true;
  }

  bool free(std::size_t in, std::size_t old) const { return to_known[in] == kNone && !taken[old]; }

  /// Two different node ids in one place are two topics, whatever stands between; without ids the place decides.
  bool keys_allow(std::size_t in, std::size_t old) const {
    return incoming[in].key.empty() || known[old].source_key.empty();
  }

  Indexes open(const Indexes& row, bool of_incoming) const {
    Indexes out;
    for (const auto i : row)
      if (of_incoming ? to_known[i] == kNone : !taken[i]) out.push_back(i);
    return out;
  }
};

void by_key(Matcher& m) {
  std::unordered_map<std::string_view, std::size_t> keys;
  for (std::size_t i = 0; i < m.known.size(); ++i)
    if (!m.known[i].source_key.empty()) keys.emplace(m.known[i].source_key, i);
  for (std::size_t i = 0; i < m.incoming.size(); ++i) {
    if (m.incoming[i].key.empty()) continue;
    const auto hit = keys.find(m.incoming[i].key);
    if (hit != keys.end() && !m.taken[hit->second]) m.pair(i, hit->second);
  }
}

/// A longest common subsequence of equal texts, as pairs.
std::vector<std::pair<std::size_t, std::size_t>> common_row(const Matcher& m, const Indexes& a, const Indexes& b) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  const auto equal = [&](std::size_t i, std::size_t j) {
    return m.free(a[i], b[j]) && m.incoming[a[i]].text == m.known[b[j]].text;
  };
  if (a.size() * b.size() > kLargestAlignment) {
    for (std::size_t i = 0, from = 0; i < a.size(); ++i)
      for (std::size_t j = from; j < std::min(b.size(), from + 50); ++j)
        if (equal(i, j)) {
          out.emplace_back(i, j);
          from = j + 1;
          break;
        }
    return out;
  }
  const std::size_t width = b.size() + 1;
  std::vector<std::uint32_t> best((a.size() + 1) * width);
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      best[i * width + j] = equal(i, j) ? best[(i + 1) * width + j + 1] + 1
                                        : std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (equal(i, j))
      out.emplace_back(i++, j++);
    else if (best[(i + 1) * width + j] >= best[i * width + j + 1])
      ++i;
    else
      ++j;
  }
  return out;
}

enum class Gaps { leave, fill };

/// Pairs the children of a matched pair: equal texts in order, then (fill) what stands between the same neighbours.
void by_place(Matcher& m, std::size_t in, std::size_t old, Gaps gaps) {
  const auto a = m.open(m.incoming_children[in], true);
  const auto b = m.open(m.known_children[old], false);
  if (a.empty() || b.empty()) return;
  auto anchors = common_row(m, a, b);
  for (const auto& [i, j] : anchors) m.pair(a[i], b[j]);
  if (gaps == Gaps::leave) return;
  anchors.emplace_back(a.size(), b.size());
  std::size_t i = 0;
  std::size_t j = 0;
  for (const auto& [end_i, end_j] : anchors) {
    for (; i < end_i && j < end_j; ++i, ++j)
      if (m.free(a[i], b[j]) && m.keys_allow(a[i], b[j])) m.pair(a[i], b[j]);
    i = end_i + 1;
    j = end_j + 1;
  }
}

void by_place_from_the_root(Matcher& m, Gaps gaps) {
  for (std::size_t i = 0; i < m.incoming.size(); ++i)
    if (m.to_known[i] != kNone) by_place(m, i, m.to_known[i], gaps);
}

void by_text_anywhere(Matcher& m) {
  std::unordered_multimap<std::string_view, std::size_t> texts;
  for (std::size_t i = 0; i < m.known.size(); ++i)
    if (!m.taken[i] && !m.known[i].text.empty()) texts.emplace(m.known[i].text, i);
  for (std::size_t i = 0; i < m.incoming.size(); ++i) {
    if (m.to_known[i] != kNone) continue;
    const auto [from, to] = texts.equal_range(m.incoming[i].text);
    const auto hit = std::find_if(from, to, [&](const auto& entry) { return m.free(i, entry.second); });
    if (hit != to) m.pair(i, hit->second);
  }
}

}  // namespace

std::vector<std::size_t> match(std::span<const IncomingTopic> incoming, std::span<const Topic> known) {
  Matcher m{incoming, known};
  by_key(m);
  if (!incoming.empty() && m.known_root != kNone && m.to_known[0] == kNone && !m.taken[m.known_root])
    m.pair(0, m.known_root);
  by_place_from_the_root(m, Gaps::leave);
  by_text_anywhere(m);  // before gaps are filled: a text that is still there was moved, not changed
  by_place_from_the_root(m, Gaps::fill);
  return std::move(m.to_known);
}

}  // namespace knowledge
