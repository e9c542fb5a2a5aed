#pragma once
#include <gtest/gtest.h>
#include <unistd.h>
#include <zip.h>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace maps::testing {

/// Writes the bytes to a file of the test run and gives its path.
inline std::string in_file(const std::string& name, const std::string& bytes) {
  std::string path = ::testing::TempDir() + "maps_" + std::to_string(::getpid()) + "_" + name;
  std::ofstream{path, std::ios::binary} << bytes;
  return path;
}

/// The members of an archive in their order, read by libzip with all consistency checks.
inline std::vector<std::pair<std::string, std::string>> zip_members(const std::string& path) {
  const std::unique_ptr<zip_t, void (*)(zip_t*)> archive{zip_open(path.c_str(), ZIP_CHECKCONS | ZIP_RDONLY, nullptr),
                                                         zip_discard};
  if (!archive) throw std::runtime_error{"no zip archive"};
  std::vector<std::pair<std::string, std::string>> members;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &stat);
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file{
        zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(i), 0), zip_fclose};
    std::string bytes(stat.size, '\0');
    if (zip_fread(file.get(), bytes.data(), stat.size) != static_cast<zip_int64_t>(stat.size))
      throw std::runtime_error{"member"};
    members.emplace_back(stat.name, std::move(bytes));
  }
  return members;
}

/// The exit code of a command.
inline int run(const std::string& command) { return std::system(command.c_str()); }  // NOLINT(cert-env33-c): a test

}  // namespace maps::testing
