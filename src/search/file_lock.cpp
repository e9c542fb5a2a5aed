#include "search/file_lock.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace search {
namespace {

/// False where the lock is held elsewhere and `command` does not wait.
bool lock(int file, int command, short type) {
  struct flock whole {};
  whole.l_type = type;
  whole.l_whence = SEEK_SET;
  while (::fcntl(file, command, &whole) != 0) {
    if (errno == EAGAIN || errno == EACCES) return false;
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "file lock");
  }
  return true;
}

}  // namespace

FileLock::FileLock(const std::filesystem::path& file)
    : file_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640)) {
  if (file_ < 0) throw std::system_error(errno, std::generic_category(), "lock file " + file.string());
}

FileLock::~FileLock() { ::close(file_); }

bool FileLock::try_alone() { return lock(file_, F_OFD_SETLK, F_WRLCK); }
void FileLock::alone() { lock(file_, F_OFD_SETLKW, F_WRLCK); }
void FileLock::shared() { lock(file_, F_OFD_SETLKW, F_RDLCK); }
void FileLock::release() { lock(file_, F_OFD_SETLK, F_UNLCK); }

bool FileLock::held_alone_elsewhere() const {
  struct flock probe {};
  probe.l_type = F_RDLCK;
  probe.l_whence = SEEK_SET;
  if (::fcntl(file_, F_OFD_GETLK, &probe) != 0) throw std::system_error(errno, std::generic_category(), "file lock");
  return probe.l_type == F_WRLCK;
}

}  // namespace search
