#include "web/loop.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <future>
#include <vector>

#include "base/log.hpp"
#include "web/connection.hpp"
#include "web/response_head.hpp"
#include "web/service.hpp"

namespace web {
namespace {

constexpr std::chrono::milliseconds kTick{250};
constexpr std::string_view kFull =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

}  // namespace

Loop::Loop(Service& service) : service_(service) {}
Loop::~Loop() { finish(); }

void Loop::start() {
  tick();
  thread_ = std::thread{[this] {
    const auto guard = boost::asio::make_work_guard(context_);
    context_.run();
  }};
}

void Loop::adopt(Socket socket) {
  boost::asio::post(context_, [this, moved = std::move(socket)]() mutable { admit(std::move(moved)); });
}

void Loop::admit(Socket socket) {
  boost::system::error_code ignored;
  socket.non_blocking(true, ignored);
  socket.set_option(boost::asio::ip::tcp::no_delay{true}, ignored);
  if (service_.connections >= service_.options.connections && !evict_idle()) {
    socket.send(boost::asio::buffer(kFull), 0, ignored);
    return;
  }
  try {
    std::make_shared<Connection>(service_, *this, std::move(socket))->start();
  } catch (const std::exception& error) {
    base::log::error("connection.failed", {{"cause", error.what()}});
  }
}

bool Loop::evict_idle() {
  Connection* oldest = nullptr;
  for (auto* connection : connections_)
    if (connection->idle() && (oldest == nullptr || connection->deadline() < oldest->deadline())) oldest = connection;
  if (oldest == nullptr) return false;
  oldest->shared_from_this()->close();
  return true;
}

std::vector<std::shared_ptr<Connection>> Loop::all() {
  std::vector<std::shared_ptr<Connection>> held;
  for (auto* connection : connections_)
    if (auto alive = connection->weak_from_this().lock()) held.push_back(std::move(alive));
  return held;
}

void Loop::tick() {
  const auto now = Connection::Clock::now();
  for (const auto& connection : all()) connection->tick(now);
  timer_.expires_after(kTick);
  timer_.async_wait([this](const boost::system::error_code& error) {
    if (!error) tick();
  });
}

bool Loop::drained() {
  std::promise<bool> empty;
  boost::asio::post(context_, [&] {
    for (const auto& connection : all()) connection->wind_down();
    empty.set_value(connections_.empty());
  });
  return empty.get_future().get();
}

void Loop::finish() {
  if (!thread_.joinable()) return;
  boost::asio::post(context_, [this] {
    for (const auto& connection : all()) connection->close();
    context_.stop();
  });
  thread_.join();
}

const std::string& Loop::date() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto second = std::chrono::duration_cast<std::chrono::seconds>(now).count();
  if (second != date_second_) {
    date_ = http_date(second);
    date_second_ = second;
  }
  return date_;
}

}  // namespace web
