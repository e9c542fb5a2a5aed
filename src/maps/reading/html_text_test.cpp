#include "maps/reading/rich_text.hpp"
#include "maps/testing/expect.hpp"

namespace maps::reading {
namespace {

std::string words(std::string_view html) {
  RichText rich{1U << 20U};
  read_html(html, rich);
  return rich.take();
}

TEST(HtmlText, blocks_and_breaks_part_lines_and_white_space_collapses) {
  EXPECT_EQ(words("<html>  <body><p>一  二\n三</p><p>四<br>五<br/><br/>六</p><div>七</div>八</body></html>"),
            "一 二 三\n四\n五\n\n六\n七\n八");
  EXPECT_EQ(words("<ul><li>甲<li>乙</ul>"), "甲\n乙");
  EXPECT_EQ(words("<pre>a  b\n c</pre>"), "a  b\n c");
  EXPECT_EQ(words("<table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>"), "一 二\n三");
}

TEST(HtmlText, wide_and_unbreakable_spaces_stay) { EXPECT_EQ(words("甲　乙&nbsp;丙"), "甲　乙\xC2\xA0丙"); }

TEST(HtmlText, heads_styles_and_scripts_are_no_words) {
  EXPECT_EQ(
      words("<head><title>題</title><style>p { a:b }</style></head><body>一<script>if (a<b) x('</p>')</script>二"),
      "一二");
  EXPECT_EQ(words("<head><body>閉じない頭"), "閉じない頭");
}

TEST(HtmlText, references_are_decoded) {
  EXPECT_EQ(words("&lt;&amp;&gt;&quot;&#65;&#x3042;&copy;&nazo;&"), "<&>\"Aあ©&nazo;&");
  EXPECT_EQ(words("a&#11;b"), "a b");
}

TEST(HtmlText, links_and_images_are_taken_however_they_are_written) {
  RichText rich{1000};
  read_html(
      "<A HREF=https://example.jp/?a=1&amp;b=2>窓 口</A><img src='図 1.png' width=\"20px\" alt=\"図\"/><xhtml:img "
      "xhtml:src=\"x\">",
      rich);
  ASSERT_EQ(rich.links.size(), 1U);
  EXPECT_EQ(rich.links[0].href, "https://example.jp/?a=1&b=2");
  EXPECT_EQ(rich.links[0].title, "窓 口");
  ASSERT_EQ(rich.images.size(), 2U);
  EXPECT_EQ(rich.images[0].source, "図 1.png");
  EXPECT_EQ(rich.images[0].width, 20);
  EXPECT_EQ(rich.images[0].alternative, "図");
}

TEST(HtmlText, what_text_cannot_hold_is_noted_once) {
  RichText rich{1000};
  read_html("<b>a</b><i>b</i><ul><li>c</ul><table></table><span style='x'>d</span><span>e</span>", rich);
  EXPECT_EQ(rich.losses.size(), 3U);
}

TEST(HtmlText, rubbish_is_text_or_nothing_but_never_an_error) {
  EXPECT_EQ(words("a < b <> <3 <"), "a < b <> <3 <");
  for (const auto* html : {"<", "</", "<a", "<a href", "<a href=", "<a href='", "<!--", "<!", "<p/ /=>", "</////>",
                           "<script", "<script></"})
    words(html);
}

TEST(HtmlText, a_text_above_the_limit_is_refused) {
  RichText rich{10};
  EXPECT_EQ(testing::error_of([&] { read_html("<p>123456</p><p>78901</p>", rich); }), "error.limit.text_bytes");
}

TEST(LooksLikeHtml, only_with_the_html_element_first) {
  for (const auto* text : {"<html>", "<HTML lang=\"ja\">", " \n<html/>", "<html"})
    EXPECT_TRUE(looks_like_html(text)) << text;
  for (const auto* text : {"", "<b>", "<htmlx>", "x<html>", "<!-- --><html>"})
    EXPECT_FALSE(looks_like_html(text)) << text;
}

}  // namespace
}  // namespace maps::reading
