#include "cli/form_key.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "base/error.hpp"
#include "base/secret.hpp"

namespace cli {
namespace {

constexpr std::size_t kBytes = 32;

[[noreturn]] void refuse(const std::filesystem::path& folder, std::string_view why) {
  throw base::Error{base::Fault::unavailable, "error.data_folder", {{"path", folder.string()}}, why};
}

/// Whole or not at all, and for nobody else's eyes.
void keep(const std::filesystem::path& file, const std::string& key) {
  auto fresh = file;
  fresh += ".new";
  const int descriptor = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0) refuse(file.parent_path(), "form key: open");
  const bool written =
      ::write(descriptor, key.data(), key.size()) == static_cast<ssize_t>(key.size()) && ::fsync(descriptor) == 0;
  ::close(descriptor);
  std::error_code failed;
  if (written) std::filesystem::rename(fresh, file, failed);
  if (!written || failed) refuse(file.parent_path(), "form key: write");
}

}  // namespace

std::string form_key(const std::filesystem::path& data) {
  const auto file = data / "keys" / "form";
  if (std::ifstream in{file, std::ios::binary}; in) {
    std::string key{std::istreambuf_iterator<char>{in}, {}};
    if (key.size() != kBytes) refuse(file.parent_path(), "form key: damaged");
    return key;
  }
  std::error_code failed;
  std::filesystem::create_directories(file.parent_path(), failed);
  std::filesystem::permissions(file.parent_path(), std::filesystem::perms::owner_all, failed);
  auto key = base::random_token().substr(0, kBytes);
  keep(file, key);
  return key;
}

}  // namespace cli
