#include "web/listener.hpp"

#include <boost/asio/steady_timer.hpp>
#include <mutex>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "base/log.hpp"
#include "web/loop.hpp"
#include "web/service.hpp"
#include "web/socket.hpp"

namespace web {
namespace {

using boost::asio::ip::tcp;
using ErrorCode = boost::system::error_code;
using namespace std::chrono_literals;

tcp::endpoint endpoint(const ListenerOptions& options) {
  ErrorCode error;
  const auto address =
      boost::asio::ip::make_address(options.address == "localhost" ? "127.0.0.1" : options.address, error);
  if (error || options.port < 0 || options.port > 65535)
    throw base::Error{
        base::Fault::bad_input, "error.address", {{"address", options.address + ":" + std::to_string(options.port)}}};
  return {address, static_cast<std::uint16_t>(options.port)};
}

class Running final : public Listener {
 public:
  Running(ListenerOptions options, Router router, Boundary boundary)
      : service_(std::move(options), std::move(router), std::move(boundary)) {
    for (int i = 0; i < service_.options.io_threads; ++i) loops_.push_back(std::make_unique<Loop>(service_));
    acceptor_.emplace(loops_.front()->context());
    pause_.emplace(loops_.front()->context());
    bind(endpoint(service_.options));
    port_ = acceptor_->local_endpoint().port();
    accept();
    for (auto& loop : loops_) loop->start();
  }

  ~Running() override { stop(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  int port() const override { return port_; }

  void stop() override {
    std::call_once(stopped_, [this] {
      service_.stopping = true;
      boost::asio::post(loops_.front()->context(), [this] { close_door(); });
      const auto until = std::chrono::steady_clock::now() + service_.options.stop_time;
      while (!drained() && std::chrono::steady_clock::now() < until) std::this_thread::sleep_for(10ms);
      service_.workers.stop();
      for (auto& loop : loops_) loop->finish();
    });
  }

 private:
  void bind(const tcp::endpoint& where) {
    ErrorCode error;
    acceptor_->open(where.protocol(), error);
    if (!error) acceptor_->set_option(Acceptor::reuse_address{true}, error);
    if (!error) acceptor_->bind(where, error);
    if (!error) acceptor_->listen(boost::asio::socket_base::max_listen_connections, error);
    if (error)
      throw base::Error{base::Fault::unavailable,
                        "error.port_taken",
                        {{"address", service_.options.address + ":" + std::to_string(service_.options.port)}},
                        error.message()};
  }

  void accept() {
    auto& loop = *loops_[next_++ % loops_.size()];
    acceptor_->async_accept(loop.context(), [this, &loop](const ErrorCode& error, Socket socket) {
      if (error == boost::asio::error::operation_aborted || !acceptor_->is_open()) return;
      if (error) return accept_later(error);
      loop.adopt(std::move(socket));
      accept();
    });
  }

  /// Out of descriptors, usually: trying again at once would only burn time.
  void accept_later(const ErrorCode& why) {
    base::log::error("listener.accept", {{"cause", why.message()}});
    pause_->expires_after(100ms);
    pause_->async_wait([this](const ErrorCode& error) {
      if (!error) accept();
    });
  }

  void close_door() {
    ErrorCode ignored;
    acceptor_->close(ignored);
    pause_->cancel(ignored);
  }

  bool drained() {
    bool empty = true;
    for (auto& loop : loops_) empty = loop->drained() && empty;
    return empty;
  }

  Service service_;
  std::vector<std::unique_ptr<Loop>> loops_;
  std::optional<Acceptor> acceptor_;
  std::optional<boost::asio::steady_timer> pause_;
  std::size_t next_ = 0;
  int port_ = 0;
  std::once_flag stopped_;
};

}  // namespace

std::unique_ptr<Listener> Listener::start(ListenerOptions options, Router router, Boundary boundary) {
  return std::make_unique<Running>(std::move(options), std::move(router), std::move(boundary));
}

}  // namespace web
