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

std::string view(std::string_view markdown) {
  return text::markdown_to_view(markdown,
                                {.first_heading = 4, .new_tab = "(new tab)", .address = [](std::string_view href) {
                                   return "/here?href=" + std::string{href};
                                 }});
}

TEST(markdown_view, a_link_to_the_web_opens_another_tab_and_one_of_this_house_goes_where_we_say) {
  EXPECT_EQ(view("[表](https://example.jp/)"),
            "<p><a rel=\"noopener noreferrer\" target=\"_blank\" href=\"https://example.jp/\">表<span "
            "class=\"for-ears\"> (new tab)</span></a></p>\n");
  EXPECT_EQ(view("[図](a.mmap)"), "<p><a href=\"/here?href=a.mmap\">図</a></p>\n");
  EXPECT_THAT(view("[x](javascript:alert(1))"), HasSubstr("href=\"/here?href=javascript"));
  EXPECT_THAT(view("[](a.mmap)"), HasSubstr(">a.mmap</a>")) << "a link without words says where it leads";
}

TEST(markdown_view, a_bare_address_ends_where_japanese_words_follow) {
  EXPECT_THAT(
      view("詳しくはhttps://example.jp/a_b。次に"),
      testing::AllOf(HasSubstr("href=\"https://example.jp/a_b\">https://example.jp/a_b<"), HasSubstr("。次に")));
  EXPECT_THAT(view("`https://example.jp/`"), Not(HasSubstr("<a")));
}

TEST(markdown_view, an_image_is_not_fetched_but_linked_unless_it_is_ours) {
  EXPECT_THAT(view("![図](https://example.jp/a.png)"),
              testing::AllOf(Not(HasSubstr("<img")), HasSubstr("href=\"https://example.jp/a.png\">図<")));
  EXPECT_THAT(view("[![図](https://a.example/)](https://b.example/)"),
              testing::AllOf(Not(HasSubstr("a.example")), HasSubstr("href=\"https://b.example/\">図<")));
  EXPECT_THAT(view("![図](/files/abc)"), HasSubstr("<img src=\"/files/abc\" alt=\"図\""));
}

TEST(markdown_view, html_in_the_text_is_shown_as_words) {
  EXPECT_EQ(view("<b>と書く"), "<p>&lt;b&gt;と書く</p>\n");
  EXPECT_EQ(view("<div onclick=\"x\">\n"), "<pre><code>&lt;div onclick=&quot;x&quot;&gt;\n</code></pre>\n");
}

TEST(markdown_view, headings_stand_below_those_of_the_page_and_wide_tables_scroll_by_keys) {
  EXPECT_THAT(view("# 一\n\n#### 四"), testing::AllOf(HasSubstr("<h4>一</h4>"), HasSubstr("<h6>四</h6>")));
  EXPECT_THAT(view("|a|b|\n|-|-|\n|1|2|\n"), HasSubstr("<div class=\"wide\" tabindex=\"0\"><table>"));
  EXPECT_EQ(view("<table>"), "<pre><code>&lt;table&gt;\n</code></pre>\n") << "words are no tags";
}

TEST(markdown_addresses, are_those_of_links_alone) {
  EXPECT_EQ(text::markdown_addresses(
                "[甲](/topics/12)と[乙](https://a.example/ \"題\")、`[丙](/x)`、https://b.example/\n\n[]()"),
            (std::vector<std::string>{"/topics/12", "https://a.example/"}));
}

TEST(markdown_view, keeps_the_limits) {
  EXPECT_THROW(view(times(">", 101) + "a"), base::Error);
  EXPECT_NO_THROW(view(times(">", 100) + "a"));
}

}  // namespace
