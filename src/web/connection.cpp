#include "web/connection.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <limits>

#include "base/error.hpp"
#include "base/log.hpp"
#include "web/body.hpp"
#include "web/loop.hpp"
#include "web/response_head.hpp"
#include "web/service.hpp"
#include "web/stream_channel.hpp"
#include "web/tokens.hpp"
#include "web/url.hpp"

namespace web {
namespace {

namespace net = boost::asio;
namespace http = boost::beast::http;
using namespace std::chrono_literals;

constexpr std::size_t kHeadPiece = 4 * 1024;
constexpr std::size_t kBodyPiece = 64 * 1024;
constexpr std::size_t kLongestTarget = 8 * 1024;
constexpr auto kGrace = 30s;          // before a body's speed matters
constexpr auto kLongestLinger = 30s;  // for a client that still sends a body that we refused
constexpr auto kShortLinger = 2s;

std::string size_text(std::size_t bytes) {
  constexpr std::size_t kMiB = std::size_t{1} << 20;
  return bytes >= kMiB ? std::to_string(bytes / kMiB) + " MiB" : std::to_string(bytes / 1024) + " KiB";
}

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

/// RFC 9112 §3.2.2: a server takes the absolute form too.
std::string_view origin_form(std::string_view target) {
  if (!target.starts_with("http://") && !target.starts_with("https://")) return target;
  const auto slash = target.find('/', target.find("//") + 2);
  return slash == std::string_view::npos ? "/" : target.substr(slash);
}

}  // namespace

Connection::Connection(Service& service, Loop& loop, Socket socket)
    : service_(service), loop_(loop), socket_(std::move(socket)) {
  Error error;
  const auto remote = socket_.remote_endpoint(error);
  if (!error) peer_ = remote.address().to_string();
  ++service_.connections;
  loop_.enter(this);
}

Connection::~Connection() {
  close();
  loop_.leave(this);
  --service_.connections;
}

void Connection::start() { await_request(); }

// -- reading

void Connection::await_request() {
  if (service_.stopping) return close();
  state_ = State::idle;
  deadline_ = Clock::now() + service_.options.idle_time;
  request_ = {};
  match_ = {};
  response_ = {};
  head_.clear();
  if (buffer_.size() == 0 && buffer_.capacity() > kBodyPiece / 4) buffer_.shrink_to_fit();  // idle connections are many
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(service_.options.head_limit));
  parser_->body_limit(std::numeric_limits<std::uint64_t>::max());  // until the route is known
  feed();
}

void Connection::read() {
  const auto piece = state_ == State::body ? kBodyPiece : kHeadPiece;
  socket_.async_read_some(buffer_.prepare(piece), [self = shared_from_this()](const Error& error, std::size_t bytes) {
    self->after_read(error, bytes);
  });
}

void Connection::after_read(const Error& error, std::size_t bytes) {
  if (state_ != State::idle && state_ != State::head && state_ != State::body) return;  // answered meanwhile: too slow
  if (error) return close();
  buffer_.commit(bytes);
  const auto now = Clock::now();
  if (state_ == State::idle) {
    state_ = State::head;
    deadline_ = now + service_.options.head_time;
  } else if (state_ == State::body) {
    deadline_ = std::min(now + service_.options.stall_time, last_deadline_);
  }
  try {
    feed();
  } catch (const std::exception& failure) {
    base::log::error("connection.failed", {{"id", request_.id}, {"cause", failure.what()}});
    close();
  }
}

void Connection::feed() {
  for (;;) {
    if (parser_->is_done()) return dispatch();
    if (buffer_.size() == 0) return read();
    if (state_ == State::idle) state_ = State::head;  // a pipelined request
    Error error;
    buffer_.consume(parser_->put(buffer_.cdata(), error));
    if (error == http::error::need_more) return read();
    if (error) return parser_failed(error);
    if (state_ == State::head && parser_->is_header_done() && !take_head()) return;
    account_body();
    if (service_.body_bytes > service_.options.bodies_limit) return fail(503, "error.busy");
  }
}

