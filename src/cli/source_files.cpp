#include "cli/source_files.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <span>
#include <system_error>

#include "base/error.hpp"
#include "base/unicode.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::Fault;

constexpr std::array<std::string_view, 7> kEndings{".mm", ".mmap", ".xmind", ".opml", ".md", ".markdown", ".xmmap"};
constexpr std::array<std::string_view, 8> kImages{".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg", ".emf"};

bool ends_with_any(const fs::path& path, std::span<const std::string_view> endings) {
  auto ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::ranges::find(endings, ending) != endings.end();
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with("."); }

std::string key_of(const fs::path& path) {
  auto key = path.generic_string();
  return base::valid_utf8(key) ? key : base::from_cp932(key);
}

void add_folder(const fs::path& folder, SourceFiles& out) {
  std::vector<fs::path> found;
  for (auto entry = fs::recursive_directory_iterator{folder, fs::directory_options::skip_permission_denied};
       entry != fs::recursive_directory_iterator{}; ++entry) {
    if (is_hidden(entry->path())) {
      if (entry->is_directory()) entry.disable_recursion_pending();
    } else if (entry->is_regular_file() && ends_with_any(entry->path(), kEndings)) {
      found.push_back(entry->path());
    } else if (entry->is_regular_file() && !ends_with_any(entry->path(), kImages)) {
      ++out.passed_over;
    }
  }
  std::ranges::sort(found);
  for (const auto& path : found) out.files.push_back({path, key_of(fs::relative(path, folder))});
}

}  // namespace

SourceFiles source_files(const std::vector<std::string>& paths) {
  SourceFiles out;
  for (const auto& given : paths) {
    const fs::path path{given};
    if (fs::is_directory(path))
      add_folder(path, out);
    else if (fs::exists(path))
      out.files.push_back({path, key_of(path.filename())});
    else
      throw Error{Fault::not_found, "error.file_not_found", {{"path", given}}};
  }
  std::set<std::string_view> keys;
  for (auto& file : out.files) file.twice = !keys.insert(file.key).second;
  return out;
}

std::string read_file(const fs::path& path, std::size_t limit) {
  std::error_code failed;
  const auto size = fs::file_size(path, failed);
  if (!failed && size > limit)
    throw Error{Fault::too_large,
                "error.limit.file_bytes",
                {{"limit", std::to_string(limit)}, {"figure", std::to_string(size)}}};
  std::ifstream in{path, std::ios::binary};
  std::string bytes;
  if (in) bytes.resize(size);
  if (!in || !in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
    throw Error{Fault::bad_input, "error.file_unreadable", {{"path", path.string()}}};
  return bytes;
}

maps::ReadBeside beside(const fs::path& file, std::size_t limit) {
  const auto folder = fs::weakly_canonical(file.parent_path().empty() ? fs::path{"."} : file.parent_path());
  return [folder, limit](std::string_view path) -> std::optional<std::string> {
    const auto target = fs::weakly_canonical(folder / fs::path{path});
    const auto below = target.lexically_relative(folder);
    if (below.empty() || *below.begin() == ".." || !fs::is_regular_file(target)) return std::nullopt;
    return read_file(target, limit);
  };
}

}  // namespace cli
