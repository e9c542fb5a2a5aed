#include "search/ballast.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <string>
#include <system_error>

#include "base/error.hpp"

namespace search {
namespace {

constexpr std::size_t kPortion = std::size_t{1} << 20;
constexpr std::size_t kSpare = std::size_t{8} << 20;  // for the files that are written, not mapped

static_assert(std::atomic<std::size_t>::is_always_lock_free);

// The handler of a signal is told nothing but the thread it runs in.
constinit thread_local const Ballast* at_work = nullptr;
struct sigaction as_ever {};

void on_missing_block(int /*signal*/, siginfo_t* what, void* /*context*/) {
  const int number = errno;
  if (what->si_code != BUS_ADRERR || at_work == nullptr || !at_work->give_up()) ::sigaction(SIGBUS, &as_ever, nullptr);
  errno = number;  // the access is tried again; where nothing was given up it faults as if we had not been here
}

void answer_missing_blocks() {
  static const bool once = [] {
    struct sigaction ours {};
    ours.sa_sigaction = on_missing_block;
    ours.sa_flags = SA_SIGINFO;
    return ::sigaction(SIGBUS, &ours, &as_ever) == 0;
  }();
  if (!once) throw std::system_error(errno, std::generic_category(), "SIGBUS");
}

int open_file(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640);
  if (file < 0) throw std::system_error(errno, std::generic_category(), path.string());
  return file;
}

/// What it has in blocks: a copy of the folder may be sparse.
std::size_t blocks_of(int file) {
  struct stat status {};
  if (::fstat(file, &status) != 0) return 0;
  return static_cast<std::size_t>(std::min(status.st_size, status.st_blocks * 512));
}

[[noreturn]] void refuse(std::size_t wanted, std::size_t left) {
  throw base::Error{base::Fault::unavailable,
                    "error.disk_full",
                    {},
                    "the search index wants " + std::to_string(wanted) + " bytes, left are " + std::to_string(left)};
}

}  // namespace

Ballast::Ballast(const std::filesystem::path& folder)
    : folder_(folder), file_(open_file(folder / "ballast")), held_(blocks_of(file_)) {
  answer_missing_blocks();
}

Ballast::~Ballast() { ::close(file_); }

void Ballast::hold(std::size_t bytes) {
  const auto before = held_.load();
  const auto wanted = (bytes > before ? bytes - before : 0) + kSpare;
  const auto left = std::filesystem::space(folder_).available;
  if (left < wanted) refuse(wanted, left);
  if (bytes == before) return;
  // Blocks, not only a length: "space for the file will not be exhausted" (posix_fallocate, POSIX.1-2017).
  if (bytes > before && ::posix_fallocate(file_, 0, static_cast<off_t>(bytes)) != 0) {
    cut(before);
    refuse(wanted, left);
  }
  if (bytes > before || cut(bytes)) held_ = bytes;
}

bool Ballast::give_up() const noexcept {
  auto held = held_.load();
  std::size_t rest = 0;
  do {
    if (held == 0) return false;
    rest = held - std::min(held, kPortion);
  } while (!held_.compare_exchange_weak(held, rest));
  return cut(rest);
}

bool Ballast::cut(std::size_t bytes) const noexcept { return ::ftruncate(file_, static_cast<off_t>(bytes)) == 0; }

Ballast::AtWork::AtWork(const Ballast& ballast) : before_(at_work) { at_work = &ballast; }
Ballast::AtWork::~AtWork() { at_work = before_; }

}  // namespace search
