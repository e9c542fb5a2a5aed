#include "text/cited_line.hpp"

#include <gmock/gmock.h>

namespace {

using testing::ElementsAre;

/// "題名|版|発行者|日付|アドレス"
std::string read(std::string_view line) {
  const auto source = text::read_cited_line(line);
  return source.title + "|" + source.edition + "|" + source.issuer + "|" + source.date + "|" + source.url;
}

TEST(cited_line, is_read_as_it_stands_in_a_text) {
  EXPECT_EQ(read("テレワークセキュリティガイドライン（第4版）【2018年4月総務省】"),
            "テレワークセキュリティガイドライン|第4版|総務省|2018-04|");
  EXPECT_EQ(read("二者の手引き【2020年METI・情報処理推進機構】"), "二者の手引き||METI・情報処理推進機構|2020|");
  EXPECT_EQ(read("手引き【 2018年5月8日　ＪＮＳＡ 】"), "手引き||JNSA|2018-05-08|");
  EXPECT_EQ(read("戦略の概要（2016年8月2日）【NISC】"), "戦略の概要||NISC|2016-08-02|");
  EXPECT_EQ(read("　・事例集　Ver.2.0 【平成30年4月総務省】"), "事例集|Ver.2.0|総務省|2018-04|");
}

TEST(cited_line, is_read_in_a_row) {
  EXPECT_EQ(read("対策の手引き（第2.1版）2017年5月10日IPA"), "対策の手引き|第2.1版|IPA|2017-05-10|");
  EXPECT_EQ(read("対策の手引き ２０１７年５月 ＩＰＡ"), "対策の手引き||IPA|2017-05|");
}

TEST(cited_line, with_a_quoted_title_has_its_issuer_around_it) {
  EXPECT_EQ(read("総務省「テレワークの手引き（第5版）」令和3年5月"), "テレワークの手引き|第5版|総務省|2021-05|");
  EXPECT_EQ(read("「テレワークの手引き」（総務省、2021年5月31日）"), "テレワークの手引き||総務省|2021-05-31|");
  EXPECT_EQ(read("『小さな会社の対策』第3版、IPA、2019年"), "小さな会社の対策|第3版|IPA|2019|");
  EXPECT_EQ(read("総務省・経済産業省「事業者の手引き」"), "事業者の手引き||総務省・経済産業省||");
  EXPECT_EQ(read("総務省、経済産業省「事業者の手引き」（2018年4月）"), "事業者の手引き||総務省・経済産業省|2018-04|");
  EXPECT_EQ(read("「手引き」【2018年4月総務省】"), "手引き||総務省|2018-04|");
  EXPECT_EQ(read("どこかの会「知らない手引き」"), "知らない手引き||どこかの会||");
}

TEST(cited_line, as_a_list_is_told_apart_by_who_publishes) {
  EXPECT_EQ(read("総務省、テレワークの手引き、2018年4月"), "テレワークの手引き||総務省|2018-04|");
  EXPECT_EQ(read("テレワークの手引き, 総務省, 2018-04-13"), "テレワークの手引き||総務省|2018-04-13|");
  EXPECT_EQ(read("経済産業省 IPA 経営の手引き Ver 3.0 2023年3月24日"),
            "経営の手引き|Ver 3.0|経済産業省・IPA|2023-03-24|");
  EXPECT_EQ(read("テレワークの手引き（総務省）平成30年"), "テレワークの手引き||総務省|2018|");
  EXPECT_EQ(read("NIST SP 800-171 の解説 2018年4月"), "SP 800-171 の解説||NIST|2018-04|");
  EXPECT_EQ(read("手引き初版 平成３０年４月１３日公表 総務省"), "手引き|初版|総務省|2018-04-13|");
}

TEST(cited_line, may_be_an_address_alone) {
  EXPECT_EQ(read("https://www.example.go.jp/guide.pdf"), "||||https://www.example.go.jp/guide.pdf");
  EXPECT_EQ(read("  <http://example.jp/a?b=c>  "), "||||http://example.jp/a?b=c");
  EXPECT_EQ(read("出典：https://example.jp/"), "||||https://example.jp/");
}

TEST(cited_line, may_have_an_address_before_or_behind_it) {
  EXPECT_EQ(read("テレワークの手引き https://example.jp/a.pdf"), "テレワークの手引き||||https://example.jp/a.pdf");
  EXPECT_EQ(read("https://example.jp/a.pdf テレワークの手引き"), "テレワークの手引き||||https://example.jp/a.pdf");
  EXPECT_EQ(read("テレワークの手引き（第4版）【2018年4月総務省】https://example.jp/a"),
            "テレワークの手引き|第4版|総務省|2018-04|https://example.jp/a");
  EXPECT_EQ(read("[テレワークの手引き](https://example.jp/a)"), "テレワークの手引き||||https://example.jp/a");
  EXPECT_EQ(read("総務省「手引き」（https://example.jp/a）"), "手引き||総務省||https://example.jp/a");
  EXPECT_EQ(read("手引き、総務省、URL：https://example.jp/a"), "手引き||総務省||https://example.jp/a");
}

TEST(cited_line, keeps_as_title_what_it_does_not_understand) {
  EXPECT_EQ(read("何かの覚え書き"), "何かの覚え書き||||");
  EXPECT_EQ(read("情報セキュリティ白書2024年版"), "情報セキュリティ白書2024年版||||");
  EXPECT_EQ(read("手引き 2019年13月"), "手引き 2019年13月||||");
  EXPECT_EQ(read("IPv6"), "IPv6||||");
  EXPECT_EQ(read("第4版"), "第4版||||");
  EXPECT_EQ(read(""), "||||");
  EXPECT_EQ(read("「"), "「||||");
  EXPECT_EQ(read("javascript:alert(1)"), "javascript:alert(1)||||");
}

TEST(cited_line, takes_time_that_grows_with_the_line_only) {
  for (const std::string piece : {"「", "【", "（", "2018年", "第", "、", "https://", "総務省"}) {
    std::string line;
    for (int i = 0; i < 100'000; ++i) line += piece;
    EXPECT_LE(text::read_cited_line(line).title.size(), 4'000U);
  }
}

TEST(cited_date, is_read_as_typed) {
  EXPECT_EQ(text::read_cited_date("2018-04"), "2018-04");
  EXPECT_EQ(text::read_cited_date("２０１８年４月"), "2018-04");
  EXPECT_EQ(text::read_cited_date("平成30年4月13日"), "2018-04-13");
  EXPECT_EQ(text::read_cited_date("2018"), "2018");
  EXPECT_EQ(text::read_cited_date("去年"), std::nullopt);
  EXPECT_EQ(text::read_cited_date("2018-13"), std::nullopt);
}

TEST(citation_of, names_each_body) {
  const auto mark = text::citation_of({"手引き", "第4版", "METI・IPA", "2018-04", "https://example.jp/"});
  EXPECT_THAT(mark.fields,
              ElementsAre(std::pair{"date", "2018-04"}, std::pair{"issuer", "METI・IPA"},
                          std::pair{"body", "経済産業省"}, std::pair{"body", "IPA"}, std::pair{"title", "手引き"},
                          std::pair{"edition", "第4版"}, std::pair{"url", "https://example.jp/"}));
}

}  // namespace
