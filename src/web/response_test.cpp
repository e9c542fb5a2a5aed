#include "web/response.hpp"

#include <gmock/gmock.h>

#include "web/response_head.hpp"

namespace {

using testing::ElementsAre;
using testing::Pair;
using testing::StartsWith;
using web::Response;

TEST(ResponseTest, a_download_keeps_a_japanese_name_and_never_breaks_its_header) {
  const auto response = Response::download("図1 \"a\"/b\r\n.mm", "application/octet-stream", "x");
  EXPECT_THAT(response.headers, ElementsAre(Pair("Content-Disposition",
                                                 "attachment; filename=\"_1 _a__b__.mm\"; "
                                                 "filename*=UTF-8''%E5%9B%B31%20%22a%22_b__.mm")));
  EXPECT_THAT(web::attachment(""), StartsWith("attachment; filename=\"download\""));
  EXPECT_THAT(web::attachment(".."), StartsWith("attachment; filename=\"download\""));
}

TEST(ResponseTest, a_redirect_stays_with_us) {
  EXPECT_EQ(Response::redirect("/documents/1").status, 303);
  EXPECT_THROW((void)Response::redirect("https://elsewhere.example/"), std::invalid_argument);
  EXPECT_THROW((void)Response::redirect("//elsewhere.example/"), std::invalid_argument);
  EXPECT_THROW((void)Response::redirect("/\\elsewhere.example/"), std::invalid_argument);
}

TEST(ResponseTest, a_header_that_breaks_its_line_is_a_defect) {
  EXPECT_THROW(web::check_headers(Response::html("").header("X-A", "a\r\nSet-Cookie: b")), std::logic_error);
  EXPECT_THROW(web::check_headers(Response::html("").header("X A", "a")), std::logic_error);
  EXPECT_NO_THROW(web::check_headers(Response::html("").header("X-A", "a b")));
}

TEST(ResponseTest, dates_are_those_of_http) { EXPECT_EQ(web::http_date(784111777), "Sun, 06 Nov 1994 08:49:37 GMT"); }

}  // namespace
