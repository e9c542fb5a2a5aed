#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "maps/to_incoming.hpp"

/// Files on disk as the import takes them.
namespace cli {

struct SourceFile {
  std::filesystem::path path;
  std::string key;     ///< path below the import root, '/' between parts; names in CP932 (Windows archives) as UTF-8
  bool twice = false;  ///< an earlier file of the same call has this key already: it would overwrite that one
};

struct SourceFiles {
  std::vector<SourceFile> files;
  std::int64_t passed_over = 0;  ///< files below the folders that are neither of our formats nor images
};

/// Files as given, and all files of our formats below the folders given, sorted; hidden ones are left out.
/// base::Error not_found "error.file_not_found" for a path that is not there.
SourceFiles source_files(const std::vector<std::string>& paths);

/// The whole file. base::Error too_large above `limit`, unavailable "error.file_unreadable".
std::string read_file(const std::filesystem::path& path, std::size_t limit);

/// Reads what lies beside this file, and nothing outside its folder.
maps::ReadBeside beside(const std::filesystem::path& file, std::size_t limit);

}  // namespace cli
