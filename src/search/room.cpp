#include "search/room.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "search/ballast.hpp"

namespace search {
namespace {

constexpr std::size_t kTimesTexts = 16;  // the texts, their keys and all their pairs of characters
constexpr std::size_t kTimesStored = 2;

/// In whole ballasts, so that it seldom changes.
std::size_t rounded(std::size_t bytes) {
  return std::max<std::size_t>(1, (bytes + kBallast - 1) / kBallast) * kBallast;
}

std::size_t blocks_of(const std::filesystem::path& file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) == 0 ? static_cast<std::size_t>(status.st_blocks) * 512 : 0;
}

}  // namespace

std::size_t room_for(std::span<const Entry> entries) {
  std::size_t texts = 0;
  for (const auto& entry : entries) texts += entry.text.size() + entry.note.size();
  return rounded(kTimesTexts * texts);
}

std::size_t room_for_index(const std::filesystem::path& database) {
  std::size_t stored = 0;
  for (const auto& entry : std::filesystem::directory_iterator{database}) stored += blocks_of(entry.path());
  return rounded(kTimesStored * stored);
}

}  // namespace search
