#include "web/boundary.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "base/log.hpp"
#include "base/metrics.hpp"
#include "testing/web_server.hpp"

namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing_tools::HttpClient;
using testing_tools::WebServer;
using web::Request;
using web::Response;

web::Router throwing(base::Fault fault) {
  web::Router router;
  router.get("/x/:id", [fault](const Request&) -> Response {
    throw base::Error{fault, "error.too_many_fields", {{"limit", "7"}}, "for the log"};
  });
  return router;
}

web::Router form() {
  web::Router router;
  router.get("/form", [](const Request& r) { return Response::html(r.csrf_token()); });
  router.get("/page", [](const Request&) { return Response::html("no form"); });
  router.post("/form", [](const Request& r) { return Response::html("got " + r.field("text")); });
  router.post("/open", [](const Request& r) { return Response::html("got " + r.field("text")); },
              {.csrf_token = false});
  return router;
}

TEST(BoundaryTest, a_fault_has_its_status_and_the_persons_text) {
  const std::pair<base::Fault, int> expected[] = {{base::Fault::bad_input, 400}, {base::Fault::forbidden, 403},
                                                  {base::Fault::not_found, 404}, {base::Fault::conflict, 409},
                                                  {base::Fault::too_large, 413}, {base::Fault::unavailable, 503},
                                                  {base::Fault::internal, 500}};
  for (const auto& [fault, status] : expected) {
    WebServer server{throwing(fault)};
    const auto answer = server.get("/x/1");
    EXPECT_EQ(answer.status, status);
    EXPECT_THAT(answer.body, AllOf(HasSubstr("一度に送れる項目は 7 件まで"), Not(HasSubstr("for the log"))));
  }
}

TEST(BoundaryTest, the_answer_speaks_the_language_and_the_shape_asked_for) {
  WebServer server{throwing(base::Fault::bad_input)};
  EXPECT_THAT(server.get("/x/1", "Accept-Language: en\r\n").body,
              AllOf(HasSubstr("<!doctype"), HasSubstr("At most 7")));
  EXPECT_THAT(server.get("/x/1", "Cookie: language=en\r\nAccept-Language: ja\r\n").body, HasSubstr("At most 7"));
  const auto fragment = server.get("/x/1", "HX-Request: true\r\n");
  EXPECT_THAT(fragment.body, AllOf(Not(HasSubstr("<!doctype")), HasSubstr("role=\"alert\"")));
  EXPECT_THAT(server.get("/x/1", "HX-Request: true\r\nHX-Boosted: true\r\n").body, HasSubstr("<!doctype"));
  const auto json = server.get("/x/1", "Accept: application/json\r\nX-Request-Id: my-own-id-1\r\n");
  EXPECT_EQ(json.header("content-type"), "application/json");
  const auto parsed = nlohmann::json::parse(json.body);
  EXPECT_EQ(parsed["error"], "error.too_many_fields");
  EXPECT_EQ(parsed["request"], "my-own-id-1");
  EXPECT_THAT(parsed["text"], HasSubstr("7 件"));
}

TEST(BoundaryTest, a_request_leaves_one_line_with_the_pattern_and_nothing_that_was_typed) {
  base::log::Capture log;
  WebServer server{form()};
  server.post("/open?q=typed-query", "text=typed-form", "X-Request-Id: for-the-log-1\r\n");
  server.get("/no/such/typed-path");
  server.listener().stop();
  EXPECT_THAT(log.lines(), Contains(AllOf(HasSubstr("\"event\":\"request\""), HasSubstr("\"id\":\"for-the-log-1\""),
                                          HasSubstr("\"method\":\"POST\""), HasSubstr("\"route\":\"/open\""),
                                          HasSubstr("\"status\":200"), HasSubstr("\"ms\":"))));
  EXPECT_THAT(log.lines(), Contains(HasSubstr("\"route\":\"unknown\",\"status\":404")));
  EXPECT_THAT(log.lines(), Not(Contains(HasSubstr("typed"))));
}

