#pragma once
#include <filesystem>

namespace search {

/// A lock on a file (fcntl(2), "open file description locks"): it goes with the process that holds it, so a killed
/// process leaves none behind.
class FileLock {
 public:
  explicit FileLock(const std::filesystem::path& file);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

  bool try_alone();
  void alone();   ///< waits
  void shared();  ///< waits
  void release();
  bool held_alone_elsewhere() const;

 private:
  int file_;
};

}  // namespace search
