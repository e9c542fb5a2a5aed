#include "text/linkify.hpp"

#include <gmock/gmock.h>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using text::linkify;
using text::LinkPiece;

/// Only the addresses.
std::vector<std::string> links(std::string_view text) {
  std::vector<std::string> out;
  for (const auto& piece : linkify(text))
    if (!piece.href.empty()) out.push_back(piece.href);
  return out;
}

TEST(linkify, finds_an_address_between_japanese_words_without_spaces) {
  EXPECT_THAT(linkify("詳しくはhttps://example.jp/aを見る。"),
              ElementsAre(LinkPiece{"詳しくは", ""}, LinkPiece{"https://example.jp/a", "https://example.jp/a"},
                          LinkPiece{"を見る。", ""}));
}

TEST(linkify, stops_at_japanese_punctuation_and_brackets) {
  for (const char* end : {"。", "、", "）", "」", "】", "　", "，", "・"})
    EXPECT_THAT(links(std::string{"（https://example.jp/x?y=1"} + end + "続き"),
                ElementsAre("https://example.jp/x?y=1"))
        << end;
}

TEST(linkify, leaves_punctuation_and_unopened_brackets_outside_at_the_end) {
  EXPECT_THAT(links("see (http://example.com/a), http://example.com/b."),
              ElementsAre("http://example.com/a", "http://example.com/b"));
  EXPECT_THAT(links("http://example.com/wiki/A_(b)"), ElementsAre("http://example.com/wiki/A_(b)"));
  EXPECT_THAT(links("[http://example.com/]"), ElementsAre("http://example.com/"));
  EXPECT_THAT(links("http://example.com/a?b=c&d#e!"), ElementsAre("http://example.com/a?b=c&d#e"));
  EXPECT_THAT(links("<http://example.com/a>\"http://example.com/b\""),
              ElementsAre("http://example.com/a", "http://example.com/b"));
}

TEST(linkify, keeps_ports_percent_signs_and_ip_addresses) {
  EXPECT_THAT(links("http://127.0.0.1:8080/%E6%9B%B8?q=%20 https://[::1]:9/x"),
              ElementsAre("http://127.0.0.1:8080/%E6%9B%B8?q=%20", "https://[::1]:9/x"));
  EXPECT_THAT(links("HTTPS://Example.JP/A"), ElementsAre("HTTPS://Example.JP/A"));
}

TEST(linkify, finds_no_mail_addresses_other_schemes_or_bare_schemes) {
  for (const char* text :
       {"info@example.jp", "mailto:info@example.jp", "ftp://example.jp", "javascript:alert(1)", "http://",
        "https:// example.jp", "hxxp://example.jp", "xhttp://example.jp", "www.example.jp", ""})
    EXPECT_THAT(links(text), IsEmpty()) << text;
}

TEST(linkify, pieces_make_up_the_text) {
  const std::string text = "a http://e.jp/1、http://e.jp/2)h ht http:/ httphttps://e.jp/3 \xFF\xE3";
  std::string all;
  for (const auto& piece : linkify(text)) all += piece.text;
  EXPECT_EQ(all, text);
}

}  // namespace
