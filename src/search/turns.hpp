#pragma once
#include <mutex>
#include <shared_mutex>

#include "search/file_lock.hpp"

namespace search {

/// Readers together, the writer alone, in turn: a waiting writer lets no new reader in, so neither side starves. Within
/// this process; `file` keeps readers of other processes out while the writer is at work.
class Turns {
 public:
  explicit Turns(const std::filesystem::path& file) : file_(file) {}

  auto read() {
    const std::scoped_lock door{door_};
    return std::shared_lock{inside_};
  }

  class Writing {
   public:
    explicit Writing(Turns& turns) : file_(turns.file_) {
      const std::scoped_lock door{turns.door_};
      inside_ = std::unique_lock{turns.inside_};
      file_.alone();
    }
    ~Writing() { file_.release(); }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

   private:
    FileLock& file_;
    std::unique_lock<std::shared_mutex> inside_;
  };

 private:
  std::mutex door_;
  std::shared_mutex inside_;
  FileLock file_;
};

}  // namespace search
