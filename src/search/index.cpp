#include "search/index.hpp"

#include "search/file_lock.hpp"
#include "search/guest_index.hpp"
#include "search/owned_index.hpp"

namespace search {

std::unique_ptr<Index> Index::open(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  auto ownership = std::make_unique<FileLock>(folder / "owner.lock");
  if (!ownership->try_alone()) return std::make_unique<GuestIndex>(folder);
  return std::make_unique<OwnedIndex>(folder, std::move(ownership));
}

}  // namespace search
