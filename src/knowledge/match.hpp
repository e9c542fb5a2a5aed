#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "knowledge/incoming.hpp"
#include "knowledge/topic.hpp"

/// Which topic of the file is which topic of the last import. Pure.
namespace knowledge {

/// For each incoming topic the index of its topic in `known`, or kNoParent. First by the file's own node ids; then
/// equal texts, in order, among the children of a matched parent; then equal texts anywhere (a moved branch); last,
/// where the file has no ids (OPML, Markdown), what stands between the same neighbours (a changed text).
std::vector<std::size_t> match(std::span<const IncomingTopic> incoming, std::span<const Topic> known);

}  // namespace knowledge
