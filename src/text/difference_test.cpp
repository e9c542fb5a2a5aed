#include "text/difference.hpp"

#include <gmock/gmock.h>

#include <random>

namespace {

using testing::ElementsAre;
using text::Change;
using text::difference;
using text::DifferencePiece;

std::string side(const std::vector<DifferencePiece>& pieces, Change left_out) {
  std::string out;
  for (const auto& piece : pieces)
    if (piece.change != left_out) out += piece.text;
  return out;
}

void expect_whole(const std::string& before, const std::string& after) {
  const auto pieces = difference(before, after);
  EXPECT_EQ(side(pieces, Change::added), before);
  EXPECT_EQ(side(pieces, Change::removed), after);
}

TEST(difference, of_equal_texts_is_one_piece) {
  EXPECT_THAT(difference("同じ文です。", "同じ文です。"), ElementsAre(DifferencePiece{"同じ文です。", Change::same}));
  EXPECT_TRUE(difference("", "").empty());
}

TEST(difference, shows_a_changed_word_between_unchanged_ones) {
  EXPECT_THAT(difference("警察署に相談する", "警視庁に相談する"),
              ElementsAre(DifferencePiece{"警察署", Change::removed}, DifferencePiece{"警視庁", Change::added},
                          DifferencePiece{"に相談する", Change::same}));
}

TEST(difference, shows_what_was_only_added_or_only_removed) {
  EXPECT_THAT(difference("", "新しい"), ElementsAre(DifferencePiece{"新しい", Change::added}));
  EXPECT_THAT(difference("古い", ""), ElementsAre(DifferencePiece{"古い", Change::removed}));
  EXPECT_THAT(difference("一行目\n三行目\n", "一行目\n二行目\n三行目\n"),
              ElementsAre(DifferencePiece{"一行目\n", Change::same}, DifferencePiece{"二行目\n", Change::added},
                          DifferencePiece{"三行目\n", Change::same}));
}

TEST(difference, matches_equal_sentences_before_words) {
  const auto pieces = difference("電源を切らない。LANを抜く。", "LANを抜く。記録する。");
  EXPECT_THAT(pieces,
              ElementsAre(DifferencePiece{"電源を切らない。", Change::removed},
                          DifferencePiece{"LANを抜く。", Change::same}, DifferencePiece{"記録する。", Change::added}));
}

TEST(difference, keeps_both_texts_whole_whatever_they_are) {
  std::mt19937 random{7};
  const std::vector<std::string> parts{"被害", "の", "対策", "。", "\n", "A", " ", "を", "更新", "😀", "\xFF", "が"};
  for (int n = 0; n < 2000; ++n) {
    const auto make = [&] {
      std::string out;
      for (auto size = random() % 30; size > 0; --size) out += parts[random() % parts.size()];
      return out;
    };
    expect_whole(make(), make());
  }
}

TEST(difference, of_two_megabytes_without_anything_in_common_ends) {
  std::string before;
  std::string after;
  std::mt19937 random{11};
  for (int n = 0; before.size() < (1U << 20U); ++n)
    before += "行" + std::to_string(random()) + (n % 9 == 0 ? "\n" : "と");
  for (int n = 0; after.size() < (1U << 20U); ++n)
    after += "段" + std::to_string(random()) + (n % 7 == 0 ? "\n" : "の");
  expect_whole(before, after);
}

TEST(difference, of_long_lines_that_differ_everywhere_ends) {
  std::string before;
  std::string after;
  for (int n = 0; before.size() < (1U << 20U); ++n) before += n % 3 == 0 ? "被害" : "対策";
  for (int n = 0; after.size() < (1U << 20U); ++n) after += n % 5 == 0 ? "対策" : "被害";
  expect_whole(before, after);
  expect_whole(before.substr(0, 200'001), after.substr(0, 200'001));
}

}  // namespace
