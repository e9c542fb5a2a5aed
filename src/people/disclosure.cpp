#include "people/disclosure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace people {
namespace {
constexpr std::array<std::string_view, 5> kNames{"CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"};

bool same_word(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return (x >= 'a' && x <= 'z' ? x - 32 : x) == y; });
}
}  // namespace

std::string_view name(Level level) { return kNames.at(static_cast<std::size_t>(level)); }

std::optional<Level> level_named(std::string_view word) {
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (same_word(word, kNames[i])) return static_cast<Level>(i);
  return std::nullopt;
}

bool may_see(const Reader& reader, Level effective, const std::vector<std::int64_t>& named) {
  if (reader.all) return true;
  if (effective == Level::red) return reader.person != 0 && std::ranges::find(named, reader.person) != named.end();
  return effective <= reader.ceiling;
}

std::string sql_filter(const Reader& reader, std::string_view alias) {
  if (reader.all) return "(1 = 1)";
  const int ceiling = std::min(static_cast<int>(reader.ceiling), static_cast<int>(Level::amber_strict));
  const auto open = fmt::format("{}.effective_level <= {}", alias, ceiling);
  if (reader.person == 0) return "(" + open + ")";
  return fmt::format(
      "({0} OR ({1}.effective_level = 4 AND EXISTS (SELECT 1 FROM named_person np WHERE np.list = {1}.named_list AND "
      "np.person_id = {2})))",
      open, alias, reader.person);
}

}  // namespace people
