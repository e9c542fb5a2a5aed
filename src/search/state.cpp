#include "search/state.hpp"

#include <fcntl.h>
#include <groonga.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

#include "base/unicode.hpp"
#include "search/schema.hpp"

namespace search {
namespace {

constexpr const char* kFile = "state";
constexpr std::array<std::string_view, 4> kStandings{"clean", "settled", "changing", "unindexed"};

[[noreturn]] void fail(const std::filesystem::path& path) {
  throw std::system_error(errno, std::generic_category(), path.string());
}

class Descriptor {
 public:
  Descriptor(std::filesystem::path path, int flags)
      : path_(std::move(path)), file_(::open(path_.c_str(), flags, 0640)) {
    if (file_ < 0) fail(path_);
  }
  ~Descriptor() { ::close(file_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  void write(const std::string& text) {
    if (::write(file_, text.data(), text.size()) != static_cast<ssize_t>(text.size())) fail(path_);
  }
  void sync() {
    if (::fsync(file_) != 0) fail(path_);
  }

 private:
  std::filesystem::path path_;
  int file_;
};

}  // namespace

std::string this_boot() {
  std::ifstream file{"/proc/sys/kernel/random/boot_id"};
  std::string boot;
  return file >> boot ? boot : "?";
}

bool is_trusted(const State& state) {
  const bool same_start = state.boot != "?" && state.boot == this_boot();
  return state.standing == Standing::clean || (state.standing == Standing::settled && same_start);
}

std::string current_layout() {
  return std::to_string(kLayout) + "/groonga-" + grn_get_version() + "/fold-" + base::fold_version();
}

std::optional<State> read_state(const std::filesystem::path& folder) {
  std::ifstream file{folder / kFile};
  State state;
  std::string layout, generation, built, position, standing, boot;
  file >> layout >> state.layout >> generation >> state.generation >> built >> state.built >> position >>
      state.position >> boot >> state.boot >> standing;
  const auto* const known = std::ranges::find(kStandings, standing);
  state.standing = static_cast<Standing>(known - kStandings.begin());
  const bool whole = file && layout == "layout" && generation == "generation" && built == "built" &&
                     position == "position" && boot == "boot" && known != kStandings.end();
  return whole ? std::optional{state} : std::nullopt;
}

void write_state(const std::filesystem::path& folder, const State& state, Sync sync) {
  std::ostringstream text;
  text << "layout " << state.layout << "\ngeneration " << state.generation << "\nbuilt " << state.built << "\nposition "
       << state.position << "\nboot " << state.boot << "\n"
       << kStandings.at(static_cast<std::size_t>(state.standing)) << "\n";
  const auto fresh = folder / "state.new";
  {
    Descriptor file{fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC};
    file.write(text.str());
    if (sync == Sync::yes) file.sync();
  }
  std::filesystem::rename(fresh, folder / kFile);
  if (sync == Sync::yes) Descriptor{folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC}.sync();
}

std::filesystem::path database_folder(const std::filesystem::path& folder, const State& state) {
  return folder / ("generation-" + std::to_string(state.generation));
}

}  // namespace search
