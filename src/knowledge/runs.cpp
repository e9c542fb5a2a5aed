#include "knowledge/runs.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/error.hpp"

namespace knowledge {
namespace {

std::int64_t number(std::string_view& text, char end) {
  std::int64_t out = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{})
    throw base::Error{base::Fault::internal, "error.internal", {}, "runs of numbers are broken"};
  text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
  if (!text.empty() && text.front() == end) text.remove_prefix(1);
  return out;
}

}  // namespace

std::string to_runs(std::span<const std::int64_t> numbers) {
  std::string out;
  for (std::size_t begin = 0; begin < numbers.size();) {
    std::size_t end = begin + 1;
    while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) ++end;
    out += fmt::format("{}{}*{}", out.empty() ? "" : " ", numbers[begin], end - begin);
    begin = end;
  }
  return out;
}

std::vector<std::int64_t> from_runs(std::string_view text) {
  std::vector<std::int64_t> out;
  while (!text.empty()) {
    const auto first = number(text, '*');
    const auto count = number(text, ' ');
    for (std::int64_t i = 0; i < count; ++i) out.push_back(first + i);
  }
  return out;
}

}  // namespace knowledge
