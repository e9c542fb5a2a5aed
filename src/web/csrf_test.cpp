#include "web/csrf.hpp"

#include <gmock/gmock.h>

namespace {

using web::Request;

TEST(CsrfTest, a_token_fits_its_cookie_and_its_key_only) {
  const web::Csrf ours{std::string(32, 'k')};
  const auto token = ours.token("session", "cookie");
  EXPECT_EQ(token.size(), 43U);
  EXPECT_TRUE(ours.valid("session", "cookie", token));
  EXPECT_FALSE(ours.valid("visitor", "cookie", token));
  EXPECT_FALSE(ours.valid("session", "other", token));
  EXPECT_FALSE(ours.valid("session", "cookie", ""));
  EXPECT_FALSE(ours.valid("session", "", ours.token("session", "")));
  EXPECT_FALSE(web::Csrf{""}.valid("session", "cookie", token));
  EXPECT_TRUE(web::Csrf{std::string(32, 'k')}.valid("session", "cookie", token));
  EXPECT_THROW(web::Csrf{"short"}, std::invalid_argument);
}

Request from(web::Fields headers) {
  Request request;
  request.headers = std::move(headers);
  return request;
}

TEST(CsrfTest, a_writing_request_comes_from_our_own_pages) {
  const std::vector<std::string> none;
  const std::vector<std::string> tls{"https://desk.example.jp"};
  EXPECT_TRUE(web::from_our_pages(from({{"Host", "127.0.0.1:8080"}, {"Origin", "http://127.0.0.1:8080"}}), none));
  EXPECT_FALSE(web::from_our_pages(from({{"Host", "127.0.0.1:8080"}, {"Origin", "http://127.0.0.1:9090"}}), none));
  EXPECT_FALSE(web::from_our_pages(from({{"Host", "a"}, {"Origin", "null"}}), none));
  EXPECT_FALSE(web::from_our_pages(from({{"Host", "a"}, {"Sec-Fetch-Site", "cross-site"}}), none));
  EXPECT_FALSE(web::from_our_pages(from({{"Host", "a"}, {"Sec-Fetch-Site", "same-site"}}), none));
  EXPECT_TRUE(web::from_our_pages(from({{"Host", "a"}, {"Sec-Fetch-Site", "same-origin"}}), none));
  EXPECT_TRUE(web::from_our_pages(from({{"Host", "a"}}), none));
  EXPECT_TRUE(web::from_our_pages(from({{"Host", "desk.example.jp"}, {"Origin", "https://desk.example.jp"}}), tls));
  EXPECT_FALSE(web::from_our_pages(from({{"Host", "desk.example.jp"}, {"Origin", "http://desk.example.jp"}}), tls));
}

TEST(CsrfTest, only_our_names_are_answered) {
  const std::vector<std::string> hosts{"desk.example.jp"};
  for (const auto* host :
       {"localhost", "LOCALHOST:8080", "127.0.0.1:80", "[::1]:8080", "10.1.2.3", "desk.example.jp:443"})
    EXPECT_TRUE(web::is_our_host(host, hosts)) << host;
  for (const auto* host : {"", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "[", "[::1", ":80"})
    EXPECT_FALSE(web::is_our_host(host, hosts)) << host;
}

}  // namespace
