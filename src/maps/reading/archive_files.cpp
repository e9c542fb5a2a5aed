#include "maps/reading/archive_files.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/media_type.hpp"

namespace maps::reading {

std::size_t ArchiveFiles::take(std::string_view name) {
  const auto [known, fresh] = taken_.try_emplace(std::string{name}, kNone);
  if (fresh) known->second = read(known->first);
  return known->second;
}

std::size_t ArchiveFiles::read(const std::string& name) {
  const auto* member = zip_.find(name);
  if (!Zip::safe_name(name)) {
    build_.lose_at("unsafe-name", name);
  } else if (member == nullptr) {
    build_.lose_at("missing-file", name);
  } else {
    try {
      auto bytes = zip_.read(*member);
      const auto* type = base::media_type(bytes);
      build_.outline().files.push_back({.name = name, .type = type, .bytes = std::move(bytes)});
      return build_.outline().files.size() - 1;
    } catch (const base::Error& error) {
      if (error.fault == base::Fault::too_large) throw;
      build_.lose_at("damaged-file", name);
    }
  }
  return kNone;
}

void ArchiveFiles::report_unused(std::initializer_list<std::string_view> folders) {
  for (const auto& member : zip_.members()) {
    const bool below = std::ranges::any_of(
        folders, [&](auto folder) { return member.name.starts_with(folder) && member.name.size() > folder.size(); });
    if (below && !member.name.ends_with('/') && !taken_.contains(member.name))
      build_.lose_at("unused-file", member.name);
  }
}

}  // namespace maps::reading
