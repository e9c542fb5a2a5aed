#include "base/resources.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace {
struct Entry {
  const char* path;
  const char* bytes;
  std::size_t size;
};
}  // namespace

// Written by cmake/resources.cmake.
extern "C" const Entry fumikura_resource_table[];      // NOLINT(*-avoid-c-arrays)
extern "C" const std::size_t fumikura_resource_count;  // NOLINT

namespace base {
namespace {
std::span<const Entry> table() { return {fumikura_resource_table, fumikura_resource_count}; }
}  // namespace

std::optional<std::string_view> resource(std::string_view path) {
  const auto files = table();
  const auto hit = std::ranges::find(files, path, [](const Entry& e) { return std::string_view{e.path}; });
  if (hit == files.end()) return std::nullopt;
  return std::string_view{hit->bytes, hit->size};
}

std::vector<std::string_view> resources_below(std::string_view prefix) {
  std::vector<std::string_view> paths;
  for (const auto& entry : table())
    if (std::string_view{entry.path}.starts_with(prefix)) paths.emplace_back(entry.path);
  std::ranges::sort(paths);
  return paths;
}

}  // namespace base
