#include "web/url.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"

namespace {

using testing::ElementsAre;
using testing::Pair;
using web::parse_form;
using web::percent_decode;

TEST(UrlTest, percent_encoding_goes_there_and_back) {
  const std::string text = "a b/文&=%+~\n";
  EXPECT_EQ(web::percent_encode(text), "a%20b%2F%E6%96%87%26%3D%25%2B~%0A");
  EXPECT_EQ(percent_decode(web::percent_encode(text)), text);
}

TEST(UrlTest, what_is_no_text_is_refused) {
  EXPECT_EQ(percent_decode("a%2"), std::nullopt);
  EXPECT_EQ(percent_decode("%zz"), std::nullopt);
  EXPECT_EQ(percent_decode("%"), std::nullopt);
  EXPECT_EQ(percent_decode("a%00b"), std::nullopt);
  EXPECT_EQ(percent_decode("%E6%96"), std::nullopt);
  EXPECT_EQ(percent_decode("%41"), "A");
}

TEST(UrlTest, a_form_is_taken_apart_in_order_with_repeated_names) {
  EXPECT_THAT(
      parse_form("a=1&b=x+y&a=%E6%96%87&c&=d&&e=f=g"),
      ElementsAre(Pair("a", "1"), Pair("b", "x y"), Pair("a", "文"), Pair("c", ""), Pair("", "d"), Pair("e", "f=g")));
  EXPECT_TRUE(parse_form("").empty());
}

TEST(UrlTest, a_form_that_cannot_be_read_or_is_too_long_ends_the_request) {
  EXPECT_THROW((void)parse_form("a=%FF"), base::Error);
  std::string many;
  for (std::size_t i = 0; i < web::kMostFields; ++i) many += "a&";
  EXPECT_EQ(parse_form(many).size(), web::kMostFields);
  try {
    (void)parse_form(many + "a");
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.fault, base::Fault::too_large);
  }
}

TEST(UrlTest, an_address_is_made_of_a_path_and_fields) {
  EXPECT_EQ(web::address("/search", {{"q", "被害 &"}, {"n", "2"}}), "/search?q=%E8%A2%AB%E5%AE%B3%20%26&n=2");
  EXPECT_EQ(web::address("/search", {}), "/search");
}

}  // namespace