/// False when the request has been answered already.
bool Connection::take_head() {
  received_ = Clock::now();
  const auto& head = parser_->get();
  request_.method = view(head.method_string());
  head_only_ = request_.method == "HEAD";
  for (const auto& field : head) request_.headers.emplace_back(view(field.name_string()), view(field.value()));
  service_.boundary.receive(request_, peer_);
  const auto whole = origin_form(view(head.target()));
  if (whole.size() > kLongestTarget) return fail(414, "error.head_too_large", {{"limit", "8 KiB"}}), false;
  const auto target = split_target(whole);
  match_ = service_.router.find(request_.method, target.path);
  if (match_.route != nullptr) request_.route = match_.route->pattern;
  request_.parameters = std::move(match_.parameters);
  if (refuse_head(target)) return false;
  state_ = State::body;
  prepare_body();
  if (head_only_) request_.method = "GET";
  return true;
}

/// Everything that can be said before the body is read.
bool Connection::refuse_head(const Target& target) {
  const auto& head = parser_->get();
  const auto coding = head.find(http::field::transfer_encoding);
  // RFC 9112 §3.2: exactly one Host; §6.1: a coding we do not know
  if (head.count(http::field::host) > 1 || (head.version() == 11 && head.count(http::field::host) == 0))
    return fail(400, "error.request_unreadable"), true;
  if (coding != head.end() && !same_token(view(coding->value()), "chunked"))
    return fail(501, "error.request_unreadable"), true;
  if (auto refusal = service_.boundary.refuse(request_, match_)) return refuse(std::move(*refusal)), true;
  const auto length = parser_->content_length();
  const auto limit = match_.route->options.body_limit;
  if (length && *length > limit) return fail(413, "error.body_too_large", {{"limit", size_text(limit)}}), true;
  try {
    request_.path = percent_decode(target.path).value_or("/");
    take_query(request_, target.query);
  } catch (const base::Error& error) {
    return fail(400, error.key, error.arguments), true;
  }
  return false;
}

void Connection::prepare_body() {
  const auto limit = match_.route->options.body_limit;
  parser_->body_limit(limit);
  parser_->eager(true);
  const auto length = parser_->content_length().value_or(limit);
  const auto now = Clock::now();
  last_deadline_ = now + kGrace + std::chrono::seconds{length / service_.options.slowest};
  deadline_ = std::min(now + service_.options.stall_time, last_deadline_);
  const bool waits = same_token(request_.header("expect"), "100-continue");
  if (waits && !parser_->is_done() && buffer_.size() == 0) send_continue();
}

void Connection::send_continue() {
  static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
  // a few bytes into an empty send buffer: they go out at once or the connection is beyond help
  Error error;
  socket_.send(net::buffer(kContinue), 0, error);
}

void Connection::account_body() {
  const auto size = parser_->get().body().size();
  service_.body_bytes += size - body_accounted_;
  body_accounted_ = size;
}

/// What was uploaded is not needed once there is an answer, which may take long to write.
void Connection::release_body() {
  if (parser_) std::string{}.swap(parser_->get().body());
  std::string{}.swap(request_.body);
  request_.files.clear();
  service_.body_bytes -= body_accounted_;
  body_accounted_ = 0;
}

void Connection::parser_failed(const Error& error) {
  if (request_.id.empty()) {
    received_ = Clock::now();
    service_.boundary.receive(request_, peer_);
  }
  if (error == http::error::header_limit)
    return fail(431, "error.head_too_large", {{"limit", size_text(service_.options.head_limit)}});
  if (error == http::error::body_limit)
    return fail(413, "error.body_too_large", {{"limit", size_text(match_.route->options.body_limit)}});
  fail(400, "error.request_unreadable");
}

// -- answering

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

void Connection::fail(int status, std::string key, base::Arguments arguments) {
  refuse(service_.boundary.failure(request_, status, std::move(key), std::move(arguments)));
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

// -- streams

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

void Connection::send_frame(std::string frame) {
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

// -- ending

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
  socket_.async_read_some(buffer_.prepare(kBodyPiece), [self = shared_from_this()](const Error& error, std::size_t) {
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
