#pragma once
#include <cstddef>
#include <filesystem>
#include <span>

#include "search/index.hpp"

/// Inside search/ only: how much a change may add to Groonga's files, with much to spare. In bytes, for
/// Ballast::hold().
namespace search {

std::size_t room_for(std::span<const Entry> entries);

/// The inverted index of all the texts that lie in this folder.
std::size_t room_for_index(const std::filesystem::path& database);

}  // namespace search
