// What a client may not do, and how it is told.
#include <gmock/gmock.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/error.hpp"
#include "testing/web_server.hpp"

namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing_tools::HttpClient;
using testing_tools::WebServer;
using web::Request;
using web::Response;

constexpr web::RouteOptions kUpload{.body_limit = web::kUploadLimit, .csrf_token = false};
constexpr web::RouteOptions kNoToken{.csrf_token = false};

web::Router sizes() {
  web::Router router;
  router.get("/", [](const Request&) { return Response::text("ok"); });
  router.post(
      "/small", [](const Request& r) { return Response::text(std::to_string(r.body.size())); }, kNoToken);
  router.post(
      "/upload",
      [](const Request& r) {
        return Response::text(r.files.empty() ? "none"
                                              : r.files[0].name + " " + std::to_string(r.files[0].bytes.size()));
      },
      kUpload);
  return router;
}

int raw(WebServer& server, const std::string& bytes) {
  HttpClient client{server.port()};
  client.send(bytes);
  return client.receive().status;
}

TEST(LimitsTest, a_file_of_twenty_mebibytes_arrives_whole) {
  WebServer server{sizes()};
  const std::string file(std::size_t{20} << 20, '\xA5');
  const auto body =
      "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"地図.mmap\"\r\n\r\n" + file + "\r\n--B--\r\n";
  const auto answer = server.post("/upload", body, "", "multipart/form-data; boundary=B");
  EXPECT_EQ(answer.body, "地図.mmap 20971520");
}

TEST(LimitsTest, a_body_over_the_routes_limit_is_told_before_it_is_read) {
  WebServer server{sizes()};
  EXPECT_EQ(server.post("/small", std::string(web::kBodyLimit, 'x'), "", "text/plain").body, "1048576");
  HttpClient client{server.port()};
  client.send("POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1048577\r\n\r\n");
  const auto answer = client.receive();  // nothing of the body has been sent
  EXPECT_EQ(answer.status, 413);
  EXPECT_THAT(answer.body, HasSubstr("1 MiB"));
  EXPECT_EQ(answer.header("connection"), "close");
}

TEST(LimitsTest, a_client_that_sends_on_still_gets_the_answer) {
  WebServer server{sizes()};
  HttpClient client{server.port()};
  client.send("POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40000000\r\n\r\n");
  std::string body;
  body.resize(40'000'000, 'x');
  EXPECT_TRUE(client.send(body));
  EXPECT_EQ(client.receive().status, 413);
}

