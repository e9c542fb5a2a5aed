#include "base/log.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <set>

#include "base/json.hpp"
#include "base/metrics.hpp"
#include "base/request_id.hpp"

namespace {

using testing::HasSubstr;

std::string json_string(std::string_view text) {
  std::string out;
  base::append_json_string(out, text);
  return out;
}

TEST(LogTest, a_line_is_one_json_object_whatever_the_values_hold) {
  base::log::Capture log;
  base::log::warning("import.done", {{"file", "a\"b\\c\n\x01\xFF文"}, {"files", 3}, {"ms", 41.5}});
  ASSERT_EQ(log.lines().size(), 1U);
  const auto line = nlohmann::json::parse(log.lines().front());
  EXPECT_EQ(line["event"], "import.done");
  EXPECT_EQ(line["level"], "warning");
  EXPECT_EQ(line["file"], "a\"b\\c\n\x01\uFFFD文");
  EXPECT_EQ(line["files"], 3);
  EXPECT_EQ(line["ms"], 41.5);
  EXPECT_THAT(log.lines().front(), HasSubstr("\"time\":\"20"));
}

TEST(LogTest, what_is_below_the_threshold_is_left_out) {
  base::log::Capture log;
  base::log::debug("quiet");
  base::log::threshold(base::log::Level::debug);
  base::log::debug("loud");
  base::log::threshold(base::log::Level::info);
  ASSERT_EQ(log.lines().size(), 1U);
  EXPECT_THAT(log.lines().front(), HasSubstr("loud"));
}

TEST(JsonTest, a_string_is_valid_json_and_safe_inside_html) {
  EXPECT_EQ(json_string("文</script>&\"\\\n\t"), R"("文\u003c/script\u003e\u0026\"\\\n\u0009")");
  EXPECT_EQ(json_string("\u2028"), R"("\u2028")");
  EXPECT_EQ(json_string("\xE6\x96"), "\"\uFFFD\"");
}

TEST(RequestIdTest, ids_are_well_formed_and_never_the_same) {
  std::set<std::string> ids;
  for (int i = 0; i < 1000; ++i) ids.insert(base::new_request_id());
  EXPECT_EQ(ids.size(), 1000U);
  EXPECT_TRUE(base::well_formed_request_id(*ids.begin()));
}

TEST(RequestIdTest, only_short_plain_words_are_taken_over) {
  EXPECT_TRUE(base::well_formed_request_id("abc-123_4.5"));
  EXPECT_FALSE(base::well_formed_request_id("short"));
  EXPECT_FALSE(base::well_formed_request_id("with space and more"));
  EXPECT_FALSE(base::well_formed_request_id("quote\"quote\""));
  EXPECT_FALSE(base::well_formed_request_id(std::string(65, 'a')));
}

TEST(MetricsTest, requests_and_asked_figures_stand_in_the_text) {
  base::Metrics metrics;
  metrics.request("staff", "GET", "/documents/:id", 200, 0.003);
  metrics.request("staff", "GET", "/documents/:id", 200, 0.004);
  metrics.add_source([] {
    return std::vector<base::Metrics::Figure>{
        {.name = "fumikura_query_calls_total", .help = "Calls", .labels = {{"query", "topic.show"}}, .value = 12}};
  });
  const auto text = metrics.text();
  EXPECT_THAT(text, HasSubstr("fumikura_http_requests_total{listener=\"staff\",method=\"GET\",route=\"/documents/:id\","
                              "status=\"200\"} 2"));
  EXPECT_THAT(
      text,
      HasSubstr("fumikura_http_request_seconds_bucket{listener=\"staff\",route=\"/documents/:id\",le=\"0.005\"} 2"));
  EXPECT_THAT(text, HasSubstr("# TYPE fumikura_query_calls_total counter"));
  EXPECT_THAT(text, HasSubstr("fumikura_query_calls_total{query=\"topic.show\"} 12"));
}

}  // namespace
