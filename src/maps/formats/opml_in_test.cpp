#include "maps/parse.hpp"
#include "maps/testing/expect.hpp"

namespace maps {
namespace {

using testing::found;
using testing::place;

Outline read(const std::string& body, const std::string& head = {}) {
  return parse_opml(
      "<?xml version=\"1.0\"?><opml version=\"2.0\"><head>" + head + "</head><body>" + body + "</body></opml>", {});
}

TEST(Opml, the_list_has_no_root_and_the_title_is_the_heads) {
  const auto outline =
      read(R"(<outline text="一"/><outline text="二"><outline text="二の一"/></outline>)", "<title>手引き</title>");
  EXPECT_EQ(outline.title, "手引き");
  ASSERT_EQ(outline.sheets.size(), 1U);
  EXPECT_EQ(outline.sheets[0].roots, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(outline.topics[2].parent, 1U);
}

TEST(Opml, notes_addresses_and_other_attributes_are_taken) {
  const auto outline = read(
      R"(<outline text="題" _note="覚え&#10;書き" type="rss" xmlUrl="https://example.jp/f" htmlUrl="https://example.jp/" _status="checked"/>)");
  const auto& made = outline.topics[0];
  EXPECT_EQ(made.note, "覚え\n書き");
  ASSERT_EQ(made.links.size(), 2U);
  EXPECT_EQ(made.links[0].href, "https://example.jp/f");
  ASSERT_EQ(made.attributes.size(), 1U);
  EXPECT_EQ(made.attributes[0].first, "_status");
}

TEST(Opml, a_title_stands_in_for_a_missing_text) {
  EXPECT_EQ(read(R"(<outline title="題"/>)").topics[0].text, "題");
  const auto both = read(R"(<outline text="題" title="別の題"/>)").topics[0];
  EXPECT_EQ(both.text, "題");
  EXPECT_EQ(both.attributes[0].second, "別の題");
}

TEST(Opml, mindmanagers_sync_id_and_an_id_attribute_are_keys) {
  EXPECT_EQ(
      read(
          R"(<outline text="題"><sx:sync xmlns:sx="http://www.microsoft.com/schemas/rss/sse" version="1" id="a+/="/></outline>)")
          .topics[0]
          .key,
      "a+/=");
  EXPECT_EQ(read(R"(<outline text="題" id="k1"/>)").topics[0].key, "k1");
}

TEST(Opml, html_names_that_xml_does_not_know_are_mended) {
  const auto outline = read(R"(<outline text="甲&nbsp;乙 &copy; &unknown; A&B"/>)");
  EXPECT_EQ(outline.topics[0].text, "甲\xC2\xA0乙 © &unknown; A&B");
  EXPECT_EQ(found(outline.repairs, "html-entity"), 2);
  EXPECT_EQ(found(outline.repairs, "unknown-entity"), 1);
  EXPECT_EQ(found(outline.repairs, "ampersand"), 1);
}

TEST(Opml, what_cannot_be_held_is_told) {
  const auto outline =
      read(R"(<outline text="題"><novelty/></outline>)", "<ownerName>甲</ownerName><windowTop>1</windowTop>");
  EXPECT_EQ(place(outline.losses, "document-property"), "ownerName");
  EXPECT_EQ(found(outline.losses, "document-property"), 1);
  EXPECT_EQ(place(outline.losses, "element"), "novelty");
}

TEST(Opml, an_empty_body_is_refused) {
  EXPECT_EQ(testing::error_of([] { read(""); }), "error.map.no_map_inside");
}

}  // namespace
}  // namespace maps
