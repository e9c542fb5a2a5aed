// How a connection carries an event stream.
#include <boost/asio/write.hpp>

#include "base/log.hpp"
#include "web/connection.hpp"
#include "web/loop.hpp"
#include "web/response_head.hpp"
#include "web/service.hpp"
#include "web/stream_channel.hpp"

namespace web {
namespace {

namespace net = boost::asio;

}  // namespace

void Connection::open_stream() {
  if (service_.streams >= service_.options.streams || service_.stopping)
    return reply(service_.boundary.failure(request_, 503, "error.busy"));
  ++service_.streams;
  channel_ = std::make_shared<StreamChannel>(weak_from_this(), loop_, service_.options.stream_backlog);
  keep_alive_ = false;
  state_ = State::streaming;
  deadline_ = Clock::time_point::max();
  response_.header("X-Accel-Buffering", "no");  // nginx would hold the events back
  append_response_head(frames_, response_, {false, service_.boundary.secure(), loop_.date()});
  channel_->expect(frames_.size());
  write_frames();
  watch_stream();
  const bool taken = service_.workers.offer([stream = response_.stream, channel = channel_, id = request_.id] {
    try {
      stream(EventStream{channel});
    } catch (const std::exception& error) {
      base::log::error("stream.failed", {{"id", id}, {"cause", error.what()}});
      channel->close();
    }
  });
  if (!taken) close();
}

/// A browser that leaves is seen as the end of what it sends.
void Connection::watch_stream() {
  socket_.async_read_some(buffer_.prepare(512), [self = shared_from_this()](const Error& error, std::size_t) {
    if (self->state_ != State::streaming) return;
    if (error) return self->close();
    self->watch_stream();
  });
}

void Connection::send_frame(const std::string& frame) {
  if (state_ != State::streaming) return;
  frames_ += frame;
  write_frames();
}

void Connection::write_frames() {
  if (!frames_writing_.empty() || frames_.empty()) return;
  frames_writing_.swap(frames_);
  last_frame_ = Clock::now();
  deadline_ = last_frame_ + service_.options.stall_time;
  net::async_write(socket_, net::buffer(frames_writing_),
                   [self = shared_from_this()](const Error& error, std::size_t bytes) {
                     if (self->state_ != State::streaming) return;
                     if (error) return self->close();
                     self->channel_->sent(bytes);
                     self->frames_writing_.clear();
                     self->deadline_ = Clock::time_point::max();
                     self->write_frames();
                     if (self->ending_ && self->frames_writing_.empty()) self->close();
                   });
}

void Connection::end_stream() {
  ending_ = true;
  if (state_ == State::streaming && frames_writing_.empty()) close();
}

}  // namespace web
