#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

/// A blunt HTTP client for tests: sends the bytes it is given over one connection to 127.0.0.1 and reads answers.
namespace testing_tools {

struct HttpAnswer {
  int status = 0;
  std::string head;
  std::multimap<std::string, std::string> headers;  ///< names in lower case
  std::string body;

  std::string header(const std::string& name) const {
    const auto hit = headers.find(name);
    return hit == headers.end() ? "" : hit->second;
  }
};

class HttpClient {
 public:
  explicit HttpClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(port));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0) throw std::runtime_error("no connection");
  }
  ~HttpClient() { close(); }
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  void close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
  }

  /// False when the server closed the connection meanwhile.
  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  /// The next answer; throws when the connection ends or `patience` passes before it is whole.
  HttpAnswer receive(bool head_only = false, std::chrono::milliseconds patience = std::chrono::seconds{10}) {
    HttpAnswer answer;
    answer.head = take_until("\r\n\r\n", patience);
    answer.status = std::stoi(answer.head.substr(9, 3));
    read_headers(answer);
    const auto length = answer.header("content-length");
    if (head_only || answer.status == 204 || answer.status == 304 || answer.status < 200) return answer;
    answer.body = length.empty() ? take_all(patience) : take(std::stoul(length), patience);
    return answer;
  }

  /// What comes before `end`, without it; throws when it does not come.
  std::string take_until(std::string_view end, std::chrono::milliseconds patience = std::chrono::seconds{10}) {
    std::size_t at = buffer_.find(end);
    for (; at == std::string::npos; at = buffer_.find(end))
      if (!more(patience)) throw std::runtime_error("the connection ended: " + buffer_);
    auto out = buffer_.substr(0, at);
    buffer_.erase(0, at + end.size());
    return out;
  }

  /// True once the server has closed; false if it has not within `patience`.
  bool closed(std::chrono::milliseconds patience = std::chrono::seconds{10}) {
    try {
      while (more(patience)) {
      }
      return true;
    } catch (const std::runtime_error&) {
      return false;
    }
  }

 private:
  std::string take(std::size_t bytes, std::chrono::milliseconds patience) {
    while (buffer_.size() < bytes)
      if (!more(patience)) throw std::runtime_error("the connection ended inside an answer");
    auto out = buffer_.substr(0, bytes);
    buffer_.erase(0, bytes);
    return out;
  }

  std::string take_all(std::chrono::milliseconds patience) {
    while (more(patience)) {
    }
    std::string out;
    out.swap(buffer_);
    return out;
  }

  static void read_headers(HttpAnswer& answer) {
    for (auto at = answer.head.find("\r\n"); at != std::string::npos; at = answer.head.find("\r\n", at + 2)) {
      const auto line = answer.head.substr(at + 2, answer.head.find("\r\n", at + 2) - at - 2);
      const auto colon = line.find(": ");
      auto name = line.substr(0, colon);
      std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
      answer.headers.emplace(name, line.substr(colon + 2));
    }
  }

  bool more(std::chrono::milliseconds patience) {
    pollfd wait{socket_, POLLIN, 0};
    if (::poll(&wait, 1, static_cast<int>(patience.count())) <= 0) throw std::runtime_error("nothing comes");
    std::string piece(65536, '\0');
    const auto got = ::recv(socket_, piece.data(), piece.size(), 0);
    if (got <= 0) return false;
    buffer_.append(piece, 0, static_cast<std::size_t>(got));
    return true;
  }

  int socket_;
  std::string buffer_;
};

}  // namespace testing_tools
