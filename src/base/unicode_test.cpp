#include "base/unicode.hpp"

#include <gmock/gmock.h>

#include <random>

// The parts of base/unicode.hpp that are not folding: decoding, lengths, white space, collation.
namespace {

using testing::ElementsAre;

std::u32string points(std::string_view text) {
  std::u32string out;
  base::for_each_point(text, [&](char32_t c) { out.push_back(c); });
  return out;
}

TEST(Utf8, accepts_every_scalar_value_and_gives_it_back) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text;
    base::append_point(text, c);
    ASSERT_TRUE(base::valid_utf8(text)) << std::hex << static_cast<unsigned>(c);
    std::size_t offset = 0;
    ASSERT_EQ(base::next_point(text, offset), c);
    ASSERT_EQ(offset, text.size());
  }
}

TEST(Utf8, refuses_what_the_standard_calls_ill_formed) {
  for (const std::string bytes : {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF0\x80\x80\xAF",
                                  "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xFF", "\xE3\x81", "a\xE3"}) {
    EXPECT_FALSE(base::valid_utf8(bytes)) << testing::PrintToString(bytes);
  }
  EXPECT_TRUE(base::valid_utf8(""));
  EXPECT_TRUE(base::valid_utf8("被害🛡"));
}

TEST(Utf8, an_invalid_byte_counts_as_one_replacement_and_loses_nothing_after_it) {
  EXPECT_EQ(points("a\xFF被"), U"a\uFFFD被");
  EXPECT_EQ(points("\xE3\x81"), U"\uFFFD");  // a cut-off letter is one maximal part (Unicode 3.9, U+FFFD substitution)
  EXPECT_EQ(base::length("\xFF\xFE"), 2U);
}

TEST(Length, counts_code_points) {
  EXPECT_EQ(base::length(""), 0U);
  EXPECT_EQ(base::length("abc"), 3U);
  EXPECT_EQ(base::length("情報漏えい"), 5U);
  EXPECT_EQ(base::length("🛡️"), 2U);
}

TEST(First, never_cuts_a_code_point) {
  EXPECT_EQ(base::first("情報漏えい", 2), "情報");
  EXPECT_EQ(base::first("🛡a", 1), "🛡");
  EXPECT_EQ(base::first("ab", 9), "ab");
  EXPECT_EQ(base::first("ab", 0), "");
}

TEST(Space, is_what_python_calls_white_space) {
  const std::u32string white =
      U"\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
      U"\u2028\u2029\u202f\u205f\u3000";
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    ASSERT_EQ(base::is_space(c), white.find(c) != std::u32string::npos) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(CollapseSpace, makes_runs_one_space_and_trims) {
  EXPECT_EQ(base::collapse_space(" \u3000a\u00a0\n b\v\f"), "a b");
  EXPECT_EQ(base::collapse_space(" \u3000"), "");
  EXPECT_EQ(base::collapse_space("ゼロ\u200b幅"), "ゼロ\u200b幅");
}

TEST(WithoutSpace, removes_all_of_it) {
  EXPECT_EQ(base::without_space(" 情 報\u3000\u2029漏えい\n"), "情報漏えい");
  EXPECT_EQ(base::without_space(""), "");
}

TEST(Cp932, reads_what_windows_writes) {
  EXPECT_EQ(base::from_cp932("\x83\x65\x83\x58\x83\x67"), "テスト");
  EXPECT_EQ(base::from_cp932("\xB6\xDE"), "ｶﾞ");
  EXPECT_EQ(base::from_cp932("\x87\x40\xFB\xFC"), "①髙");  // NEC's row 13 and IBM's extensions
  EXPECT_EQ(base::from_cp932("abc"), "abc");
  EXPECT_EQ(base::from_cp932(""), "");
}

TEST(Cp932, maps_doubtful_characters_as_windows_does) {
  EXPECT_EQ(base::from_cp932("\x81\x60\x81\x7C\x81\x61"), "～－∥");
  EXPECT_EQ(base::from_cp932("\\~"), "\\~");
  EXPECT_EQ(base::from_cp932("\x1A\x1C\x7F"), "\x1A\x1C\x7F");
}

TEST(Cp932, marks_what_cannot_be_read) {
  EXPECT_EQ(base::from_cp932("\x83"), "\uFFFD");
  EXPECT_EQ(base::from_cp932("a\x85\x9F z"), "a\uFFFD z");
}

TEST(ExtendsPrevious, is_true_for_marks_and_false_for_letters) {
  for (const char32_t mark :
       {U'\u0301', U'\u3099', U'\u309A', U'\uFF9E', U'\uFF9F', U'\uFE0F', U'\u200D', U'\U000E0100'}) {
    EXPECT_TRUE(base::extends_previous(mark)) << std::hex << static_cast<unsigned>(mark);
  }
  for (const char32_t letter : {U'a', U' ', U'あ', U'ー', U'被', U'\u309B', U'ｶ', U'🛡'}) {
    EXPECT_FALSE(base::extends_previous(letter)) << std::hex << static_cast<unsigned>(letter);
  }
}

TEST(CollationKey, sorts_kana_in_the_order_of_the_dictionary) {
  std::vector<std::string> words{"サイバー", "あい", "ガイド", "アイ", "かいど", "ん", "abc", "被害"};
  std::ranges::sort(words, {}, base::collation_key);
  EXPECT_THAT(words, ElementsAre("abc", "あい", "アイ", "かいど", "ガイド", "サイバー", "ん", "被害"));
}

}  // namespace
