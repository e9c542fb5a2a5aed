// Server-Sent Events over real sockets.
#include <gmock/gmock.h>

#include <future>
#include <mutex>
#include <optional>
#include <thread>

#include "testing/web_server.hpp"

namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing_tools::HttpClient;
using testing_tools::WebServer;
using web::EventStream;
using web::Request;
using web::Response;

/// Takes the handle out of the listener, as a feature would.
struct Desk {
  std::promise<EventStream> promise;
  web::Router router() {
    web::Router made;
    made.get("/events", [this](const Request&) {
      return Response::events([this](EventStream stream) { promise.set_value(std::move(stream)); });
    });
    made.get("/many",
             [](const Request&) { return Response::events([](const EventStream& s) { s.send("", "here"); }); });
    return made;
  }
  EventStream stream() { return promise.get_future().get(); }
};

bool ends_within(const EventStream& stream, std::chrono::milliseconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (stream.send("x", "y") && std::chrono::steady_clock::now() < until) std::this_thread::sleep_for(5ms);
  return !stream.open();
}

TEST(StreamsTest, events_arrive_in_order_from_another_thread_and_the_stream_ends) {
  Desk desk;
  WebServer server{desk.router()};
  HttpClient client{server.port()};
  client.send(WebServer::get_text("/events"));
  const auto stream = desk.stream();
  EXPECT_TRUE(stream.send("progress", "{\"done\":1}"));
  EXPECT_TRUE(stream.send("progress", "文\n二行"));
  stream.close();
  EXPECT_FALSE(stream.send("progress", "late"));
  const auto answer = client.receive();
  EXPECT_EQ(answer.header("content-type"), "text/event-stream");
  EXPECT_EQ(answer.header("cache-control"), "no-store");
  EXPECT_EQ(answer.header("content-length"), "");
  EXPECT_EQ(answer.body, "event: progress\ndata: {\"done\":1}\n\nevent: progress\ndata: 文\ndata: 二行\n\n");
}

TEST(StreamsTest, a_browser_that_leaves_is_noticed_and_cleaned_up_after) {
  Desk desk;
  WebServer server{desk.router()};
  std::promise<void> cleaned;
  std::optional<HttpClient> client{std::in_place, server.port()};
  client->send(WebServer::get_text("/events"));
  const auto stream = desk.stream();
  stream.on_close([&] { cleaned.set_value(); });
  EXPECT_TRUE(stream.send("a", "b"));
  EXPECT_EQ(client->take_until("data: b\n\n").substr(0, 15), "HTTP/1.1 200 OK");
  client.reset();
  EXPECT_EQ(cleaned.get_future().wait_for(5s), std::future_status::ready);
  EXPECT_FALSE(stream.send("a", "b"));
  bool at_once = false;
  stream.on_close([&] { at_once = true; });
  EXPECT_TRUE(at_once);
}

TEST(StreamsTest, a_silent_stream_gets_comments) {
  Desk desk;
  WebServer server{desk.router(), {.stream_comment = 200ms}};
  HttpClient client{server.port()};
  client.send(WebServer::get_text("/events"));
  client.take_until("\r\n\r\n");
  client.take_until(":\n\n");
  client.take_until(":\n\n");
}

TEST(StreamsTest, a_browser_that_does_not_read_is_dropped_at_the_backlog) {
  Desk desk;
  WebServer server{desk.router(), {.stream_backlog = 100'000}};
  HttpClient client{server.port()};
  client.send(WebServer::get_text("/events"));
  const auto stream = desk.stream();
  int sent = 0;
  while (stream.send("x", std::string(50'000, 'x')) && sent < 10'000) ++sent;
  EXPECT_LT(sent, 10'000);
  EXPECT_FALSE(stream.open());
}

TEST(StreamsTest, one_stream_too_many_is_503_and_a_place_becomes_free_again) {
  Desk desk;
  WebServer server{desk.router(), {.streams = 1}};
  std::optional<HttpClient> first{std::in_place, server.port()};
  first->send(WebServer::get_text("/events"));
  const auto stream = desk.stream();
  EXPECT_EQ(server.get("/many").status, 503);
  first.reset();
  EXPECT_TRUE(ends_within(stream, 5s));
  HttpClient next{server.port()};
  next.send(WebServer::get_text("/many"));
  EXPECT_THAT(next.take_until("data: here"), HasSubstr("200 OK"));
}

TEST(StreamsTest, stopping_ends_streams_and_the_handle_outlives_the_listener) {
  Desk desk;
  std::optional<WebServer> server{std::in_place, desk.router()};
  HttpClient client{server->port()};
  client.send(WebServer::get_text("/events"));
  const auto stream = desk.stream();
  server.reset();
  EXPECT_FALSE(stream.send("x", "y"));
  EXPECT_TRUE(client.closed());
}

TEST(StreamsTest, senders_on_many_threads_lose_nothing) {
  Desk desk;
  WebServer server{desk.router()};
  HttpClient client{server.port()};
  client.send(WebServer::get_text("/events"));
  const auto stream = desk.stream();
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&] {
      for (int i = 0; i < 250; ++i) stream.send("n", "1");
    });
  for (auto& thread : threads) thread.join();
  stream.close();
  const auto body = client.receive().body;
  std::size_t count = 0;
  for (auto at = body.find("data: 1\n\n"); at != std::string::npos; at = body.find("data: 1\n\n", at + 1)) ++count;
  EXPECT_EQ(count, 1000U);
}

}  // namespace
