#include "knowledge/position.hpp"

#include <algorithm>

namespace knowledge {
namespace {

constexpr std::string_view kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::size_t kBase = 62;
constexpr char kMiddle = 'V';

std::size_t digit(char c) { return kDigits.find(c); }

/// The middle of two fractions: `before` < result < `after`, where an empty `after` is 1. Neither ends with '0'.
std::string middle(std::string_view before, std::string_view after) {
  std::string out;
  for (std::size_t i = 0;; ++i) {
    const std::size_t low = i < before.size() ? digit(before[i]) : 0;
    const std::size_t high = i < after.size() ? digit(after[i]) : kBase;
    if (low == high) {
      out.push_back(kDigits[low]);
      continue;
    }
    if (high - low > 1) return out + kDigits[(low + high) / 2];
    out.push_back(kDigits[low]);
    after = {};  // from here on anything larger than `before` is smaller than `after`
    if (i + 1 >= before.size()) return out + kMiddle;
    const auto rest = before.substr(i + 1);
    return out + middle(rest, {});
  }
}

/// Appending is the usual case: count up so that the keys stay short.
std::string next_after(std::string_view before) {
  std::string out{before};
  if (out.back() == kDigits.back()) return out + "1";
  out.back() = kDigits[digit(out.back()) + 1];
  return out;
}

std::size_t width_for(std::size_t count) {
  std::size_t width = 1;
  for (std::size_t room = kBase; room < count; room *= kBase) ++width;
  return width;
}

/// Indexes of a longest strictly rising run of the non-empty keys.
std::vector<std::size_t> longest_rising(const std::vector<std::string>& keys) {
  std::vector<std::size_t> tails;
  std::vector<std::size_t> before(keys.size(), keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].empty()) continue;
    const auto at = std::ranges::lower_bound(tails, keys[i], {}, [&](std::size_t t) { return keys[t]; });
    if (at != tails.begin()) before[i] = *(at - 1);
    if (at == tails.end())
      tails.push_back(i);
    else
      *at = i;
  }
  std::vector<std::size_t> out;
  for (std::size_t i = tails.empty() ? keys.size() : tails.back(); i < keys.size(); i = before[i]) out.push_back(i);
  std::ranges::reverse(out);
  return out;
}

}  // namespace

std::string position_between(std::string_view before, std::string_view after) {
  if (after.empty() && !before.empty()) return next_after(before);
  return middle(before, after);
}

std::vector<std::string> positions(std::size_t count) {
  const std::size_t width = width_for(count);
  std::vector<std::string> out;
  out.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    std::string key(width, '0');
    for (std::size_t rest = i, at = width; at-- > 0; rest /= kBase) key[at] = kDigits[rest % kBase];
    out.push_back(key + kMiddle);
  }
  return out;
}

std::vector<std::string> reordered(const std::vector<std::string>& keys) {
  std::vector<std::string> out(keys.size());
  for (const auto kept : longest_rising(keys)) out[kept] = keys[kept];
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (!out[i].empty()) continue;
    const auto next = std::find_if(out.begin() + static_cast<std::ptrdiff_t>(i), out.end(),
                                   [](const std::string& key) { return !key.empty(); });
    out[i] = position_between(i == 0 ? std::string{} : out[i - 1], next == out.end() ? std::string{} : *next);
  }
  return out;
}

}  // namespace knowledge
