#include "text/markdown.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;
using text::markdown_to_html;

TEST(markdown, becomes_html_with_tables_strikethrough_and_autolinks) {
  EXPECT_EQ(markdown_to_html("# 題\n\n**強い** ~~消した~~"),
            "<h1>題</h1>\n<p><strong>強い</strong> <del>消した</del></p>\n");
  EXPECT_THAT(markdown_to_html("|a|b|\n|-|-|\n|1|2|\n"), HasSubstr("<td>2</td>"));
  EXPECT_THAT(markdown_to_html("見る https://example.jp/a 。"), HasSubstr("<a href=\"https://example.jp/a\">"));
}

TEST(markdown, keeps_line_breaks) { EXPECT_EQ(markdown_to_html("一行目\n二行目"), "<p>一行目<br />\n二行目</p>\n"); }

TEST(markdown, leaves_raw_html_and_dangerous_addresses_out) {
  EXPECT_THAT(markdown_to_html("a <script>alert(1)</script> <img src=x onerror=y>"), Not(HasSubstr("<script")));
  EXPECT_THAT(markdown_to_html("<div onclick=\"x\">a</div>"), Not(HasSubstr("onclick")));
  EXPECT_THAT(markdown_to_html("[x](javascript:alert(1))"), Not(HasSubstr("javascript")));
  EXPECT_THAT(markdown_to_html("[x](data:text/html,1) ![y](vbscript:z)"), Not(HasSubstr("script")));
  EXPECT_THAT(markdown_to_html("[x](https://example.jp/?a=%22)"), HasSubstr("https://example.jp/?a=%22"));
}

TEST(markdown, replaces_bytes_that_are_not_utf8) { EXPECT_EQ(markdown_to_html("a\xFF"), "<p>a\xEF\xBF\xBD</p>\n"); }

std::string key_of(const std::string& markdown) {
  try {
    markdown_to_html(markdown);
  } catch (const base::Error& error) {
    return error.key;
  }
  return "none";
}

std::string times(std::string_view part, std::size_t count) {
  std::string out;
  while (count-- > 0) out += part;
  return out;
}

TEST(markdown, refuses_what_is_beyond_its_limits_and_takes_what_is_within) {
  EXPECT_EQ(key_of(std::string(text::kLargestMarkdown, 'a')), "none");
  EXPECT_EQ(key_of(std::string(text::kLargestMarkdown + 1, 'a')), "error.markdown.too_large");
  EXPECT_EQ(key_of(times(">", 100) + "a"), "none");
  EXPECT_EQ(key_of(times(">", 101) + "a"), "error.markdown.too_complex");
  EXPECT_EQ(key_of(times("- ", 101) + "a"), "error.markdown.too_complex");
  EXPECT_EQ(key_of(times("[", text::kMostBrackets)), "none");
  EXPECT_EQ(key_of(times("[", text::kMostBrackets + 1)), "error.markdown.too_complex");
  EXPECT_EQ(key_of(times("a@b.c", text::kMostBrackets + 1)), "error.markdown.too_complex");
  EXPECT_EQ(key_of("|" + times("x|", 99) + "\n|" + times("-|", 99) + "\n"), "none");
  EXPECT_EQ(key_of("|" + times("x|", 100) + "\n"), "error.markdown.too_complex");
  EXPECT_EQ(key_of("|" + times("x|", 99) + "\n|" + times("-|", 99) + "\n" + times("a\n", 3000)),
            "error.markdown.too_complex");
}

}  // namespace
