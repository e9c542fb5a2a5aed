#pragma once
#include <string_view>
#include <unordered_map>

#include "maps/reading/builder.hpp"
#include "maps/reading/zip.hpp"

namespace maps::reading {

/// Members of an archive that topics refer to, taken into the outline once each.
class ArchiveFiles {
 public:
  ArchiveFiles(Zip& zip, Builder& build) : zip_(zip), build_(build) {}

  /// The member's index in Outline::files; kNone if it is not there (loss "missing-file"), is damaged
  /// ("damaged-file") or has a name that leaves the folder ("unsafe-name").
  std::size_t take(std::string_view name);

  /// A loss "unused-file" for each member below one of these folders that was not taken: the picture of a style, what
  /// an old revision had.
  void report_unused(std::initializer_list<std::string_view> folders);

 private:
  std::size_t read(const std::string& name);

  Zip& zip_;
  Builder& build_;
  std::unordered_map<std::string, std::size_t> taken_;
};

}  // namespace maps::reading
