#include "text/recognise.hpp"

#include <gmock/gmock.h>

#include <random>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using text::field;
using text::Line;
using text::Mark;
using text::recognise;
using text::recognise_text;

constexpr std::size_t kNone = std::string::npos;

std::vector<std::string> kinds(const std::vector<Mark>& marks) {
  std::vector<std::string> out;
  for (const auto& mark : marks) out.push_back(mark.kind + (mark.value.empty() ? "" : " " + mark.value));
  return out;
}

TEST(recognise, says_where_a_mark_was_seen) {
  const std::string text = "手引き【 2018年5月8日　ＪＮＳＡ 】と【専門員用】";
  const auto marks = recognise_text(text);
  ASSERT_THAT(kinds(marks), ElementsAre("citation", "disclosure AMBER+STRICT"));
  EXPECT_EQ(text.substr(marks[0].begin, marks[0].end - marks[0].begin), "【 2018年5月8日　ＪＮＳＡ 】");
  EXPECT_EQ(text.substr(marks[1].begin, marks[1].end - marks[1].begin), "【専門員用】");
  EXPECT_EQ(field(marks[0], "date"), "2018-05-08");
  EXPECT_EQ(field(marks[0], "body"), "JNSA");
  EXPECT_EQ(field(marks[0], "none"), "");
}

TEST(recognise, gives_the_one_name_of_each_body) {
  const auto marks = recognise_text("二者の手引き【2020年METI・情報処理推進機構】");
  ASSERT_EQ(marks.size(), 1U);
  EXPECT_THAT(marks[0].fields, ElementsAre(std::pair{"date", "2020"}, std::pair{"issuer", "METI・情報処理推進機構"},
                                           std::pair{"body", "経済産業省"}, std::pair{"body", "IPA"},
                                           std::pair{"title", "二者の手引き"}));
}

TEST(recognise, reads_a_due_day_and_no_due_month) {
  EXPECT_THAT(kinds(recognise_text("連絡網を直す【担当：山田】【期限：2026年12月1日】")),
              ElementsAre("owner 山田", "due 2026-12-01"));
  EXPECT_THAT(kinds(recognise_text("【締切：令和8年4月30日】")), ElementsAre("due 2026-04-30"));
  EXPECT_THAT(kinds(recognise_text("【期限：2026年12月】【期限：未定】【期限】")), IsEmpty());
}

TEST(recognise, sees_spaces_of_every_kind_inside_marks) {
  EXPECT_THAT(kinds(recognise_text("【\xC2\xA0緊\xE3\x80\x80急 】")), ElementsAre("action urgent"));
}

TEST(recognise, locks_a_topic_with_a_padlock_marker_of_any_program) {
  for (const char* name : {"urn:mindjet:PadlockLocked", "encrypted", "password", "other-lock", "c_symbol_lock",
                           "symbol-lock", "emoji-1F512"}) {
    const std::vector<std::string> markers{"full-1", name};
    const std::vector<Line> lines{{kNone, "手順", markers}};
    const auto all = recognise(lines);
    ASSERT_THAT(kinds(all[0]), ElementsAre("disclosure AMBER+STRICT")) << name;
    EXPECT_EQ(all[0][0].begin, 0U);
    EXPECT_EQ(all[0][0].end, 0U);
  }
}

TEST(recognise, does_not_lock_for_an_open_padlock_or_other_markers) {
  const std::vector<std::string> markers{"urn:mindjet:PadlockUnlocked", "other-unlock", "decrypted", "flag-red", ""};
  const std::vector<Line> lines{{kNone, "手順", markers}};
  EXPECT_THAT(recognise(lines)[0], IsEmpty());
}

