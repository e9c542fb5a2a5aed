#include "text/longest_match.hpp"

#include <algorithm>
#include <optional>

namespace text {
namespace {

using Items = std::span<const std::uint32_t>;
using Signed = std::ptrdiff_t;

/// The middle of a shortest path: a run of equal elements (perhaps empty) at which the problem falls into two halves.
struct Middle {
  Signed x, y, u, v;
};

constexpr Signed kUnreached = -1;

/// Furthest points (x) of the paths of one direction, by diagonal k = x - y.
class Front {
 public:
  explicit Front(Signed reach) : reach_(reach), points_(static_cast<std::size_t>(2 * reach + 3), kUnreached) {}
  Signed& operator[](Signed diagonal) { return points_[static_cast<std::size_t>(diagonal + reach_ + 1)]; }

 private:
  Signed reach_;
  std::vector<Signed> points_;
};

class Matcher {
 public:
  Matcher(Items before, Items after, std::size_t& work) : a_(before), b_(after), work_(work) {}

  /// A stack of our own: texts decide how deep the halving goes.
  std::vector<Match> run() {
    std::vector<Box> boxes{{0, static_cast<Signed>(a_.size()), 0, static_cast<Signed>(b_.size()), false}};
    while (!boxes.empty()) {
      const Box box = boxes.back();
      boxes.pop_back();
      if (box.run) {
        add(box.x, box.y, box.n - box.x);
      } else {
        split(box, boxes);
      }
    }
    return std::move(found_);
  }

 private:
  /// a[x, n) against b[y, m); a run is known to be equal.
  struct Box {
    Signed x, n, y, m;
    bool run;
  };

  bool equal(Signed x, Signed y) const { return a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(y)]; }

  void add(Signed x, Signed y, Signed size) {
    if (size <= 0) return;
    const auto before = static_cast<std::size_t>(x);
    const auto after = static_cast<std::size_t>(y);
    if (!found_.empty() && found_.back().before + found_.back().size == before &&
        found_.back().after + found_.back().size == after) {
      found_.back().size += static_cast<std::size_t>(size);
    } else {
      found_.push_back({before, after, static_cast<std::size_t>(size)});
    }
  }

  void split(Box box, std::vector<Box>& boxes) {
    const Signed x = box.x;
    while (box.x < box.n && box.y < box.m && equal(box.x, box.y)) ++box.x, ++box.y;
    add(x, box.y - (box.x - x), box.x - x);
    Signed tail = 0;
    while (box.x < box.n - tail && box.y < box.m - tail && equal(box.n - tail - 1, box.m - tail - 1)) ++tail;
    if (tail > 0) boxes.push_back({box.n - tail, box.n, box.m - tail, box.m, true});
    box.n -= tail;
    box.m -= tail;
    if (box.x == box.n || box.y == box.m) return;
    const auto middle = find_middle(box);
    if (!middle) return;
    boxes.push_back({middle->u, box.n, middle->v, box.m, false});
    boxes.push_back({middle->x, middle->u, middle->y, middle->v, true});
    boxes.push_back({box.x, middle->x, box.y, middle->y, false});
  }

  /// False once the work is used up.
  bool spend(Signed steps) {
    const auto cost = static_cast<std::size_t>(steps);
    if (work_ < cost) {
      work_ = 0;
      return false;
    }
    work_ -= cost;
    return true;
  }

  std::optional<Middle> find_middle(const Box& box) {
    const Signed n = box.n - box.x;
    const Signed m = box.m - box.y;
    const Signed delta = n - m;
    const bool odd = (delta & 1) != 0;
    const Signed most = (n + m + 1) / 2;
    const Signed reach = std::min(most, static_cast<Signed>(work_ / 2) + 1) + std::abs(delta) + 2;
    Front forward{reach};
    Front backward{reach};
    for (Signed d = 0; d <= most; ++d) {
      if (!spend(2 * d + 2)) return std::nullopt;
      if (auto found = forth(box, forward, backward, d, odd)) return found;
      if (auto found = back(box, forward, backward, d, odd)) return found;
    }
    return std::nullopt;
  }

  /// Where the path of d edits on diagonal k begins its run: behind one more edit, inside the box.
  static Signed start(Front& front, Signed d, Signed k, Signed n, Signed m) {
    if (d == 0) return 0;
    Signed best = kUnreached;
    const Signed right = front[k - 1];
    if (right != kUnreached && right < n) best = right + 1;
    const Signed down = front[k + 1];
    if (down != kUnreached && down - k <= m) best = std::max(best, down);
    return best;
  }

  std::optional<Middle> forth(const Box& box, Front& forward, Front& backward, Signed d, bool odd) {
    const Signed n = box.n - box.x;
    const Signed m = box.m - box.y;
    const Signed delta = n - m;
    for (Signed k = -d; k <= d; k += 2) {
      if (k < -m || k > n) continue;
      const Signed from = start(forward, d, k, n, m);
      if (from == kUnreached) continue;
      Signed x = from;
      while (x < n && x - k < m && equal(box.x + x, box.y + x - k)) ++x;
      forward[k] = x;
      spend(x - from);
      const Signed other = odd && std::abs(delta - k) < d ? backward[delta - k] : kUnreached;
      if (other != kUnreached && x + other >= n)
        return Middle{box.x + from, box.y + from - k, box.x + x, box.y + x - k};
    }
    return std::nullopt;
  }

  std::optional<Middle> back(const Box& box, Front& forward, Front& backward, Signed d, bool odd) {
    const Signed n = box.n - box.x;
    const Signed m = box.m - box.y;
    const Signed delta = n - m;
    for (Signed k = -d; k <= d; k += 2) {
      if (k < -m || k > n) continue;
      const Signed from = start(backward, d, k, n, m);
      if (from == kUnreached) continue;
      Signed x = from;
      while (x < n && x - k < m && equal(box.n - x - 1, box.m - (x - k) - 1)) ++x;
      backward[k] = x;
      spend(x - from);
      const Signed other = !odd && std::abs(delta - k) <= d ? forward[delta - k] : kUnreached;
      if (other != kUnreached && x + other >= n)
        return Middle{box.n - x, box.m - (x - k), box.n - from, box.m - (from - k)};
    }
    return std::nullopt;
  }

  Items a_;
  Items b_;
  std::size_t& work_;
  std::vector<Match> found_;
};

}  // namespace

std::vector<Match> longest_match(Items before, Items after, std::size_t& work) {
  return Matcher{before, after, work}.run();
}

}  // namespace text
