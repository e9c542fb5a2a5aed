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
    explicit Writing(Turns& turns) : turns_(turns) {
      const std::scoped_lock door{turns_.door_};
      turns_.inside_.lock();
      turns_.file_.alone();
    }
    ~Writing() {
      turns_.file_.release();
      turns_.inside_.unlock();
    }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

   private:
    Turns& turns_;
  };

 private:
  std::mutex door_;
  std::shared_mutex inside_;
  FileLock file_;
};

}  // namespace search
