#include "maps/reading/encoding.hpp"

#include "maps/testing/expect.hpp"

namespace maps::reading {
namespace {

using namespace std::string_literals;
using testing::found;
using testing::place;

struct Decoded {
  std::string text;
  Findings repairs;
};

Decoded decode(const std::string& bytes) {
  Decoded result;
  Text text;
  to_utf8(bytes, text, result.repairs);
  result.text = text.view;
  return result;
}

TEST(Encoding, utf8_is_not_copied_and_its_mark_is_dropped) {
  const std::string bytes = "\xEF\xBB\xBF相談";
  Findings repairs;
  Text text;
  to_utf8(bytes, text, repairs);
  EXPECT_EQ(text.view, "相談");
  EXPECT_EQ(text.view.data(), bytes.data() + 3);
  EXPECT_TRUE(repairs.empty());
}

TEST(Encoding, cp932_is_recognised_though_utf8_is_declared) {
  const auto result = decode("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a b=\"\x91\x8A\x92\x6B\x87\x40\xFB\xFC\"/>");
  EXPECT_NE(result.text.find("相談①髙"), std::string::npos);
  EXPECT_EQ(place(result.repairs, "encoding"), "cp932");
  EXPECT_EQ(found(result.repairs, "undecodable"), 0);
}

TEST(Encoding, a_declared_charset_is_believed_where_utf8_cannot_be) {
  const auto result = decode("<?xml version='1.0' encoding='EUC-JP'?><a>\xC1\xEA\xC3\xCC</a>");
  EXPECT_NE(result.text.find("<a>相談</a>"), std::string::npos);
  EXPECT_EQ(place(result.repairs, "encoding"), "euc-jp");
}

TEST(Encoding, iso_2022_jp_is_seven_bits_and_yet_no_utf8) {
  const auto result = decode("<?xml version='1.0' encoding='ISO-2022-JP'?><a>\x1B$BAjCL\x1B(B</a>");
  EXPECT_NE(result.text.find("<a>相談</a>"), std::string::npos);
}

TEST(Encoding, utf16_is_recognised_with_and_without_a_mark) {
  EXPECT_EQ(decode("\xFF\xFE<\0a\0/\0>\0"s).text, "<a/>");
  EXPECT_EQ(decode("\xFE\xFF\0<\0a\0/\0>"s).text, "<a/>");
  EXPECT_EQ(decode("<\0a\0/\0>\0"s).text, "<a/>");
  EXPECT_EQ(decode("\0<\0a\0/\0>"s).text, "<a/>");
  EXPECT_EQ(place(decode("\xFF\xFE<\0a\0/\0>\0"s).repairs, "encoding"), "UTF-16LE");
}

TEST(Encoding, a_few_broken_bytes_do_not_make_it_cp932) {
  std::string words;
  for (int i = 0; i < 20; ++i) words += "相談窓口";
  const auto result = decode(words + "\xFF" + words);
  EXPECT_EQ(result.text, words + "\xEF\xBF\xBD" + words);
  EXPECT_EQ(found(result.repairs, "invalid-utf8"), 1);
}

TEST(Encoding, a_character_that_the_end_cuts_is_left_out) {
  const auto result = decode("相\xE8\xAB");
  EXPECT_EQ(result.text, "相");
  EXPECT_TRUE(result.repairs.empty());
}

TEST(Encoding, a_charset_that_nobody_knows_is_cp932) {
  const auto result = decode("<?xml version='1.0' encoding='../../x'?><a>\x91\x8A</a>");
  EXPECT_NE(result.text.find("<a>相</a>"), std::string::npos);
}

}  // namespace
}  // namespace maps::reading
