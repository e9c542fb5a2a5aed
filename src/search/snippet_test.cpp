#include <gtest/gtest.h>

#include <random>

#include "base/unicode.hpp"
#include "search/index.hpp"

namespace {

using Terms = std::vector<std::string>;

/// Pieces on one line, hits in [brackets].
std::string shown(std::string_view text, const Terms& terms, std::size_t points = 100) {
  std::string out;
  for (const auto& piece : search::snippet(text, terms, points)) {
    out += piece.hit ? "[" + piece.text + "]" : piece.text;
  }
  return out;
}

TEST(Snippet, marks_what_was_found_in_the_text_as_written) {
  EXPECT_EQ(shown("ﾗﾝｻﾑｳｪｱの被害", {"らんさむうぇあ"}), "[ﾗﾝｻﾑｳｪｱ]の被害");
  EXPECT_EQ(shown("J-ＣＳＩＲＴ協議会", {"csirt"}), "J-[ＣＳＩＲＴ]協議会");
  EXPECT_EQ(shown("対策", {"被害"}), "対策");
  EXPECT_EQ(shown("", {"被害"}), "");
  EXPECT_EQ(shown("対策", {}), "対策");
  EXPECT_EQ(shown("対策", {""}), "対策");
}

TEST(Snippet, marks_every_hit_and_joins_those_that_overlap) {
  EXPECT_EQ(shown("対策の対策", {"対策"}), "[対策]の[対策]");
  EXPECT_EQ(shown("標的型攻撃対策", {"標的型攻撃", "攻撃対策"}), "[標的型攻撃対策]");
  EXPECT_EQ(shown("ああああ", {"ああ"}), "[ああああ]");
}

TEST(Snippet, marks_a_letter_whole_where_only_a_part_of_its_key_was_found) {
  EXPECT_EQ(shown("5㌔先", {"き"}), "5[㌔]先");
  EXPECT_EQ(shown("5㌔先", {"ろ先"}), "5[㌔先]");
  EXPECT_EQ(shown("ｶﾞｲﾄﾞ", {"が"}), "[ｶﾞ]ｲﾄﾞ");
}

TEST(Snippet, leaves_white_space_around_a_hit_unmarked) {
  EXPECT_EQ(shown("被害 \u3000 対策 \n", {"被害", "対策"}), "[被害] \u3000 [対策] \n");
  EXPECT_EQ(shown("  a \u3000 b", {"a b"}), "  [a \u3000 b]");
}

TEST(Snippet, cuts_around_the_first_hit) {
  EXPECT_EQ(shown("あいうえおかきくけこ被害さしすせそたちつてと", {"被害"}, 9), "…くけこ[被害]さしすせ…");
  EXPECT_EQ(shown("あいうえお", {}, 3), "あいう…");
  EXPECT_EQ(shown("あいうえおかきくけこ被害", {"被害"}, 6), "…きくけこ[被害]");
  EXPECT_EQ(shown("被害あいうえお", {"被害"}, 4), "[被害]あい…");
  EXPECT_EQ(shown("ああ情報漏えい対策", {"情報漏えい対策"}, 3), "…あ[情報漏]…");
}

TEST(Snippet, cuts_no_letter_from_its_marks) {
  EXPECT_EQ(shown("か\u3099き\u3099く\u3099", {}, 1), "か\u3099…");
  EXPECT_EQ(shown("xxxxか\u3099被", {"被"}, 3), "…か\u3099[被]");
  EXPECT_EQ(shown("e\u0334\u0301", {"e"}), "e\u0334\u0301");
  EXPECT_EQ(shown("🛡\uFE0F盾", {"🛡"}), "[🛡\uFE0F]盾");
}

TEST(Snippet, takes_a_long_run_of_marks_in_good_time) {
  std::string text = "か";
  for (int i = 0; i < 200'000; ++i) text += "\u0301";
  EXPECT_EQ(search::snippet(text, Terms{"\u0301"}, 20).size(), 1U);
}

TEST(Snippet, shows_only_what_stands_in_the_text) {
  std::mt19937 random{7};
  const std::u32string letters = U"あカｶﾞ\u3099 \u3000㌔aＡe\u0301対策\u200b🛡\uFE0F";
  for (int round = 0; round < 20'000; ++round) {
    std::string text, term;
    for (auto n = random() % 20; n > 0; --n) base::append_point(text, letters[random() % letters.size()]);
    for (auto n = 1 + random() % 2; n > 0; --n) base::append_point(term, letters[random() % letters.size()]);
    const auto points = random() % 30;
    const auto pieces = search::snippet(text, Terms{base::fold(term)}, points);
    std::string joined;
    bool before = false;
    for (const auto& piece : pieces) {
      ASSERT_FALSE(piece.text.empty());
      ASSERT_TRUE(base::valid_utf8(piece.text));
      ASSERT_FALSE(piece.hit && before) << "two marks side by side";
      before = piece.hit;
      if (piece.text != "…") joined += piece.text;
    }
    ASSERT_NE(text.find(joined), std::string::npos) << text;
    if (points >= 20) {
      ASSERT_EQ(joined, text);
    }
  }
}

}  // namespace
