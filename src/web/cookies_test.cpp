#include "web/cookies.hpp"

#include <gmock/gmock.h>

namespace {

using testing::HasSubstr;

TEST(CookiesTest, a_cookie_is_found_by_its_whole_name) {
  EXPECT_EQ(web::find_cookie("xsession=1; session=abc; session=def", "session"), "abc");
  EXPECT_EQ(web::find_cookie("session=\"q\"", "session"), "q");
  EXPECT_EQ(web::find_cookie("session", "session"), std::nullopt);
  EXPECT_EQ(web::find_cookie("a=session=1", "session"), std::nullopt);
}

TEST(CookiesTest, a_cookie_is_strict_and_hidden_from_scripts_unless_told_otherwise) {
  EXPECT_EQ(web::set_cookie("s", "v"), "s=v; Path=/; HttpOnly; SameSite=Strict");
  EXPECT_EQ(web::set_cookie("s", "v", {.max_age = 60, .secure = true}),
            "s=v; Path=/; Max-Age=60; HttpOnly; Secure; SameSite=Strict");
  EXPECT_THAT(web::set_cookie("s", "", {.max_age = -1}), HasSubstr("Max-Age=0"));
  EXPECT_THROW((void)web::set_cookie("s", "a;b"), std::invalid_argument);
  EXPECT_THROW((void)web::set_cookie("s", "a\r\nb"), std::invalid_argument);
}

}  // namespace
