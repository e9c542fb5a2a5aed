#include "search/question.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/unicode.hpp"

namespace {

using search::Question;

/// The tree on one line: (and …), (or …), (not …), words bare, phrases in quotes.
std::string written(const Question& question) {
  const auto list = [&](std::string_view name) {
    std::string out = "(" + std::string{name};
    for (const auto& part : question.parts) out += " " + written(part);
    return out + ")";
  };
  switch (question.kind) {
    case Question::Kind::word:
      return question.text;
    case Question::Kind::phrase:
      return "\"" + question.text + "\"";
    case Question::Kind::any:
      return list("or");
    case Question::Kind::without:
      return list("not");
    case Question::Kind::all:
      return question.empty() ? "" : list("and");
  }
  return "?";
}

std::string parsed(std::string_view words) { return written(search::parse_question(words)); }

std::string refusal(std::string_view words) {
  try {
    return "no error: " + parsed(words);
  } catch (const base::Error& error) {
    return error.key + (error.arguments.empty() ? "" : " " + error.arguments.at(0).second);
  }
}

std::string times(std::size_t n, std::string_view text) {
  std::string out;
  while (n-- > 0) out += text;
  return out;
}

TEST(Question, all_words_must_be_found) {
  EXPECT_EQ(parsed("被害"), "被害");
  EXPECT_EQ(parsed("標的型 攻撃"), "(and 標的型 攻撃)");
  EXPECT_EQ(parsed("標的型 AND 攻撃"), "(and 標的型 攻撃)");
  EXPECT_EQ(parsed(" 標的型\u3000\u00a0攻撃\n"), "(and 標的型 攻撃)");
}

TEST(Question, words_are_folded) { EXPECT_EQ(parsed("ﾗﾝｻﾑｳｪｱ ＩＰＡ"), "(and らんさむうぇあ ipa)"); }

TEST(Question, or_binds_less_than_and) {
  EXPECT_EQ(parsed("a OR b"), "(or a b)");
  EXPECT_EQ(parsed("a b OR c d"), "(or (and a b) (and c d))");
  EXPECT_EQ(parsed("a (b OR c) d"), "(and a (or b c) d)");
}

TEST(Question, operators_are_capital_letters) { EXPECT_EQ(parsed("this and or that"), "(and this and or that)"); }

TEST(Question, minus_before_a_word_means_without) {
  EXPECT_EQ(parsed("メール -詐欺"), "(and めーる (not 詐欺))");
  EXPECT_EQ(parsed("-詐欺"), "(not 詐欺)");
  EXPECT_EQ(parsed("a -(b OR c)"), "(and a (not (or b c)))");
  EXPECT_EQ(parsed("a -\"b c\""), "(and a (not \"b c\"))");
  EXPECT_EQ(parsed("(-b)"), "(not b)");
}

TEST(Question, minus_inside_or_alone_is_text) {
  EXPECT_EQ(parsed("J-CSIRT"), "j-csirt");
  EXPECT_EQ(parsed("a - b"), "(and a - b)");
  EXPECT_EQ(parsed("--help"), "(not -help)");
  EXPECT_EQ(parsed("ーバ"), "ーば");
}

TEST(Question, phrases_keep_their_spaces) {
  EXPECT_EQ(parsed("\"incident \u3000 response\""), "\"incident response\"");
  EXPECT_EQ(parsed("“標的型 攻撃” x"), "(and \"標的型 攻撃\" x)");
  EXPECT_EQ(parsed("標的型\"攻撃\"対策"), "(and 標的型 \"攻撃\" 対策)");
  EXPECT_EQ(parsed("\"a OR (b\""), "\"a or (b\"");
}

TEST(Question, a_phrase_may_still_be_open) { EXPECT_EQ(parsed("a \"b c"), "(and a \"b c\")"); }

TEST(Question, full_width_signs_mean_the_same) {
  EXPECT_EQ(parsed("（標的型\u3000ＯＲ\u3000水飲み場）\u3000ＡＮＤ\u3000－対策"),
            "(and (or 標的型 水飲み場) (not 対策))");
  EXPECT_EQ(parsed("＂標的型 攻撃＂"), "\"標的型 攻撃\"");
  EXPECT_EQ(parsed("a −b"), "(and a (not b))");
}

TEST(Question, what_says_nothing_is_left_out) {
  for (const char* words : {"", " \u3000", "AND", "OR OR", "()", "(( ) OR ())", "\"\"", "\u200b", "-()", "-\"\"",
                            "("
                            ")"}) {
    EXPECT_TRUE(search::parse_question(words).empty()) << words;
  }
  EXPECT_EQ(parsed("a OR"), "a");
  EXPECT_EQ(parsed("AND a"), "a");
  EXPECT_EQ(parsed("a AND OR AND b"), "(or a b)");
  EXPECT_EQ(parsed("a () -\"\""), "a");
}

TEST(Question, brackets_must_pair) {
  for (const char* words : {"(a", "a)", ")(", "((a)", "(a OR", "（a", "-(a"}) {
    EXPECT_EQ(refusal(words), "error.search.syntax") << words;
  }
}

TEST(Question, has_limits_and_says_which) {
  EXPECT_EQ(refusal(times(1001, "あ")), "error.search.too_long 1000");
  EXPECT_EQ(parsed(times(1000, "あ")).size(), 3000U);
  EXPECT_EQ(refusal(times(51, "a ")), "error.search.too_many_words 50");
  EXPECT_EQ(search::parse_question(times(50, "a ")).parts.size(), 50U);
  EXPECT_EQ(refusal(times(21, "(") + "a" + times(21, ")")), "error.search.too_deep 20");
  EXPECT_EQ(parsed(times(20, "(") + "a" + times(20, ")")), "a");
}

}  // namespace
