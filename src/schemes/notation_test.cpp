#include "schemes/notation.hpp"

#include <gtest/gtest.h>

namespace schemes {
namespace {

TEST(NotationTest, a_number_with_a_point_is_a_notation) {
  EXPECT_EQ(notation_of("01.クイズ形式"), (Notated{"01", "クイズ形式"}));
  EXPECT_EQ(notation_of("051.ウイルス感染"), (Notated{"051", "ウイルス感染"}));
  EXPECT_EQ(notation_of("4. セキュリティ\nチェック "), (Notated{"4", "セキュリティ チェック"}));
  EXPECT_EQ(notation_of("　20.その他"), (Notated{"20", "その他"}));
}

TEST(NotationTest, full_width_digits_and_points_count) {
  EXPECT_EQ(notation_of("０４．情報漏えい全般"), (Notated{"04", "情報漏えい全般"}));
  EXPECT_EQ(notation_of("04．情報漏えい全般"), (Notated{"04", "情報漏えい全般"}));
}

TEST(NotationTest, groups_may_end_with_a_point_or_a_space) {
  EXPECT_EQ(notation_of("1.2.対策"), (Notated{"1.2", "対策"}));
  EXPECT_EQ(notation_of("1.2 対策"), (Notated{"1.2", "対策"}));
  EXPECT_EQ(notation_of("1.1.1.1.1 深い"), (Notated{"1.1.1.1.1", "深い"}));
}

TEST(NotationTest, dates_measures_and_plain_numbers_are_none) {
  for (const auto* text : {"2018.3.31 改訂", "2018年", "3.5インチ", "3つの対策", "12 個", "01.", "01. ", "", ".5",
                           "第1章", "1..対策", "1.1.1.1.1.1 深すぎる", "マルウェア（ウイルス）による被害"})
    EXPECT_EQ(notation_of(text), std::nullopt) << text;
}

}  // namespace
}  // namespace schemes
