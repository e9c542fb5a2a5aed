#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <random>

#include "base/unicode.hpp"

namespace {

using base::fold;
using base::fold_with_origin;

/// The rules of fold() once more, slowly: the whole text through ICU, then one rule after the other.
std::string folded_by_the_book(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString decoded;
  base::for_each_point(text, [&](char32_t c) { decoded.append(static_cast<UChar32>(c)); });
  const auto normal = icu::Normalizer2::getNFKCCasefoldInstance(status)->normalize(decoded, status);
  std::u32string out;
  for (int32_t at = 0; at < normal.length(); at = normal.moveIndex32(at, 1)) {
    auto c = static_cast<char32_t>(normal.char32At(at));
    if (base::is_space(c)) {
      if (!out.empty() && out.back() != U' ') out.push_back(U' ');
      continue;
    }
    if (c == 0 || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) c = 0xFFFD;
    const bool after_kana = !out.empty() && ((out.back() >= U'ぁ' && out.back() <= U'ゖ') || out.back() == U'ー' ||
                                             (out.back() >= U'ヷ' && out.back() <= U'ヺ'));
    if (after_kana && std::u32string_view{U"-~‐‑‒–—―−∼〜"}.find(c) != std::u32string_view::npos) c = U'ー';
    if ((c >= U'ァ' && c <= U'ヶ') || c == U'ヽ' || c == U'ヾ') c -= 0x60;
    out.push_back(c);
  }
  if (!out.empty() && out.back() == U' ') out.pop_back();
  std::string utf8;
  for (const char32_t c : out) base::append_point(utf8, c);
  return utf8;
}

void expect_the_promises(std::string_view text) {
  const auto [key, origin] = fold_with_origin(text);
  ASSERT_EQ(key, fold(text)) << testing::PrintToString(text);
  ASSERT_EQ(key, folded_by_the_book(text)) << testing::PrintToString(text);
  ASSERT_EQ(fold(key), key) << testing::PrintToString(text);
  ASSERT_TRUE(base::valid_utf8(key));
  ASSERT_EQ(origin.size(), key.size() + 1);
  ASSERT_TRUE(std::ranges::is_sorted(origin)) << testing::PrintToString(text);
  ASSERT_EQ(origin.back(), text.size());
}

TEST(Fold, makes_one_key_of_widths_kana_and_case) {
  EXPECT_EQ(fold("ﾗﾝｻﾑｳｪｱ"), "らんさむうぇあ");
  EXPECT_EQ(fold("ランサムウェア"), "らんさむうぇあ");
  EXPECT_EQ(fold("らんさむうぇあ"), "らんさむうぇあ");
  EXPECT_EQ(fold("Ｗｉ‐Ｆｉ"), fold("WI‐FI"));
  EXPECT_EQ(fold("ＩＰＡ２０１８"), "ipa2018");
  EXPECT_EQ(fold("ｶﾞｲﾄﾞﾌﾞｯｸ"), fold("ガイドブック"));
  EXPECT_EQ(fold("ｳﾞｧ"), "ゔぁ");
  EXPECT_EQ(fold("ヾヽ"), "ゞゝ");
}

TEST(Fold, takes_compatibility_forms_apart) {
  EXPECT_EQ(fold("㈱"), "(株)");
  EXPECT_EQ(fold("㌔①Ⅳ"), "きろ1iv");
  EXPECT_EQ(fold("か\u3099"), "が");
  EXPECT_EQ(fold("カ\u3099"), "が");
  EXPECT_EQ(fold("e\u0301"), "é");
  EXPECT_EQ(fold("straße"), "strasse");
  EXPECT_EQ(fold("e\u200b\u00admail"), "email");
}

TEST(Fold, makes_every_dash_after_kana_a_long_vowel_and_leaves_others) {
  for (const char* dash : {"ー", "ｰ", "-", "－", "−", "‐", "–", "—", "―", "〜", "～", "~"}) {
    EXPECT_EQ(fold(std::string{"サ"} + dash + "バ"), "さーば") << dash;
  }
  EXPECT_EQ(fold("サーーバ--"), "さーーばーー");
  EXPECT_EQ(fold("J-CSIRT"), "j-csirt");
  EXPECT_EQ(fold("10～20"), "10~20");
  EXPECT_EQ(fold("対策-案"), "対策-案");
}

TEST(Fold, keeps_small_letters_and_punctuation) {
  EXPECT_EQ(fold("キャッシュ"), "きゃっしゅ");
  EXPECT_NE(fold("ジユウ"), fold("ジュウ"));
  EXPECT_EQ(fold("【専門員用】"), "【専門員用】");
}

TEST(Fold, makes_white_space_runs_one_space) {
  EXPECT_EQ(fold("\u3000 標的型\u00a0\n\u2028攻撃 \t"), "標的型 攻撃");
  EXPECT_EQ(fold("\u3000"), "");
  EXPECT_EQ(fold(""), "");
  EXPECT_EQ(fold("か -"), "か -");
}

TEST(Fold, writes_bytes_that_are_not_text_as_replacements) {
  EXPECT_EQ(fold("被\xFF害"), "被\uFFFD害");
  EXPECT_EQ(fold(std::string_view{"a\0b", 3}), "a\uFFFDb");
  EXPECT_EQ(fold("\uFFFE\uFFFF\uFDD0"), "\uFFFD\uFFFD\uFFFD");
}

TEST(Fold, knows_where_each_byte_came_from) {
  const std::string text = " ㌔ｶﾞ\u3000 対X";
  const auto folded = fold_with_origin(text);
  ASSERT_EQ(folded.key, "きろが 対x");
  const auto at = [&](std::string_view part) { return folded.origin[folded.key.find(part)]; };
  EXPECT_EQ(at("き"), text.find("㌔"));
  EXPECT_EQ(at("ろ"), text.find("㌔"));
  EXPECT_EQ(at("が"), text.find("ｶ"));
  EXPECT_EQ(at(" "), text.find("\u3000"));
  EXPECT_EQ(at("対"), text.find("対"));
  EXPECT_EQ(at("x"), text.find('X'));
}

TEST(Fold, keeps_its_promises_for_every_code_point) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text;
    base::append_point(text, c);
    expect_the_promises(text);
    expect_the_promises("カ" + text + "-" + text + "\u3099");
    if (HasFatalFailure()) return;
  }
}

