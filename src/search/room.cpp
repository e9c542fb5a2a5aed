#include "search/room.hpp"

#include <string>

#include "base/error.hpp"

namespace search {
namespace {

constexpr std::size_t kTimes = 16;  // texts, their keys and all their pairs of characters, in blocks

}  // namespace

void require_room(const std::filesystem::path& folder, std::size_t bytes) {
  const auto left = std::filesystem::space(folder).available;
  if (left >= bytes) return;
  throw base::Error{base::Fault::unavailable,
                    "error.disk_full",
                    {},
                    "the search index wants " + std::to_string(bytes) + " bytes, left are " + std::to_string(left)};
}

std::size_t room_for(std::span<const Entry> entries) {
  std::size_t texts = 0;
  for (const auto& entry : entries) texts += entry.text.size() + entry.note.size();
  return kRoom + kTimes * texts;
}

}  // namespace search
