#include "knowledge/follower.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/log.hpp"
#include "knowledge/follow.hpp"

namespace knowledge {
namespace {

constexpr std::chrono::milliseconds kLook{500};

class ThreadedFollower final : public Follower {
 public:
  ThreadedFollower(db::Database& database, search::Index& index)
      : database_(database), index_(index), thread_([this] { loop(); }) {}

  ~ThreadedFollower() override {
    {
      const std::scoped_lock lock{mutex_};
      stopping_ = true;
    }
    woken_.notify_all();
    thread_.join();
  }

  void wake() override {
    {
      const std::scoped_lock lock{mutex_};
      news_ = true;
    }
    woken_.notify_all();
  }

 private:
  void loop() {
    for (std::unique_lock lock{mutex_}; !stopping_;) {
      news_ = false;
      lock.unlock();
      catch_up();
      lock.lock();
      woken_.wait_for(lock, kLook, [this] { return news_ || stopping_; });
    }
  }

  void catch_up() {
    try {
      if (index_.writable()) follow(database_, index_);
    } catch (const std::exception& error) {  // the database is away: the index is late, and catches up afterwards
      base::log::warning("search.follow", {{"cause", error.what()}});
    }
  }

  db::Database& database_;
  search::Index& index_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool stopping_ = false;
  bool news_ = false;
  std::thread thread_;
};

}  // namespace

std::unique_ptr<Follower> Follower::start(db::Database& database, search::Index& index) {
  return std::make_unique<ThreadedFollower>(database, index);
}

}  // namespace knowledge
