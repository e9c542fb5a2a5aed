#pragma once
#include <sys/types.h>

#include <atomic>
#include <filesystem>

/// Inside search/ only.
namespace search {

/// What one portion of Groonga's files is written with at the least.
inline constexpr std::size_t kBallast = std::size_t{32} << 20;

/// Blocks kept back on the disk, given up one portion after the other when a write finds none.
///
/// Groonga's files are sparse and mapped: where the disk has no block for a page that is written, the kernel sends
/// SIGBUS, which ends a process. A look at what is free would not do, as others fill the same disk meanwhile. Here the
/// thread at work gives up a portion of the ballast instead, the write is tried again by itself, and hold() refuses
/// the next change. A SIGBUS in another thread, of another cause, or without ballast ends the process as ever.
///
/// From any thread; one of a folder.
class Ballast {
 public:
  explicit Ballast(const std::filesystem::path& folder);
  ~Ballast();
  Ballast(const Ballast&) = delete;
  Ballast& operator=(const Ballast&) = delete;

  /// So many bytes are kept back, and some more are free, or base::Error unavailable "error.disk_full": then nothing
  /// may be written.
  void hold(std::size_t bytes = kBallast);

  std::size_t held() const { return held_; }

  /// This thread writes or reads mapped files, as long as it lives.
  class AtWork {
   public:
    explicit AtWork(const Ballast& ballast);
    ~AtWork();
    AtWork(const AtWork&) = delete;
    AtWork& operator=(const AtWork&) = delete;

   private:
    const Ballast* before_;
  };

  /// A portion less; false when there is none. Safe within a signal handler.
  bool give_up() const noexcept;

 private:
  bool cut(std::size_t bytes) const noexcept;

  std::filesystem::path folder_;
  int file_;
  mutable std::atomic<std::size_t> held_;
};

}  // namespace search
