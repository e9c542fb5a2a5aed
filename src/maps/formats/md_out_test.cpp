#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "maps/testing/markdown_document.hpp"
#include "maps/testing/sample_outline.hpp"
#include "maps/write.hpp"

namespace maps {
namespace {

using testing::add;
using ::testing::Contains;
using testing::count_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::MarkdownDocument;
using ::testing::Pair;

struct Written {
  explicit Written(const Outline& outline) : bytes{write_md(outline, losses)}, markdown{bytes} {}
  Findings losses;
  std::string bytes;
  MarkdownDocument markdown;
};

TEST(MdOut, three_levels_of_headings_then_nested_lists) {
  Outline o;
  std::size_t parent = kNone;
  for (const auto* text : {"章", "節", "項", "点", "細目"}) parent = add(o, parent, text);
  add(o, 2, "点の弟");
  add(o, 0, "次の節");
  EXPECT_THAT(Written{o}.markdown.blocks,
              ElementsAre(Pair("h1", "章"), Pair("h2", "節"), Pair("h3", "項"), Pair("item 1", "点"),
                          Pair("item 2", "細目"), Pair("item 1", "点の弟"), Pair("h2", "次の節")));
}

/// Each of these means something in Markdown, and must not.
const std::vector<std::string> kTricky = {"*強調*と**もっと**",
                                          "_下線_ と snake_case と __init__",
                                          "`code` と ``二重``",
                                          "[題](https://example.jp) ![図](x.png)",
                                          "[ref]: https://example.jp",
                                          "# 見出しのよう",
                                          "末尾の井桁 ##",
                                          "C# と #標識",
                                          "> 引用のよう",
                                          "- 項目のよう",
                                          "+ 足す",
                                          "* 星",
                                          "1. 番号",
                                          "12) 番号",
                                          "2026.11.22",
                                          "1.",
                                          "---",
                                          "***",
                                          "___",
                                          "===",
                                          "```",
                                          "~~~",
                                          "~~消す~~ と ~片方~",
                                          "<b>太字</b> と <https://example.jp> と <!-- 隠す -->",
                                          "&amp; &#12354; &nbsp; A&B; AT&T",
                                          "a | b\n---|---\n1 | 2",
                                          "|表|\n|:-:|",
                                          "題\n===",
                                          "題\n---",
                                          "題\n- 項目",
                                          "題\n1. 番号",
                                          "\\逆斜線\\ と \\* と 末尾\\",
                                          "末尾\\\n次の行",
                                          "[ ] 未了",
                                          "[x] 完了",
                                          "http://example.jp/a_b_c?x=*&y=~z",
                                          "www.example.jp/_a_",
                                          "連絡はhttps://example.jp/#_s_まで",
                                          "a@example.jp",
                                          "  字下げ",
                                          "    四つの空白",
                                          "\tタブ",
                                          "末尾の空白  ",
                                          "中の  二つ",
                                          "　全角の空白　",
                                          "一行目\n\n三行目",
                                          "一行目\n\n\n四行目",
                                          "末尾の改行\n",
                                          "\n先頭の改行",
                                          "行末の空白  \n次",
                                          "\" と ' と (括弧) と {波}",
                                          "!",
                                          "!\\[",
                                          ":smile: $x$",
                                          "「」【】（）",
                                          "5*3*2 と a*b*c",
                                          "**「注意」**です",
                                          "100_000_円",
                                          "\\",
                                          "[",
                                          "](",
                                          "<",
                                          "&"};

class Shown : public ::testing::TestWithParam<std::tuple<std::string, bool>> {};

TEST_P(Shown, as_written_in_a_heading) {
  const auto& [text, github] = GetParam();
  Outline o;
  add(o, kNone, text);
  Findings losses;
  EXPECT_THAT(MarkdownDocument(write_md(o, losses), github).blocks, ElementsAre(Pair("h1", text)));
}

TEST_P(Shown, as_written_in_a_list_item) {
  const auto& [text, github] = GetParam();
  Outline o = testing::chain(3);
  const auto item = add(o, 2, text);
  add(o, item, text);
  add(o, 2, text);
  Findings losses;
  const auto blocks = MarkdownDocument(write_md(o, losses), github).blocks;
  EXPECT_THAT(blocks, ElementsAre(Pair("h1", "第1段"), Pair("h2", "第2段"), Pair("h3", "第3段"), Pair("item 1", text),
                                  Pair("item 2", text), Pair("item 1", text)));
}

TEST_P(Shown, as_written_in_a_link) {
  const auto& [text, github] = GetParam();
  Outline o = testing::chain(3);
  o.topics[add(o, 2, text)].links = {{"https://example.org/", ""}};
  Findings losses;
  const MarkdownDocument markdown{write_md(o, losses), github};
  EXPECT_THAT(markdown.blocks, Contains(Pair("item 1", text)));
  EXPECT_THAT(markdown.addresses, ElementsAre("https://example.org/"));
}

/// In a note an empty line parts paragraphs, so texts with one are not shown as one.
std::vector<std::string> single_paragraphs() {
  std::vector<std::string> kept;
  for (const auto& text : kTricky)
    if (text.find("\n\n") == std::string::npos) kept.push_back(text);
  return kept;
}

class ShownBelow : public Shown {};

TEST_P(ShownBelow, as_written_in_a_note) {
  const auto& [text, github] = GetParam();
  Outline o = testing::chain(4);
  o.topics[3].note = text;
  add(o, 2, "次");
  Findings losses;
  const auto blocks = MarkdownDocument(write_md(o, losses), github).blocks;
  EXPECT_THAT(blocks, ElementsAre(Pair("h1", "第1段"), Pair("h2", "第2段"), Pair("h3", "第3段"),
                                  Pair("item 1", "第4段"), Pair("p", text), Pair("item 1", "次")));
}

INSTANTIATE_TEST_SUITE_P(Tricky, Shown, ::testing::Combine(::testing::ValuesIn(kTricky), ::testing::Bool()));
INSTANTIATE_TEST_SUITE_P(Tricky, ShownBelow,
                         ::testing::Combine(::testing::ValuesIn(single_paragraphs()), ::testing::Bool()));

TEST(MdOut, an_empty_item_makes_no_heading_of_its_parent) {
  Outline o = testing::chain(4);
  add(o, 3, "");
  EXPECT_THAT(Written{o}.markdown.blocks, ElementsAre(Pair("h1", "第1段"), Pair("h2", "第2段"), Pair("h3", "第3段"),
                                                      Pair("item 1", "第4段"), Pair("item 2", " ")));
}

TEST(MdOut, notes_and_details_are_paragraphs_below) {
  Outline o = testing::chain(1);
  o.topics[0].details = "補足";
  o.topics[0].note = "一段目\n続き\n\n二段目";
  const Written md{o};
  EXPECT_THAT(md.markdown.blocks,
              ElementsAre(Pair("h1", "第1段"), Pair("p", "補足"), Pair("p", "一段目\n続き"), Pair("p", "二段目")));
  EXPECT_EQ(count_of(md.losses, "details"), 1);
}

TEST(MdOut, the_first_link_lies_upon_the_text_and_others_below) {
  Outline o = testing::chain(1);
  o.topics[0].links = {{"https://a.example/x (1)/<y>?a&amp;b", "題"}, {"文書 一覧.html", ""}};
  const Written md{o};
  EXPECT_THAT(md.markdown.addresses, ElementsAre("https://a.example/x (1)/<y>?a&amp;b", "文書 一覧.html"));
  EXPECT_THAT(md.markdown.blocks, ElementsAre(Pair("h1", "第1段"), Pair("p", "文書 一覧.html")));
  EXPECT_THAT(md.losses, IsEmpty());
}

TEST(MdOut, a_program_in_an_address_is_no_link) {
  Outline o = testing::chain(1);
  o.topics[0].links = {{"JavaScript:alert(1)", ""}};
  const Written md{o};
  EXPECT_THAT(md.markdown.addresses, IsEmpty());
  EXPECT_THAT(md.markdown.blocks, Contains(Pair("p", "JavaScript:alert(1)")));
  EXPECT_EQ(count_of(md.losses, "unsafe-link"), 1);
}

TEST(MdOut, pictures_refer_to_files_beside) {
  const Outline o = testing::everything();
  const Written md{o};
  EXPECT_THAT(md.markdown.images, ElementsAre("images/zu.png"));
  EXPECT_EQ(count_of(md.losses, "image-file"), 1);
  const auto beside = files_beside(Target::md, o);
  ASSERT_EQ(beside.size(), 1U);
  EXPECT_EQ(beside[0].path, "images/zu.png");
  EXPECT_EQ(beside[0].file, 0U);
}

TEST(MdOut, a_topic_that_is_a_picture_shows_it) {
  Outline o = testing::chain(1);
  o.topics[add(o, 0, "")].images.push_back({.source = "images/表 紙.png", .alternative = "表[紙]"});
  const Written md{o};
  EXPECT_THAT(md.markdown.images, ElementsAre("images/表 紙.png"));
  EXPECT_THAT(md.markdown.blocks, ElementsAre(Pair("h1", "第1段"), Pair("h2", "表[紙]")));
}

TEST(MdOut, says_what_it_cannot_hold) {
  const Written md{testing::everything()};
  const std::vector<std::pair<const char*, int>> expected = {
      {"details", 1},  {"link", 1},    {"attribute", 2}, {"label", 2},   {"marker", 3}, {"relation", 1},
      {"boundary", 2}, {"summary", 1}, {"floating", 1},  {"callout", 1}, {"folded", 1}, {"image-file", 1}};
  for (const auto& [what, count] : expected) EXPECT_EQ(count_of(md.losses, what), count) << what;
  EXPECT_EQ(md.losses.size(), expected.size());
}

TEST(MdOut, five_hundred_deep_is_still_a_list) {
  const auto blocks = Written{testing::chain(500)}.markdown.blocks;
  ASSERT_EQ(blocks.size(), 500U);
  EXPECT_THAT(blocks.back(), Pair("item 497", "第500段"));
}

}  // namespace
}  // namespace maps
