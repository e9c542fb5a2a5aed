#include "web/connection.hpp"

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <limits>

#include "base/error.hpp"
#include "base/log.hpp"
#include "web/body.hpp"
#include "web/loop.hpp"
#include "web/service.hpp"
#include "web/tokens.hpp"
#include "web/url.hpp"

namespace web {
namespace {

namespace net = boost::asio;
namespace http = boost::beast::http;

constexpr std::size_t kHeadPiece = 4 * 1024;
constexpr std::size_t kBodyPiece = 64 * 1024;
constexpr std::size_t kLongestTarget = 8 * 1024;

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
  last_deadline_ = now + service_.options.body_grace + std::chrono::seconds{length / service_.options.slowest};
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

}  // namespace web
