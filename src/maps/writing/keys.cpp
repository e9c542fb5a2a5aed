#include "maps/writing/keys.hpp"

#include <algorithm>

#include "maps/writing/addresses.hpp"

namespace maps::writing {
namespace {

constexpr std::size_t kFirstNumber = 1'000'000'000;

bool usable(std::string_view key) {
  return !key.empty() && std::none_of(key.begin(), key.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= ' ' || byte == 0x7F;
  });
}

/// The key in an address, as each program writes it; the address itself if it has none of their forms.
std::string_view named_topic(std::string_view href) {
  constexpr std::string_view kXmind = "xmind:";
  constexpr std::string_view kMindManager = "[@OId='";
  if (href.starts_with(kXmind)) href.remove_prefix(kXmind.size());
  if (href.starts_with('#')) href.remove_prefix(1);
  const auto id = href.find(kMindManager);
  if (!href.starts_with("xpointer(") || id == std::string_view::npos) return href;
  href.remove_prefix(id + kMindManager.size());
  return href.substr(0, href.find('\''));
}

}  // namespace

Keys::Keys(const Outline& outline) : outline_{outline} {
  const auto& topics = outline.topics;
  by_key_.reserve(topics.size());
  for (std::size_t i = 0; i < topics.size(); ++i)
    if (!topics[i].key.empty()) by_key_.emplace(topics[i].key, i);
  ids_.reserve(topics.size());
  for (std::size_t i = 0; i < topics.size(); ++i) {
    const bool keeps = usable(topics[i].key) && by_key_.at(topics[i].key) == i;
    ids_.push_back(keeps ? topics[i].key : fresh("ID_" + std::to_string(kFirstNumber + i)));
  }
}

std::optional<std::size_t> Keys::find(std::string_view key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? std::nullopt : std::optional{found->second};
}

std::string Keys::fresh(std::string_view stem) const {
  std::string id{stem};
  while (by_key_.contains(id)) id += '_';
  return id;
}

std::optional<std::size_t> Keys::target(std::string_view href) const {
  href = named_topic(href);
  if (href.empty()) return std::nullopt;
  if (const auto found = find(href)) return found;
  return find(percent_decoded(href));
}

}  // namespace maps::writing
