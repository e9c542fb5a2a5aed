#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace web {

/// Threads that call handlers, with a bound on what waits for them.
class WorkerPool {
 public:
  WorkerPool(int threads, std::size_t waiting);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// False if too much waits already or the pool has stopped. `work` must not throw.
  bool offer(std::function<void()> work);
  /// Takes nothing more, runs what waits, joins.
  void stop();

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> queue_;
  const std::size_t waiting_;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace web
