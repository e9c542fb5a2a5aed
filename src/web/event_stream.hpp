#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace web {

/// A running answer of Server-Sent Events (HTML Living Standard §9.2). A copyable handle; any thread; it may outlive
/// the browser and the listener, when send() just says false.
///
/// Give the handle to whatever has news and return: a function that waits inside Response::stream holds one worker.
/// A comment every 15 s keeps the connection open through proxies. A browser that does not read is dropped when 1 MiB
/// waits for it.
class EventStream {
 public:
  /// Sends one event. `data` may have several lines; `event` must have no line break. False once the browser is gone:
  /// it then will not come back (the browser opens a new stream by itself). True means queued, not received.
  bool send(std::string_view event, std::string_view data) const;
  /// Ends the answer. The browser will reconnect unless the page closed its EventSource on a last event.
  void close() const;
  bool open() const;
  /// Calls `work` once when the stream has ended for whatever reason (at once if it has), on the listener's thread:
  /// it must be short and must not throw.
  void on_close(std::function<void()> work) const;

  /// What carries the bytes; the listener makes one for each stream.
  class Channel {
   public:
    virtual ~Channel() = default;
    virtual bool send(std::string frame) = 0;
    virtual void close() = 0;
    virtual bool open() const = 0;
    virtual void on_close(std::function<void()> work) = 0;
  };
  explicit EventStream(std::shared_ptr<Channel> channel) : channel_(std::move(channel)) {}

 private:
  std::shared_ptr<Channel> channel_;
};

/// The bytes of one event; line breaks in `data` are CR, LF or both, as a browser reads them. Pure.
std::string event_frame(std::string_view event, std::string_view data);

}  // namespace web
