#pragma once
#include <boost/beast/core/flat_buffer.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "web/parser.hpp"
#include "web/request.hpp"
#include "web/response.hpp"
#include "web/router.hpp"
#include "web/socket.hpp"
#include "web/url.hpp"

/// Inside web/ only.
namespace web {

class Loop;
struct Service;
class StreamChannel;

/// One TCP connection: reads a request, has it answered, writes the answer, and again. Lives on its loop's thread; the
/// request alone is lent to a worker while `State::working`.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  using Clock = std::chrono::steady_clock;

  Connection(Service& service, Loop& loop, Socket socket);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void start();
  /// Looks at the deadlines; called twice a second.
  void tick(Clock::time_point now);
  /// The listener stops: nothing new, what runs may end.
  void wind_down();
  void close();
  bool idle() const { return state_ == State::idle; }
  Clock::time_point deadline() const { return deadline_; }

  /// For StreamChannel, on the loop's thread.
  void send_frame(const std::string& frame);
  void end_stream();

 private:
  enum class State { idle, head, body, working, writing, streaming, lingering, closed };
  using Error = boost::system::error_code;

  void await_request();
  void read();
  void after_read(const Error& error, std::size_t bytes);
  void feed();
  bool take_head();
  bool refuse_head(const Target& target);
  void prepare_body();
  void account_body();
  void dispatch();
  static void work(std::shared_ptr<Connection> self);
  void parser_failed(const Error& error);
  void refuse(Response response);
  void fail(int status, const std::string& key, const base::Arguments& arguments = {});

  void reply(Response response);
  void write_answer();
  void after_write(const Error& error);
  void send_continue();

  void open_stream();
  void watch_stream();
  void write_frames();

  void linger();
  void discard();
  void release_body();
  void timed_out();

  Service& service_;
  Loop& loop_;
  Socket socket_;
  std::string peer_;
  State state_ = State::idle;
  Clock::time_point deadline_ = Clock::time_point::max();
  Clock::time_point last_deadline_ = Clock::time_point::max();  // for the whole of a body or a linger
  Clock::time_point received_{};

  boost::beast::flat_buffer buffer_;
  std::optional<Parser> parser_;
  Request request_;
  Match match_;
  bool head_only_ = false;
  bool keep_alive_ = false;
  std::size_t body_accounted_ = 0;

  Response response_;
  std::string head_;
  std::shared_ptr<StreamChannel> channel_;
  std::string frames_;          // waiting
  std::string frames_writing_;  // on their way
  Clock::time_point last_frame_{};
  bool ending_ = false;
};

}  // namespace web