TEST(LimitsTest, a_chunked_body_is_read_and_held_to_the_limit_too) {
  WebServer server{sizes()};
  const std::string head = "POST /small HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
  HttpClient client{server.port()};
  client.send(head + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");
  EXPECT_EQ(client.receive().body, "11");
  client.send(head + "100001\r\n" + std::string(0x100001, 'x'));
  EXPECT_EQ(client.receive().status, 413);
}

TEST(LimitsTest, long_headers_and_addresses_are_told) {
  WebServer server{sizes()};
  EXPECT_EQ(raw(server, WebServer::get_text("/", "X-Long: " + std::string(20000, 'x') + "\r\n")), 431);
  EXPECT_EQ(raw(server, WebServer::get_text("/" + std::string(9000, 'x'))), 414);
  EXPECT_EQ(raw(server, WebServer::get_text("/?" + std::string(7000, 'x'))), 200);
}

TEST(LimitsTest, what_is_no_http_is_400_and_the_connection_ends) {
  WebServer server{sizes()};
  EXPECT_EQ(raw(server, "\x16\x03\x01 hello\r\n\r\n"), 400);
  EXPECT_EQ(raw(server, "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n"), 400);
  EXPECT_EQ(raw(server, "GET / HTTP/1.1\r\n\r\n"), 400);
  EXPECT_EQ(raw(server, "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n"), 400);
  EXPECT_EQ(raw(server, "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n"), 400);
  EXPECT_EQ(raw(server, WebServer::get_text("/?a=%FF")), 400);
}

TEST(LimitsTest, two_ways_to_say_the_length_are_refused) {
  WebServer server{sizes()};
  const std::string head = "POST /small HTTP/1.1\r\nHost: localhost\r\n";
  EXPECT_EQ(raw(server, head + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400);
  EXPECT_EQ(raw(server, head + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"), 400);
  EXPECT_EQ(raw(server, head + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"), 400);
  EXPECT_EQ(raw(server, head + "Content-Length: +3\r\n\r\nabc"), 400);
  EXPECT_EQ(raw(server, head + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"), 501);
  EXPECT_EQ(raw(server, head + "Content-Length: 3\r\n\r\nabc"), 200);
}

TEST(LimitsTest, expect_continue_is_answered_and_a_refusal_comes_before_the_body) {
  WebServer server{sizes()};
  HttpClient client{server.port()};
  const std::string expects = "POST /small HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: ";
  client.send(expects + "5\r\n\r\n");
  EXPECT_EQ(client.receive().status, 100);
  client.send("hello");
  EXPECT_EQ(client.receive().body, "5");
  EXPECT_EQ(raw(server, expects + "5000000\r\n\r\n"), 413);
}

TEST(LimitsTest, http_1_0_is_answered_and_closed) {
  WebServer server{sizes()};
  HttpClient client{server.port()};
  client.send("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(client.receive().body, "ok");
  EXPECT_TRUE(client.closed());
}

TEST(LimitsTest, a_client_that_is_slow_with_its_headers_is_told_and_closed) {
  WebServer server{sizes(), {.head_time = 300ms}};
  HttpClient client{server.port()};
  client.send("GET / HTTP/1.1\r\nHost: local");
  EXPECT_EQ(client.receive().status, 408);
  EXPECT_TRUE(client.closed());
}

TEST(LimitsTest, a_client_that_drips_its_headers_is_closed_all_the_same) {
  WebServer server{sizes(), {.head_time = 400ms}};
  HttpClient client{server.port()};
  const auto begin = std::chrono::steady_clock::now();
  client.send("GET / HTTP/1.1\r\n");
  while (client.send("X: y\r\n") && std::chrono::steady_clock::now() - begin < 5s) std::this_thread::sleep_for(50ms);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
}

TEST(LimitsTest, a_body_that_stalls_is_given_up) {
  WebServer server{sizes(), {.stall_time = 300ms}};
  HttpClient client{server.port()};
  client.send("POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nabc");
  EXPECT_EQ(client.receive().status, 408);
}

TEST(LimitsTest, a_body_that_drips_is_given_up_although_it_never_stalls) {
  WebServer server{sizes(), {.slowest = 1000, .body_grace = 300ms}};
  HttpClient client{server.port()};
  client.send("POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 200 && std::chrono::steady_clock::now() - begin < 2s; ++i) {
    client.send("x");
    std::this_thread::sleep_for(20ms);
  }
  EXPECT_EQ(client.receive().status, 408);
}

TEST(LimitsTest, an_idle_connection_is_closed_without_a_word) {
  WebServer server{sizes(), {.idle_time = 300ms}};
  HttpClient client{server.port()};
  client.send(WebServer::get_text("/"));
  EXPECT_EQ(client.receive().status, 200);
  EXPECT_TRUE(client.closed());
}

TEST(LimitsTest, a_client_that_does_not_read_its_answer_is_dropped) {
  web::Router router;
  router.get("/", [](const Request&) { return Response::text(std::string(std::size_t{64} << 20, 'x')); });
  WebServer server{std::move(router), {.stall_time = 300ms, .slowest = std::size_t{1} << 30}};
  HttpClient client{server.port()};
  client.send(WebServer::get_text("/"));
  std::this_thread::sleep_for(1500ms);
  EXPECT_THROW((void)client.receive(), std::runtime_error);
}

TEST(LimitsTest, one_connection_too_many_takes_the_place_of_an_idle_one) {
  WebServer server{sizes(), {.io_threads = 1, .connections = 2}};
  HttpClient first{server.port()}, second{server.port()};
  for (auto* client : {&first, &second}) {
    client->send(WebServer::get_text("/"));
    EXPECT_EQ(client->receive().status, 200);
  }
  EXPECT_EQ(server.get("/").status, 200);
  EXPECT_TRUE(first.closed());
}

/// Holds handlers until it is opened.
class Gate {
 public:
  void wait() {
    std::unique_lock lock{mutex_};
    ++waiting;
    changed_.wait(lock, [&] { return open_; });
  }
  void open() {
    const std::scoped_lock lock{mutex_};
    open_ = true;
    changed_.notify_all();
  }
  std::atomic<int> waiting{0};

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool open_ = false;
};

web::Router gated(Gate& gate) {
  web::Router router;
  router.get("/wait", [&](const Request&) {
    gate.wait();
    return Response::text("done");
  });
  router.get("/quick", [](const Request&) { return Response::text("quick"); }, {.immediate = true});
  return router;
}

TEST(LimitsTest, when_all_workers_are_busy_and_the_queue_is_full_more_is_503) {
  Gate gate;
  WebServer server{gated(gate), {.threads = 1, .waiting = 1}};
  HttpClient working{server.port()}, waiting{server.port()};
  working.send(WebServer::get_text("/wait"));
  while (gate.waiting == 0) std::this_thread::sleep_for(1ms);
  waiting.send(WebServer::get_text("/wait"));
  std::this_thread::sleep_for(100ms);
  const auto refused = server.get("/wait");
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.header("retry-after"), "5");
  EXPECT_EQ(server.get("/quick").body, "quick");
  gate.open();
  EXPECT_EQ(working.receive().body, "done");
  EXPECT_EQ(waiting.receive().body, "done");
  EXPECT_EQ(server.get("/wait").body, "done");
}

TEST(LimitsTest, the_bodies_of_all_requests_are_bounded_together) {
  WebServer server{sizes(), {.bodies_limit = 100'000}};
  HttpClient half{server.port()};
  half.send("POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000\r\n\r\n" + std::string(80'000, 'x'));
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(server.post("/small", std::string(50'000, 'x'), "", "text/plain").status, 503);
  half.send(std::string(10'000, 'x'));
  EXPECT_EQ(half.receive().body, "90000");
  EXPECT_EQ(server.post("/small", std::string(50'000, 'x'), "", "text/plain").body, "50000");
}

TEST(LimitsTest, stopping_lets_a_running_handler_answer_and_takes_nothing_new) {
  Gate gate;
  WebServer server{gated(gate)};
  const int port = server.port();
  HttpClient working{port};
  working.send(WebServer::get_text("/wait"));
  while (gate.waiting == 0) std::this_thread::sleep_for(1ms);
  std::thread stopping{[&] { server.listener().stop(); }};
  std::this_thread::sleep_for(200ms);
  EXPECT_THROW(HttpClient{port}, std::runtime_error);
  gate.open();
  const auto answer = working.receive();
  EXPECT_EQ(answer.body, "done");
  EXPECT_EQ(answer.header("connection"), "close");
  stopping.join();
}

TEST(LimitsTest, an_address_in_use_or_unreadable_is_told) {
  WebServer server{sizes()};
  const auto start = [](std::string address, int port) {
    (void)web::Listener::start({.address = std::move(address), .port = port}, web::Router{}, web::Boundary{{}});
  };
  try {
    start("127.0.0.1", server.port());
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.key, "error.port_taken");
  }
  EXPECT_THROW(start("no address", 0), base::Error);
  EXPECT_THROW(start("127.0.0.1", 70000), base::Error);
}

}  // namespace
