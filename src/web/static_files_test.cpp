#include "web/static_files.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"

namespace {

using testing::HasSubstr;
using testing::Pair;
using testing::StartsWith;
using web::Request;

Request asking(const std::string& address, web::Fields headers = {}) {
  Request request;
  request.headers = std::move(headers);
  const auto slash = address.find('/', 8);
  request.parameters = {{"fingerprint", address.substr(8, slash - 8)}, {"file", address.substr(slash + 1)}};
  return request;
}

TEST(StaticFilesTest, a_file_may_be_kept_for_ever_under_its_fingerprint_only) {
  const web::StaticFiles files{"locales/"};
  const auto address = files.address("ja/errors.json");
  const auto answer = files.answer(asking(address));
  EXPECT_EQ(answer.type, "application/json");
  EXPECT_THAT(answer.content(), StartsWith("{"));
  EXPECT_THAT(answer.headers, testing::Contains(Pair("Cache-Control", HasSubstr("immutable"))));
  const auto old = files.answer(asking("/assets/000000000000/ja/errors.json"));
  EXPECT_EQ(old.content(), answer.content());
  EXPECT_THAT(old.headers, testing::Contains(Pair("Cache-Control", "no-cache")));
  EXPECT_THROW((void)files.answer(asking("/assets/000000000000/ja/none.json")), base::Error);
  EXPECT_THROW((void)files.address("ja/none.json"), std::out_of_range);
}

TEST(StaticFilesTest, browsers_that_take_gzip_get_less_and_a_known_tag_gets_nothing) {
  const web::StaticFiles files{"locales/"};
  const auto address = files.address("ja/errors.json");
  const auto plain = files.answer(asking(address, {{"Accept-Encoding", "br, gzip;q=0"}}));
  const auto zipped = files.answer(asking(address, {{"Accept-Encoding", "br, GZIP;q=0.5"}}));
  EXPECT_LT(zipped.content().size(), plain.content().size());
  EXPECT_EQ(zipped.content().substr(0, 2), "\x1F\x8B");
  EXPECT_THAT(zipped.headers, testing::Contains(Pair("Content-Encoding", "gzip")));
  const auto tag = plain.headers.front().second;
  EXPECT_NE(tag, zipped.headers.front().second);
  const auto again = files.answer(asking(address, {{"If-None-Match", "\"x\", W/" + tag}}));
  EXPECT_EQ(again.status, 304);
  EXPECT_TRUE(again.content().empty());
}

}  // namespace
