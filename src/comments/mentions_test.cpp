#include "comments/mentions.hpp"

#include <gmock/gmock.h>

namespace comments {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<people::Person> everybody() {
  const auto person = [](std::int64_t id, const char* name) {
    people::Person out;
    out.id = id;
    out.name = name;
    return out;
  };
  return {person(2, "山田 太郎"), person(3, "山田"),   person(4, "Taro"),  person(5, "佐藤"),
          person(6, "佐藤"),      person(7, "ハナコ"), person(8, "はなこ")};
}

Called calls(std::string_view text) {
  const auto all = everybody();
  return find_calls(text, all);
}

TEST(MentionsTest, a_name_behind_the_sign_calls_the_person_in_any_width) {
  EXPECT_THAT(calls("これを@山田さん、お願いします").persons, ElementsAre(3));
  EXPECT_THAT(calls("＠ｔａｒｏ と @TARO").persons, ElementsAre(4)) << "each once";
}

TEST(MentionsTest, the_longest_name_counts_with_or_without_its_space) {
  EXPECT_THAT(calls("@山田 太郎さん").persons, ElementsAre(2));
  EXPECT_THAT(calls("@山田　太郎さん").persons, ElementsAre(2));
  EXPECT_THAT(calls("@山田太郎さん @山田").persons, ElementsAre(2, 3));
}

TEST(MentionsTest, a_mail_address_or_a_longer_word_calls_nobody) {
  EXPECT_THAT(calls("a@taro.example").persons, IsEmpty());
  EXPECT_THAT(calls("@tarou").persons, IsEmpty());
  EXPECT_THAT(calls("(@taro)").persons, ElementsAre(4));
}

TEST(MentionsTest, a_name_of_several_is_told_unless_one_is_written_exactly_so) {
  EXPECT_THAT(calls("@佐藤さん").ambiguous, ElementsAre("佐藤"));
  EXPECT_THAT(calls("@佐藤さん").persons, IsEmpty());
  EXPECT_THAT(calls("@ハナコさん").persons, ElementsAre(7));
  EXPECT_THAT(calls("@はなこさん").persons, ElementsAre(8));
  EXPECT_THAT(calls("@ﾊﾅｺさん").ambiguous, ElementsAre("ﾊﾅｺ"));
}

TEST(MentionsTest, other_signs_are_plain_text) {
  for (const auto* text : {"@", "@@", "@ 山田", "山田", "@鈴木", "", "@\xff"}) {
    EXPECT_THAT(calls(text).persons, IsEmpty()) << text;
    EXPECT_THAT(calls(text).ambiguous, IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace comments
