#include "web/event_stream.hpp"

#include <stdexcept>

namespace web {

std::string event_frame(std::string_view event, std::string_view data) {
  if (event.find_first_of("\r\n") != std::string_view::npos)
    throw std::invalid_argument("an event's name has a line break");
  std::string frame;
  if (!event.empty()) frame.append("event: ").append(event).append("\n");
  for (;;) {
    const auto end = data.find_first_of("\r\n");
    frame.append("data: ").append(data.substr(0, end)).append("\n");
    if (end == std::string_view::npos) break;
    data.remove_prefix(data.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
  }
  return frame + "\n";
}

bool EventStream::send(std::string_view event, std::string_view data) const {
  return channel_->send(event_frame(event, data));
}
void EventStream::close() const { channel_->close(); }
bool EventStream::open() const { return channel_->open(); }
void EventStream::on_close(std::function<void()> work) const { channel_->on_close(std::move(work)); }

}  // namespace web
