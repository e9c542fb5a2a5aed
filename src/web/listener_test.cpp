#include "web/listener.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "base/log.hpp"
#include "testing/web_server.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;
using testing_tools::HttpClient;
using testing_tools::WebServer;
using web::Request;
using web::Response;

web::Router one(std::string_view pattern, web::Handler handler) {
  web::Router router;
  router.get(pattern, std::move(handler));
  return router;
}

TEST(ListenerTest, a_page_is_answered_with_its_length_and_an_id) {
  WebServer server{
      one("/hello/:name", [](const Request& r) { return Response::html("hi " + r.parameters.at("name")); })};
  const auto answer = server.get("/hello/%E6%96%87");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "hi 文");
  EXPECT_EQ(answer.header("content-length"), "6");
  EXPECT_EQ(answer.header("content-type"), "text/html; charset=utf-8");
  EXPECT_GE(answer.header("x-request-id").size(), 8U);
  EXPECT_THAT(answer.header("date"), HasSubstr("GMT"));
}

TEST(ListenerTest, a_connection_serves_many_requests_also_pipelined) {
  WebServer server{one("/:n", [](const Request& r) { return Response::text(r.parameters.at("n")); })};
  HttpClient client{server.port()};
  for (int i = 0; i < 3; ++i) {
    client.send(WebServer::get_text("/" + std::to_string(i)));
    EXPECT_EQ(client.receive().body, std::to_string(i));
  }
  client.send(WebServer::get_text("/a") + WebServer::get_text("/b") +
              WebServer::get_text("/c", "Connection: close\r\n"));
  EXPECT_EQ(client.receive().body, "a");
  EXPECT_EQ(client.receive().body, "b");
  EXPECT_EQ(client.receive().body, "c");
  EXPECT_TRUE(client.closed());
}

TEST(ListenerTest, head_gets_the_headers_of_get_without_its_body) {
  WebServer server{one("/", [](const Request&) { return Response::html("12345"); })};
  HttpClient client{server.port()};
  client.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n" + WebServer::get_text("/"));
  EXPECT_EQ(client.receive(true).header("content-length"), "5");
  EXPECT_EQ(client.receive().body, "12345");
}

TEST(ListenerTest, an_unknown_path_is_404_and_another_method_405_with_the_allowed_ones) {
  WebServer server{one("/a", [](const Request&) { return Response::html(""); })};
  EXPECT_EQ(server.get("/b").status, 404);
  const auto answer = server.post("/a", "x=1");
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.header("allow"), "GET, HEAD");
}

TEST(ListenerTest, an_exception_becomes_a_page_that_tells_the_id_and_not_the_cause) {
  base::log::Capture log;
  WebServer server{one("/", [](const Request&) -> Response { throw std::runtime_error("secret cause"); })};
  const auto answer = server.get("/");
  EXPECT_EQ(answer.status, 500);
  EXPECT_THAT(answer.body, Not(HasSubstr("secret")));
  EXPECT_THAT(answer.body, HasSubstr(answer.header("x-request-id")));
  EXPECT_THAT(answer.body, HasSubstr("こちらの不具合"));
  EXPECT_THAT(log.lines(),
              testing::Contains(AllOf(HasSubstr("secret cause"), HasSubstr(answer.header("x-request-id")))));
}

TEST(ListenerTest, two_hundred_requests_at_once_are_all_answered) {
  WebServer server{one("/:n", [](const Request& r) {
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
    return Response::text(r.parameters.at("n"));
  })};
  std::vector<std::thread> threads;
  std::atomic<int> right{0};
  for (int i = 0; i < 200; ++i)
    threads.emplace_back([&, i] { right += server.get("/" + std::to_string(i)).body == std::to_string(i); });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(right, 200);
}

}  // namespace
