#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "knowledge/incoming.hpp"

/// Incoming topics with numbers and places, as they will be stored. Pure.
namespace knowledge {

/// `ids[i]` is the number of incoming topic i. Positions are new ones, in the file's order.
std::vector<Topic> numbered(const Incoming& incoming, std::span<const std::int64_t> ids);

}  // namespace knowledge
