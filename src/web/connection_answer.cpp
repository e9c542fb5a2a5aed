// How a connection answers a request and how it ends.
#include <boost/asio/post.hpp>
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
using namespace std::chrono_literals;

constexpr std::size_t kPiece = 64 * 1024;
constexpr auto kLongestLinger = 30s;  // for a client that still sends a body that we refused
constexpr auto kShortLinger = 2s;

}  // namespace

void Connection::dispatch() {
  keep_alive_ = parser_->keep_alive();
  request_.body = std::move(parser_->get().body());
  state_ = State::working;
  deadline_ = Clock::time_point::max();
  if (match_.route->options.immediate) {
    auto response = service_.boundary.answer(*match_.route, request_);
    service_.boundary.record(request_, response.status, Clock::now() - received_);
    return reply(std::move(response));
  }
  if (!service_.workers.offer([self = shared_from_this()]() mutable { work(std::move(self)); }))
    fail(503, service_.stopping ? "error.stopping" : "error.busy");
}

/// On a worker: the request belongs to it until the answer is posted. The last hold on the connection goes with the
/// answer, so that a connection always ends on its loop.
void Connection::work(std::shared_ptr<Connection> self) {
  auto response = self->service_.boundary.answer(*self->match_.route, self->request_);
  self->service_.boundary.record(self->request_, response.status, Clock::now() - self->received_);
  auto& context = self->loop_.context();
  net::post(context, [self = std::move(self), moved = std::move(response)]() mutable {
    if (self->state_ == State::working) self->reply(std::move(moved));
  });
}

void Connection::fail(int status, const std::string& key, const base::Arguments& arguments) {
  refuse(service_.boundary.failure(request_, status, key, arguments));
}

/// An answer without a handler. What the client still sends of a body is thrown away, so the connection ends.
void Connection::refuse(Response response) {
  service_.boundary.record(request_, response.status, Clock::now() - received_);
  keep_alive_ = parser_->is_done() && parser_->keep_alive();
  reply(std::move(response));
}

void Connection::reply(Response response) {
  release_body();
  response_ = std::move(response);
  if (response_.stream && !head_only_) return open_stream();
  if (service_.stopping) keep_alive_ = false;
  append_response_head(head_, response_, {keep_alive_, service_.boundary.secure(), loop_.date()});
  state_ = State::writing;
  const auto seconds = response_.content().size() / service_.options.slowest;
  deadline_ = Clock::now() + service_.options.stall_time + std::chrono::seconds{seconds};
  write_answer();
}

void Connection::write_answer() {
  const auto content = head_only_ ? std::string_view{} : response_.content();
  const std::array<net::const_buffer, 2> pieces{net::buffer(head_), net::buffer(content.data(), content.size())};
  net::async_write(socket_, pieces,
                   [self = shared_from_this()](const Error& error, std::size_t) { self->after_write(error); });
}

void Connection::after_write(const Error& error) {
  if (state_ == State::closed) return;
  if (error) return close();
  if (!keep_alive_) return linger();
  try {
    await_request();
  } catch (const std::exception& failure) {
    base::log::error("connection.failed", {{"cause", failure.what()}});
    close();
  }
}

void Connection::linger() {
  Error ignored;
  socket_.shutdown(Socket::shutdown_send, ignored);
  state_ = State::lingering;
  const bool sending = parser_->is_header_done() && !parser_->is_done();
  last_deadline_ = Clock::now() + (sending ? kLongestLinger : kShortLinger);
  buffer_.clear();
  discard();
}

/// Closing with unread bytes would make the kernel reset the connection, and the client lose our answer.
void Connection::discard() {
  deadline_ = std::min(Clock::now() + kShortLinger, last_deadline_);
  socket_.async_read_some(buffer_.prepare(kPiece), [self = shared_from_this()](const Error& error, std::size_t) {
    if (self->state_ != State::lingering) return;
    if (error) return self->close();
    self->discard();
  });
}

void Connection::tick(Clock::time_point now) {
  if (state_ == State::streaming && frames_writing_.empty() && now - last_frame_ >= service_.options.stream_comment) {
    channel_->expect(3);
    send_frame(":\n\n");
  }
  if (now >= deadline_) timed_out();
}

void Connection::timed_out() {
  if (state_ != State::head && state_ != State::body) return close();
  if (request_.id.empty()) {
    received_ = Clock::now();
    service_.boundary.receive(request_, peer_);
  }
  Error ignored;
  socket_.cancel(ignored);  // the read that did not come
  fail(408, "error.too_slow");
}

void Connection::wind_down() {
  if (state_ == State::idle || state_ == State::streaming || state_ == State::lingering) close();
}

void Connection::close() {
  if (state_ == State::closed) return;
  state_ = State::closed;
  deadline_ = Clock::time_point::max();
  Error ignored;
  socket_.close(ignored);
  release_body();
  if (channel_ == nullptr) return;
  --service_.streams;
  channel_->ended();
}

}  // namespace web