TEST(BoundaryTest, an_ill_formed_request_id_is_replaced) {
  WebServer server{form()};
  EXPECT_EQ(server.get("/page", "X-Request-Id: well-formed-1\r\n").header("x-request-id"), "well-formed-1");
  EXPECT_THAT(server.get("/page", "X-Request-Id: a<b>cdefgh\r\n").header("x-request-id"), Not(HasSubstr("<")));
}

TEST(BoundaryTest, every_answer_has_the_security_headers) {
  WebServer server{form(), {}, {.secure = true}};
  for (const auto* path : {"/page", "/no/such/page"}) {
    const auto answer = server.get(path);
    EXPECT_THAT(
        answer.header("content-security-policy"),
        AllOf(HasSubstr("default-src 'none'"), HasSubstr("script-src 'self';"), HasSubstr("frame-ancestors 'none'"),
              HasSubstr("require-trusted-types-for 'script'"), Not(HasSubstr("unsafe"))));
    EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
    EXPECT_EQ(answer.header("referrer-policy"), "same-origin");
    EXPECT_EQ(answer.header("cross-origin-opener-policy"), "same-origin");
    EXPECT_EQ(answer.header("cross-origin-resource-policy"), "same-origin");
    EXPECT_EQ(answer.header("cache-control"), "no-store");
    EXPECT_THAT(answer.header("permissions-policy"), HasSubstr("camera=()"));
    EXPECT_THAT(answer.header("strict-transport-security"), HasSubstr("max-age"));
  }
}

TEST(BoundaryTest, what_is_no_page_is_sandboxed) {
  web::Router router;
  router.get("/image", [](const Request&) {
    Response response;
    response.type = "image/svg+xml";
    return response;
  });
  WebServer server{std::move(router)};
  EXPECT_THAT(server.get("/image").header("content-security-policy"), HasSubstr("sandbox"));
}

TEST(BoundaryTest, a_form_needs_the_token_of_its_visitor) {
  WebServer server{form()};
  const auto page = server.get("/form");
  const auto cookie = "Cookie: " + page.header("set-cookie").substr(0, page.header("set-cookie").find(';')) + "\r\n";
  EXPECT_THAT(cookie, HasSubstr("visitor="));
  EXPECT_EQ(server.post("/form", "text=a&csrf=" + page.body, cookie).body, "got a");
  EXPECT_EQ(server.post("/form", "text=a", cookie + "X-CSRF-Token: " + page.body + "\r\n").body, "got a");
  EXPECT_EQ(server.get("/form", cookie).body, page.body);
  const auto refused = server.post("/form", "text=a", cookie);
  EXPECT_EQ(refused.status, 403);
  EXPECT_THAT(refused.body, HasSubstr("このページは古く"));
  EXPECT_EQ(server.post("/form", "text=a&csrf=" + page.body).status, 403);
  EXPECT_EQ(server.post("/form", "text=a&csrf=" + page.body, "Cookie: visitor=other\r\n").status, 403);
  EXPECT_EQ(server.post("/form?csrf=" + page.body, "text=a", cookie).status, 403);
}

TEST(BoundaryTest, with_a_session_only_the_sessions_token_counts) {
  WebServer server{form()};
  const std::string session = "Cookie: session=abc; visitor=def\r\n";
  const auto token = server.get("/form", session).body;
  EXPECT_EQ(server.get("/form", session).header("set-cookie"), "");
  EXPECT_EQ(server.post("/form", "csrf=" + token, session).status, 200);
  const auto visitors = server.get("/form", "Cookie: visitor=def\r\n").body;
  EXPECT_EQ(server.post("/form", "csrf=" + visitors, session).status, 403);
}

TEST(BoundaryTest, a_form_on_a_failures_page_works_too) {
  const auto own = [](const Request& request, const web::Failure&) { return request.csrf_token(); };
  WebServer server{form(), {}, {.page = own}};
  const auto page = server.get("/none");
  EXPECT_EQ(page.status, 404);
  const auto cookie = "Cookie: " + page.header("set-cookie").substr(0, page.header("set-cookie").find(';')) + "\r\n";
  EXPECT_EQ(server.post("/form", "text=a&csrf=" + page.body, cookie).status, 200);
}

