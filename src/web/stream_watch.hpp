#pragma once
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <iterator>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "base/log.hpp"
#include "web/event_stream.hpp"

namespace web {

/// Tells many browsers what is new: one thread for all streams, which looks as often as said while there are any.
/// `Follower` has a member `stream`. Any thread.
template <class Follower>
class StreamWatch {
 public:
  /// `tell` sends a follower his news; false when there is no more to tell. It runs in the watch's own thread; what it
  /// throws is logged, and it is asked again.
  StreamWatch(const char* name, std::chrono::milliseconds every, std::function<bool(Follower&)> tell)
      : name_(name), every_(every), tell_(std::move(tell)) {}
  ~StreamWatch() {
    {
      const std::scoped_lock lock{mutex_};
      stopping_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
  }
  StreamWatch(const StreamWatch&) = delete;
  StreamWatch& operator=(const StreamWatch&) = delete;

  void follow(Follower follower) {
    {
      const std::scoped_lock lock{mutex_};
      if (stopping_) return follower.stream.close();
      new_.push_back(std::move(follower));
      if (!thread_.joinable()) thread_ = std::thread{[this] { loop(); }};
    }
    changed_.notify_all();
  }

 private:
  void loop() {
    std::vector<Follower> followers;
    while (take_new(followers)) std::erase_if(followers, [&](Follower& follower) { return !try_to_tell(follower); });
    for (const auto& follower : followers) follower.stream.close();
  }

  /// Waits until it is time, or somebody came; false at the end.
  bool take_new(std::vector<Follower>& followers) {
    const auto news = [&] { return stopping_ || !new_.empty(); };
    std::unique_lock lock{mutex_};
    if (followers.empty())
      changed_.wait(lock, news);
    else
      changed_.wait_for(lock, every_, news);
    std::ranges::move(new_, std::back_inserter(followers));
    new_.clear();
    return !stopping_;
  }

  bool try_to_tell(Follower& follower) {
    if (!follower.stream.open()) return false;
    try {
      return tell_(follower);
    } catch (const std::exception& error) {  // the database is away; the stream waits for it
      base::log::warning(name_, {{"cause", error.what()}});
      return true;
    }
  }

  const char* name_;
  std::chrono::milliseconds every_;
  std::function<bool(Follower&)> tell_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
  std::vector<Follower> new_;
  std::thread thread_;
};

}  // namespace web
