#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "testing/http_client.hpp"
#include "web/listener.hpp"

namespace testing_tools {

/// A listener on a free port of 127.0.0.1 for as long as it lives.
class WebServer {
 public:
  explicit WebServer(web::Router router, web::ListenerOptions options = {}, web::BoundaryOptions boundary = {})
      : listener_(web::Listener::start(std::move(options), std::move(router), web::Boundary{std::move(boundary)})) {}

  int port() const { return listener_->port(); }
  web::Listener& listener() { return *listener_; }

  static std::string get_text(std::string_view path, std::string_view more_headers = "") {
    return "GET " + std::string{path} + " HTTP/1.1\r\nHost: localhost\r\n" + std::string{more_headers} + "\r\n";
  }
  static std::string post_text(std::string_view path, std::string_view body, std::string_view more_headers = "",
                               std::string_view type = "application/x-www-form-urlencoded") {
    return "POST " + std::string{path} + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + std::string{type} +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + std::string{more_headers} + "\r\n" +
           std::string{body};
  }

  /// One request over a connection of its own.
  HttpAnswer get(std::string_view path, std::string_view more_headers = "") const {
    HttpClient client{port()};
    client.send(get_text(path, more_headers));
    return client.receive();
  }
  HttpAnswer post(std::string_view path, std::string_view body, std::string_view more_headers = "",
                  std::string_view type = "application/x-www-form-urlencoded") const {
    HttpClient client{port()};
    client.send(post_text(path, body, more_headers, type));
    return client.receive();
  }

 private:
  std::unique_ptr<web::Listener> listener_;
};

}  // namespace testing_tools