TEST(BoundaryTest, pages_without_a_form_set_no_cookie) {
  WebServer server{form()};
  EXPECT_EQ(server.get("/page").header("set-cookie"), "");
}

TEST(BoundaryTest, another_sites_form_is_refused_even_where_no_token_is_asked) {
  WebServer server{form()};
  EXPECT_EQ(server.post("/open", "text=a", "Origin: http://localhost\r\n").status, 200);
  EXPECT_EQ(server.post("/open", "text=a", "Origin: https://elsewhere.example\r\n").status, 403);
  EXPECT_EQ(server.post("/open", "text=a", "Origin: null\r\n").status, 403);
  EXPECT_EQ(server.post("/open", "text=a", "Sec-Fetch-Site: cross-site\r\n").status, 403);
  EXPECT_EQ(server.get("/page", "Sec-Fetch-Site: cross-site\r\n").status, 200);
}

TEST(BoundaryTest, a_foreign_name_that_leads_to_us_is_refused) {
  WebServer server{form(), {}, {.hosts = {"desk.example.jp"}}};
  const auto ask = [&](const std::string& host) {
    HttpClient client{server.port()};
    client.send("GET /page HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    return client.receive().status;
  };
  EXPECT_EQ(ask("desk.example.jp"), 200);
  EXPECT_EQ(ask("127.0.0.1:1234"), 200);
  EXPECT_EQ(ask("rebound.example"), 421);
}

TEST(BoundaryTest, only_a_known_proxy_tells_who_asks) {
  const auto router = [] {
    web::Router made;
    made.get("/who", [](const Request& r) { return Response::text(r.remote); });
    return made;
  };
  WebServer alone{router()};
  WebServer behind{router(), {}, {.proxies = {"127.0.0.1", "10.0.0.2"}}};
  const std::string forwarded = "X-Forwarded-For: 203.0.113.9, 198.51.100.7, 10.0.0.2\r\n";
  EXPECT_EQ(alone.get("/who", forwarded).body, "127.0.0.1");
  EXPECT_EQ(behind.get("/who", forwarded).body, "198.51.100.7");
  EXPECT_EQ(behind.get("/who").body, "127.0.0.1");
}

TEST(BoundaryTest, a_handlers_broken_header_is_a_500_and_not_a_second_header) {
  web::Router router;
  router.get("/", [](const Request&) { return Response::html("").header("X-A", "1\r\nX-B: 2"); });
  WebServer server{std::move(router)};
  const auto answer = server.get("/");
  EXPECT_EQ(answer.status, 500);
  EXPECT_EQ(answer.header("x-b"), "");
}

TEST(BoundaryTest, something_thrown_that_is_no_exception_is_a_500_too) {
  web::Router router;
  router.get("/", [](const Request&) -> Response { throw 7; });
  WebServer server{std::move(router)};
  EXPECT_EQ(server.get("/").status, 500);
}

TEST(BoundaryTest, the_products_own_failure_page_is_used_and_may_itself_fail) {
  const auto own = [](const Request&, const web::Failure& failure) { return "own " + failure.title; };
  WebServer server{form(), {}, {.page = own}};
  EXPECT_EQ(server.get("/none").body, "own 見つかりません");
  const auto broken = [](const Request&, const web::Failure&) -> std::string { throw std::runtime_error("x"); };
  WebServer other{form(), {}, {.page = broken}};
  const auto answer = other.get("/none");
  EXPECT_EQ(answer.status, 500);
  EXPECT_THAT(answer.header("content-security-policy"), HasSubstr("default-src 'none'"));
}

TEST(BoundaryTest, requests_are_counted_by_pattern) {
  base::Metrics metrics;
  WebServer server{form(), {}, {.name = "public", .metrics = &metrics}};
  server.get("/page?a=1");
  server.get("/page?a=2");
  HttpClient odd{server.port()};
  odd.send("BREW /page HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(odd.receive().status, 405);
  server.listener().stop();
  EXPECT_THAT(metrics.text(), HasSubstr("{listener=\"public\",method=\"GET\",route=\"/page\",status=\"200\"} 2"));
  EXPECT_THAT(metrics.text(), HasSubstr("method=\"other\",route=\"unknown\",status=\"405\""));
}

}  // namespace
