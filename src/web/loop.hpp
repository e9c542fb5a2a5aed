#pragma once
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

#include "web/socket.hpp"

/// Inside web/ only: one I/O thread with its connections. Everything here but post-like calls happens on that thread,
/// so connections need no locks.
namespace web {

class Connection;
struct Service;

class Loop {
 public:
  explicit Loop(Service& service);
  ~Loop();
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  boost::asio::io_context& context() { return context_; }
  void start();
  /// Any thread: takes over a connection, or answers 503 where there are too many.
  void adopt(Socket socket);
  /// Any thread: lets idle connections and streams go; true once none is left.
  bool drained();
  /// Any thread: closes what is left and joins.
  void finish();

  void enter(Connection* connection) { connections_.insert(connection); }
  void leave(Connection* connection) { connections_.erase(connection); }
  /// Today's Date header; made once a second.
  const std::string& date();

 private:
  void tick();
  void admit(Socket socket);
  bool evict_idle();
  std::vector<std::shared_ptr<Connection>> all();

  Service& service_;
  std::unordered_set<Connection*> connections_;  // before the context, whose end lets the last ones go
  boost::asio::io_context context_{1};
  boost::asio::steady_timer timer_{context_};
  std::string date_;
  long long date_second_ = -1;
  std::thread thread_;
};

}  // namespace web
