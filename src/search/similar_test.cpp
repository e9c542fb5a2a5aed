#include <gmock/gmock.h>

#include "search/telling_words.hpp"
#include "testing/scratch_index.hpp"

namespace {

using search::Entry;
using testing::ElementsAre;
using testing::IsEmpty;
using testing_tools::ScratchIndex;
using testing_tools::topics_of;

const std::vector<Entry> kTopics{
    {.topic = 1, .document = 1, .text = "ランサムウェアの被害に遭ったときの初動対応"},
    {.topic = 2, .document = 1, .text = "ランサムウェアに感染した場合の対応"},
    {.topic = 3, .document = 1, .text = "ビジネスメール詐欺の手口と対策"},
    {.topic = 4, .document = 2, .text = "ビジネスメール詐欺（BEC）に注意"},
    {.topic = 5, .document = 2, .text = "バックアップの取得と復旧の手順"},
    {.topic = 6, .document = 2, .text = "研修の記録", .note = "ランサムウェアの例を使う"},
    {.topic = 7, .document = 3, .text = "ランサムウェア被害の初動対応（専門員用）", .level = 3},
    {.topic = 8, .document = 3, .text = "これについて"},
};

std::vector<std::int64_t> similar(search::Index& index, const std::string& text, std::int64_t except,
                                  std::int64_t ceiling = 0) {
  return topics_of(index.similar(text, {.person = 0, .ceiling = ceiling}, except, 10));
}

TEST(TellingWords, are_katakana_latin_and_pairs_of_kanji) {
  EXPECT_THAT(search::telling_words("ﾗﾝｻﾑｳｪｱの初動対応をIPAに"),
              ElementsAre("らんさむうぇあ", "初動", "動対", "対応", "ipa"));
  EXPECT_THAT(search::telling_words("対策の対策と策"), ElementsAre("対策"));
  EXPECT_THAT(search::telling_words("これについて"), ElementsAre("これについて"));
  EXPECT_THAT(search::telling_words(""), IsEmpty());
}

TEST(TellingWords, are_limited) {
  std::string text;
  for (char32_t c = 0x4E00; c < 0x5200; ++c) base::append_point(text, c);
  EXPECT_EQ(search::telling_words(text).size(), 200U);
}

TEST(Similar, finds_topics_that_share_rare_words_best_first) {
  ScratchIndex index;
  index->put(kTopics);
  EXPECT_THAT(similar(*index, kTopics[2].text, 3), ElementsAre(4));
  const auto like_first = similar(*index, kTopics[0].text, 1);
  ASSERT_FALSE(like_first.empty());
  EXPECT_EQ(like_first.front(), 2);
}

TEST(Similar, puts_the_same_text_first_and_does_not_need_the_words_that_nobody_else_has) {
  ScratchIndex index;
  index->put(std::vector<Entry>{{.topic = 1, .text = "会計・財務"},
                                {.topic = 2, .text = "財務会計"},
                                {.topic = 3, .text = "会計・財務"},
                                {.topic = 4, .text = "量子鍵配送と暗号鍵管理と耐量子暗号移行計画の会計"}});
  EXPECT_THAT(similar(*index, "会計・財務", 1), ElementsAre(3, 2, 4));
  EXPECT_THAT(similar(*index, kTopics[0].text, 0), IsEmpty());
  EXPECT_THAT(similar(*index, "量子鍵配送と暗号鍵管理と耐量子暗号移行計画の会計", 4),
              testing::UnorderedElementsAre(1, 2, 3));
}

TEST(Similar, shows_the_reader_only_what_he_may_see) {
  ScratchIndex index;
  index->put(kTopics);
  EXPECT_THAT(similar(*index, kTopics[0].text, 1, 0), testing::Not(testing::Contains(7)));
  EXPECT_EQ(similar(*index, kTopics[0].text, 1, 3).front(), 7);
}

TEST(Similar, counts_a_note_less_than_a_title) {
  ScratchIndex index;
  index->put(kTopics);
  EXPECT_THAT(similar(*index, "ランサムウェア", 0), ElementsAre(2, 1, 6));
}

TEST(Similar, keeps_to_the_limit_and_needs_no_kanji) {
  ScratchIndex index;
  index->put(kTopics);
  EXPECT_EQ(index->similar("ランサムウェア", {}, 0, 1).size(), 1U);
  EXPECT_THAT(index->similar("ランサムウェア", {}, 0, 0), IsEmpty());
  EXPECT_THAT(similar(*index, "これについて", 0), ElementsAre(8));
  EXPECT_THAT(similar(*index, "", 0), IsEmpty());
  EXPECT_THAT(similar(*index, "量子暗号", 0), IsEmpty());
}

}  // namespace