/// Letters that are likely to join, fold, vanish or be dashes and spaces, and any other.
std::string random_text(std::mt19937& random) {
  static const std::u32string odd =
      U"aAzＡ０é\u0301\u0334\u3099\u309A゛゜ﾞﾟｶﾊﾜわワヷカがハヽヾゝー-‐~〜ｰ "
      U"\u3000\n\u00a0\u200b\u200d\u00ad被害対①㌔㈱ß\u0345ͅİǆ"
      U"\u1100\u1161\u11a8가\uFFFD\U0001F6E1\uFE0F\U000E0100\u0F71\u0F72\u0F80";
  std::string text;
  for (auto n = random() % 12; n > 0; --n) {
    const auto dice = random() % 10;
    if (dice == 0) {
      text.push_back(static_cast<char>(random() % 256));
    } else if (dice == 1) {
      const auto any = static_cast<char32_t>(random() % 0x110000);
      base::append_point(text, any >= 0xD800 && any < 0xE000 ? U'あ' : any);
    } else {
      base::append_point(text, odd[random() % odd.size()]);
    }
  }
  return text;
}

TEST(Fold, keeps_its_promises_for_random_texts) {
  std::mt19937 random{20261122};
  for (int round = 0; round < 200'000 && !HasFatalFailure(); ++round) expect_the_promises(random_text(random));
}

TEST(Fold, takes_a_long_run_of_marks_in_good_time) {
  std::string text = "カ";
  for (int i = 0; i < 100'000; ++i) text += "\u3099";
  EXPECT_EQ(fold(text).substr(0, 3), "が");
}

TEST(FoldVersion, names_the_rules_and_the_unicode_version) {
  EXPECT_NE(base::fold_version().find('/'), std::string::npos);
}

}  // namespace
