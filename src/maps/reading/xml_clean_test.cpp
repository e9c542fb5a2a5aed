#include "maps/reading/xml_clean.hpp"

#include "maps/testing/expect.hpp"

namespace maps::reading {
namespace {

using testing::found;

struct Cleaned {
  std::string text;
  Findings repairs;
  int lines_before = 0;
};

Cleaned clean(std::string_view bytes) {
  Cleaned result;
  Text text{bytes};
  result.lines_before = clean_xml(text, result.repairs);
  result.text = text.view;
  return result;
}

TEST(CleanXml, sound_text_is_left_where_it_is) {
  const std::string bytes = "<a b=\"甲&amp;&#x4E59;&#65;\">&lt;丙&gt;&apos;</a>";
  Findings repairs;
  Text text{bytes};
  clean_xml(text, repairs);
  EXPECT_EQ(text.view.data(), bytes.data());
  EXPECT_TRUE(repairs.empty());
}

TEST(CleanXml, forbidden_characters_become_one_space_each) {
  const auto result = clean(
      "<a>1\x0B"
      "2\x01"
      "3&#11;4&#x0;5\xEF\xBF\xBF"
      "6&#xFFFE;7&#1114112;8</a>");
  EXPECT_EQ(result.text, "<a>1 2 3 4 5 6 7 8</a>");
  EXPECT_EQ(found(result.repairs, "invalid-character"), 7);
}

TEST(CleanXml, tabs_and_line_ends_are_allowed) { EXPECT_TRUE(clean("<a>\t\r\n&#9;&#10;&#13;</a>").repairs.empty()); }

TEST(CleanXml, two_halves_of_a_character_are_joined_and_a_lone_half_is_not_one) {
  const auto result = clean("<a>&#xD83D;&#xDE00;|&#55357;|&#xDE00;&#xD83D;</a>");
  EXPECT_EQ(result.text, "<a>\xF0\x9F\x98\x80| |  </a>");
  EXPECT_EQ(found(result.repairs, "surrogate-pair"), 1);
  EXPECT_EQ(found(result.repairs, "invalid-character"), 3);
}

TEST(CleanXml, cdata_comments_and_instructions_keep_their_ampersands) {
  const std::string bytes = "<a><![CDATA[R&D &nbsp; <b>]]><!-- A&B --><?php A&B ?></a>";
  EXPECT_EQ(clean(bytes).text, bytes);
  EXPECT_EQ(clean("<a><![CDATA[1\x0B"
                  "2]]></a>")
                .text,
            "<a><![CDATA[1 2]]></a>");
}

TEST(CleanXml, stray_ampersands_become_text) {
  EXPECT_EQ(clean("<a b=\"x?y=1&z=2\">A & B && &;</a>").text, "<a b=\"x?y=1&amp;z=2\">A &amp; B &amp;&amp; &amp;;</a>");
  EXPECT_EQ(clean("<a>&").text, "<a>&amp;");
}

TEST(CleanXml, a_doctype_is_left_out_with_all_that_it_declares) {
  const auto result = clean(
      "<!DOCTYPE map [\n<!ENTITY lol \"a>b\">\n<!-- ]> -->\n<!ENTITY x SYSTEM "
      "\"file:///etc/passwd\">\n]>\n<map>&lol;&x;</map>");
  EXPECT_EQ(result.text, "\n\n\n\n\n<map>&amp;lol;&amp;x;</map>");
  EXPECT_EQ(found(result.repairs, "unknown-entity"), 2);
}

TEST(CleanXml, the_declaration_is_left_out_and_its_lines_counted) {
  const auto result = clean("\n<?xml version=\"1.1\"\n encoding=\"Shift_JIS\"?>\n<a/>");
  EXPECT_EQ(result.text, "\n<a/>");
  EXPECT_EQ(result.lines_before, 2);
}

TEST(CleanXml, the_place_is_the_line_and_the_words_before) {
  const auto result = clean("<a>\n<b t=\"一行目\"/>\n<b t=\"手順の\x0B続き\"/></a>");
  EXPECT_EQ(testing::place(result.repairs, "invalid-character"), "line 3: 手順の");
}

TEST(CleanXml, a_tag_of_thousands_of_attributes_is_refused) {
  std::string tag = "<a";
  for (int i = 0; i < 5000; ++i) tag += " a" + std::to_string(i) + "=\"\"";
  EXPECT_EQ(testing::error_of([&] { clean(tag + "/>"); }), "error.limit.attributes");
  std::string text = "<a>";
  for (int i = 0; i < 5000; ++i) text += "\"引用\" ";
  EXPECT_EQ(testing::error_of([&] { clean(text + "</a>"); }), "(nothing)");
}

TEST(CleanXml, a_text_of_ampersands_alone_does_not_grow_without_end) {
  EXPECT_EQ(testing::error_of([] { clean("<a>" + std::string(4U << 20U, '&')); }), "error.map.not_xml");
}

}  // namespace
}  // namespace maps::reading
