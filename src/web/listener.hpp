#pragma once
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "web/boundary.hpp"
#include "web/router.hpp"

namespace web {

struct ListenerOptions {
  std::string address = "127.0.0.1";   ///< an IP address or "localhost"
  int port = 0;                        ///< 0: any free one
  int threads = 8;                     ///< workers that call handlers
  int io_threads = 2;                  ///< threads that read and write; handlers with RouteOptions::immediate run there
  std::size_t waiting = 256;           ///< requests that may wait for a worker; one more is answered 503
  std::size_t connections = 2000;      ///< one more closes the longest idle one, or is answered 503
  std::size_t streams = 200;           ///< open event streams; one more is answered 503
  std::size_t head_limit = 16 * 1024;  ///< request line and headers; more is answered 431
  std::size_t bodies_limit = std::size_t{512} << 20;  ///< bodies of all running requests; more is answered 503
  std::size_t stream_backlog = std::size_t{1} << 20;  ///< unread bytes after which a stream's browser is dropped
  std::chrono::milliseconds head_time{10'000};        ///< from a request's first byte to the end of its headers
  std::chrono::milliseconds idle_time{60'000};        ///< between two requests of a connection
  std::chrono::milliseconds stall_time{15'000};       ///< without a byte while a body is read or an answer written
  std::size_t slowest = 8 * 1024;                     ///< bytes a second that a body must keep up after `body_grace`
  std::chrono::milliseconds body_grace{30'000};
  std::chrono::milliseconds stream_comment{15'000};  ///< after which a silent stream gets a comment
  std::chrono::milliseconds stop_time{5'000};        ///< that running answers get when the listener stops
};

/// One socket with one route table. HTTP/1.1 and 1.0, keep-alive, pipelining, chunked bodies, 100-continue; no TLS (a
/// proxy does that) and no upgrades. Staff and public are two listeners that share nothing.
class Listener {
 public:
  /// Binds and serves at once. Throws base::Error bad_input "error.address" or unavailable "error.port_taken".
  static std::unique_ptr<Listener> start(ListenerOptions options, Router router, Boundary boundary);
  /// As stop().
  virtual ~Listener() = default;
  /// The port really bound.
  virtual int port() const = 0;
  /// Takes no more connections, ends streams, lets running handlers end and their answers out (for `stop_time` at
  /// most), closes everything and joins its threads. Not to be called from a handler. Twice is once.
  virtual void stop() = 0;
};

}  // namespace web
