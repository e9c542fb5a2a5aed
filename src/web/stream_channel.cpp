#include "web/stream_channel.hpp"

#include <boost/asio/post.hpp>

#include "base/log.hpp"
#include "web/connection.hpp"
#include "web/loop.hpp"

namespace web {
namespace {

void call(const std::function<void()>& work) noexcept {
  try {
    work();
  } catch (const std::exception& error) {
    base::log::error("stream.on_close", {{"cause", error.what()}});
  }
}

}  // namespace

StreamChannel::StreamChannel(std::weak_ptr<Connection> connection, Loop& loop, std::size_t backlog)
    : connection_(std::move(connection)), loop_(&loop), backlog_(backlog) {}

bool StreamChannel::send(std::string frame) {
  const std::scoped_lock lock{mutex_};
  if (loop_ == nullptr || closing_) return false;
  const auto size = frame.size();
  if (pending_ + size > backlog_) {
    closing_ = true;
    boost::asio::post(loop_->context(), [to = connection_] {
      if (const auto connection = to.lock()) connection->close();
    });
    return false;
  }
  pending_ += size;
  boost::asio::post(loop_->context(), [to = connection_, frame = std::move(frame)] {
    if (const auto connection = to.lock()) connection->send_frame(frame);
  });
  return true;
}

void StreamChannel::close() {
  const std::scoped_lock lock{mutex_};
  if (loop_ == nullptr || closing_) return;
  closing_ = true;
  boost::asio::post(loop_->context(), [to = connection_] {
    if (const auto connection = to.lock()) connection->end_stream();
  });
}

bool StreamChannel::open() const {
  const std::scoped_lock lock{mutex_};
  return loop_ != nullptr && !closing_;
}

void StreamChannel::on_close(std::function<void()> work) {
  {
    const std::scoped_lock lock{mutex_};
    if (loop_ != nullptr) {
      at_end_.push_back(std::move(work));
      return;
    }
  }
  call(work);
}

void StreamChannel::ended() {
  std::vector<std::function<void()>> work;
  {
    const std::scoped_lock lock{mutex_};
    loop_ = nullptr;
    work.swap(at_end_);
  }
  for (const auto& each : work) call(each);
}

}  // namespace web
