#pragma once
#include <cstddef>
#include <filesystem>
#include <span>

#include "search/index.hpp"

/// Inside search/ only.
namespace search {

/// What a small change may need, with much to spare.
inline constexpr std::size_t kRoom = std::size_t{32} << 20;

/// Groonga's files are sparse and mapped: a write to a page for which the disk has no block ends the process (SIGBUS),
/// so nothing is written without room for it. base::Error unavailable "error.disk_full"; the index stays as it is, and
/// late.
void require_room(const std::filesystem::path& folder, std::size_t bytes = kRoom);

/// What these entries may need.
std::size_t room_for(std::span<const Entry> entries);

}  // namespace search