TEST(recognise, reads_history_below_its_heading_only_and_one_level_deeper_too) {
  const std::vector<Line> lines{{kNone, "Sec01-01 手引き", {}},
                                {0, "改版履歴", {}},
                                {1, "2022年3月1日 目次", {}},
                                {1, "経過", {}},
                                {3, "【2020年2月7日】図", {}},
                                {3, "初版", {}},
                                {1, "初版", {}},
                                {0, "2021年5月の出来事", {}},
                                {0, "【2018年5月30日】", {}}};
  const auto all = recognise(lines);
  EXPECT_THAT(kinds(all[0]), ElementsAre("code Sec01-01"));
  EXPECT_THAT(kinds(all[1]), ElementsAre("history-heading"));
  EXPECT_EQ(field(all[2].at(0), "date"), "2022-03-01");
  EXPECT_EQ(field(all[2].at(0), "text"), "目次");
  EXPECT_THAT(all[3], IsEmpty());
  EXPECT_EQ(field(all[4].at(0), "date"), "2020-02-07");
  EXPECT_THAT(all[5], IsEmpty());
  EXPECT_EQ(field(all[6].at(0), "text"), "初版");
  EXPECT_THAT(all[7], IsEmpty());
  EXPECT_THAT(all[8], IsEmpty());
}

TEST(recognise, reads_a_history_written_in_one_topic) {
  const std::string text = "改訂履歴\n2021年4月1日 初版\r\n2021年6月1日 図を足す\nおわり";
  const std::vector<Line> lines{{kNone, text, {}}};
  const auto all = recognise(lines);
  ASSERT_THAT(kinds(all[0]), ElementsAre("history-heading", "history", "history"));
  EXPECT_EQ(field(all[0][1], "text"), "初版");
  EXPECT_EQ(field(all[0][2], "date"), "2021-06-01");
  EXPECT_EQ(text.substr(all[0][2].begin, all[0][2].end - all[0][2].begin), "2021年6月1日");
}

TEST(recognise, treats_every_topic_without_parent_as_a_root) {
  const std::vector<Line> lines{
      {kNone, "Sec01-01 一枚目", {}}, {kNone, "Sec01-02 二枚目", {}}, {0, "Sec01-03 参考", {}}};
  const auto all = recognise(lines);
  EXPECT_THAT(kinds(all[0]), ElementsAre("code Sec01-01"));
  EXPECT_THAT(kinds(all[1]), ElementsAre("code Sec01-02"));
  EXPECT_THAT(kinds(all[2]), ElementsAre("reference Sec01-03"));
}

TEST(recognise, takes_nothing_from_empty_and_broken_texts) {
  for (const char* text :
       {"",       " ",        "【",           "】", "【】", "【【】】", "（",   "[]",         "【担当：", "改訂箇所：",
        "出典：", "\xE3\x80", "\xFF【\xFF】", "→",  "向け", "Sec",      "Sec0", "【2018年】", "～",       "【担当】"})
    EXPECT_THAT(recognise_text(text, true), IsEmpty()) << text;
  EXPECT_THAT(recognise({}), IsEmpty());
}

TEST(recognise, keeps_places_inside_the_text_whatever_it_is) {
  std::mt19937 random{17};
  const std::vector<std::string> parts{
      "【",  "】",   "（",   "）",   "2018年5月8日", "IPA",    "担当：", "Sec01-02", "改訂箇所：", "Mission1-2",
      "p.3", "～",   "\n",   "向け", "経営者",       "非公開", "→",      "限り",     "出典：",     "「",
      "」",  "\xE3", "\xFF", "緊急", "202年",        "、",     "更新",   "中",       " ",          "　",
      "[",   "]",    "平成", "元",   "改版履歴"};
  for (int n = 0; n < 20000; ++n) {
    std::string text;
    for (auto size = random() % 12; size > 0; --size) text += parts[random() % parts.size()];
    std::size_t before = 0;
    for (const auto& mark : recognise_text(text, n % 2 == 0)) {
      ASSERT_LE(before, mark.begin) << text;
      ASSERT_LT(mark.begin, mark.end) << text;
      ASSERT_LE(mark.end, text.size()) << text;
      before = mark.begin;
    }
  }
}

TEST(recognise, comes_to_an_end_with_texts_full_of_marks) {
  for (const char* part :
       {"【2018年5月8日IPA】", "【", "経営者向け(a)\n", "Sec01-02 ", "→非公開\n", "出典：", "（", "改訂箇所：p.1,\n",
        "【担当：a】", "a【IPA】", "http://a/Sec01-02", "2018年5月8日\n", "限り"}) {
    std::string text;
    while (text.size() < (1U << 18U)) text += part;
    const std::vector<Line> lines{{kNone, "改版履歴", {}}, {0, text, {}}};
    EXPECT_EQ(recognise(lines).size(), 2U) << part;
  }
}

}  // namespace
