#pragma once
#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "web/event_stream.hpp"

/// Inside web/ only: carries the frames of an EventStream from any thread to its connection's loop.
namespace web {

class Connection;
class Loop;

class StreamChannel : public EventStream::Channel {
 public:
  StreamChannel(std::weak_ptr<Connection> connection, Loop& loop, std::size_t backlog);

  bool send(std::string frame) override;
  void close() override;
  bool open() const override;
  void on_close(std::function<void()> work) override;

  /// On the loop's thread: so many bytes have gone out.
  void sent(std::size_t bytes) { pending_ -= bytes; }
  /// On the loop's thread: so many bytes of its own are on their way (headers, comments).
  void expect(std::size_t bytes) { pending_ += bytes; }
  /// On the loop's thread: the connection has ended; from here on nothing is posted to the loop.
  void ended();

 private:
  mutable std::mutex mutex_;
  std::weak_ptr<Connection> connection_;
  Loop* loop_;  // null once ended
  bool closing_ = false;
  const std::size_t backlog_;
  std::atomic<std::size_t> pending_{0};
  std::vector<std::function<void()>> at_end_;
};

}  // namespace web
