#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace knowledge {

/// A list of numbers that mostly follow each other, written as runs: {5, 6, 7, 2} ⇔ "5*3 2*1".
std::string to_runs(std::span<const std::int64_t> numbers);
std::vector<std::int64_t> from_runs(std::string_view text);

}  // namespace knowledge
