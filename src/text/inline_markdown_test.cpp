#include "text/inline_markdown.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

/// <s>strong</s>, <c>code</c>, <a address>words</a>.
std::string shown(std::string_view text) {
  using Kind = text::InlinePiece::Kind;
  std::string out;
  for (const auto& [kind, words, href, raw] : text::inline_pieces(text)) {
    const std::string inside{words};
    if (kind == Kind::plain) out += inside;
    if (kind == Kind::strong) out += "<s>" + inside + "</s>";
    if (kind == Kind::code) out += "<c>" + inside + "</c>";
    if (kind == Kind::link) out += "<a " + std::string{href} + ">" + inside + "</a>";
  }
  return out;
}

TEST(inline_markdown, reads_strong_code_and_links) {
  EXPECT_EQ(shown("**至急**、`ping`で確かめ、[手順](/topics/12)と[窓口](https://a.example/x?y=1)へ"),
            "<s>至急</s>、<c>ping</c>で確かめ、<a /topics/12>手順</a>と<a https://a.example/x?y=1>窓口</a>へ");
  EXPECT_EQ(shown("**一**二**三**"), "<s>一</s>二<s>三</s>");
}

TEST(inline_markdown, leaves_what_people_wrote_before) {
  for (const auto* text : {"", "注*1、*2", "C:\\temp\\_a_\\*.*", "\\\\server\\share", "※[1](2)", "[参考](別紙)",
                           "[](/x)", "[a] (/x)", "** 一 **", "**", "****", "`", "``", "**一\n二**", "[a](/x y)",
                           "[a](javascript:x)", "2**3", "[[手順", "a&amp;b"})
    EXPECT_EQ(shown(text), text);
}

TEST(inline_markdown, nothing_stands_within_another) {
  EXPECT_EQ(shown("`**一**`"), "<c>**一**</c>");
  EXPECT_EQ(shown("[甲[乙](/x)"), "[甲<a /x>乙</a>");
}

TEST(inline_markdown, says_whether_there_is_any) {
  EXPECT_TRUE(text::has_inline_markdown("a**b**"));
  EXPECT_FALSE(text::has_inline_markdown("注*1"));
}

TEST(inline_markdown, long_texts_of_signs_are_read_at_once) {
  for (const auto* sign : {"*", "**", "`", "[", "[]", "[a](", "**a ", "` "}) {
    std::string text;
    while (text.size() < 1'000'000) text += sign;
    EXPECT_FALSE(text::inline_pieces(text).empty());
  }
}

}  // namespace
