#include "maps/parse.hpp"
#include "maps/testing/expect.hpp"

namespace maps {
namespace {

using testing::found;
using testing::place;

Outline read(const std::string& inside) { return parse_freemind("<map version=\"1.0.1\">" + inside + "</map>", {}); }

Topic only(const std::string& attributes, const std::string& inside = {}) {
  return read("<node " + attributes + ">" + inside + "</node>").topics.front();
}

TEST(Freemind, a_tree_keeps_its_order_and_parents) {
  const auto outline = read(R"(<node TEXT="根"><node TEXT="一"><node TEXT="一の一"/></node><node TEXT="二"/></node>)");
  ASSERT_EQ(outline.topics.size(), 4U);
  EXPECT_EQ(outline.topics[2].text, "一の一");
  EXPECT_EQ(outline.topics[2].parent, 1U);
  EXPECT_EQ(outline.topics[3].parent, 0U);
  ASSERT_EQ(outline.sheets.size(), 1U);
  EXPECT_EQ(outline.sheets[0].roots, std::vector<std::size_t>{0});
}

TEST(Freemind, text_is_kept_as_written) {
  EXPECT_EQ(only("TEXT=\" 前後の　空白\xC2\xA0 &amp; &quot;引用&quot;&#10;二行目 \"").text,
            " 前後の　空白\xC2\xA0 & \"引用\"\n二行目 ");
  EXPECT_EQ(only("TEXT=\"一行目&#13;&#10;二行目\"").text, "一行目\n二行目");
  EXPECT_EQ(only("TEXT=\"私用領域\xEE\x80\x80\"").text, "私用領域\xEE\x80\x80");
  EXPECT_EQ(only("TEXT=\"\"").text, "");
}

TEST(Freemind, a_vertical_tab_becomes_one_space_and_is_reported) {
  const auto outline = read("<node TEXT=\"上段&#11;中段&#x0B;下段\"/>");
  EXPECT_EQ(outline.topics[0].text, "上段 中段 下段");
  EXPECT_EQ(found(outline.repairs, "invalid-character"), 2);
  EXPECT_EQ(place(outline.repairs, "invalid-character"), "line 1: 上段");
}

TEST(Freemind, markup_in_the_text_is_read_and_its_image_taken) {
  const auto topic = only(R"(TEXT="&lt;html&gt;&lt;img src=&quot;images/zu.png&quot;&gt;")");
  EXPECT_EQ(topic.text, "");
  ASSERT_EQ(topic.images.size(), 1U);
  EXPECT_EQ(topic.images[0].source, "images/zu.png");
}

TEST(Freemind, what_only_looks_like_markup_stays) {
  EXPECT_EQ(only("TEXT=\"&lt;b は使わない\"").text, "<b は使わない");
  EXPECT_EQ(only("TEXT=\"&lt;注1：例&gt;\"").text, "<注1：例>");
  EXPECT_EQ(only("TEXT=\"&lt;htmlの書き方&gt;\"").text, "<htmlの書き方>");
}

TEST(Freemind, rich_content_is_node_note_or_details) {
  const auto topic = only("TEXT=\"x\"", R"(
    <richcontent TYPE="NODE"><html><head><style>p{margin:0}</style></head><body><p>題<b>名</b></p></body></html></richcontent>
    <richcontent TYPE="DETAILS" HIDDEN="true"><html><body><p>細目</p></body></html></richcontent>
    <richcontent TYPE="NOTE"><html><body><p>一段落目<br/>改行</p> <p>二段落目 <a href="https://example.jp/">窓口</a></p></body></html></richcontent>)");
  EXPECT_EQ(topic.text, "題名");
  EXPECT_EQ(topic.details, "細目");
  EXPECT_EQ(topic.note, "一段落目\n改行\n二段落目 窓口");
  ASSERT_EQ(topic.links.size(), 1U);
  EXPECT_EQ(topic.links[0].href, "https://example.jp/");
  EXPECT_EQ(topic.links[0].title, "窓口");
  EXPECT_FALSE(topic.links[0].aside);
}

TEST(Freemind, freeplanes_plain_rich_content_keeps_its_lines) {
  const auto topic = only("TEXT=\"x\"", R"(<richcontent TYPE="NOTE" CONTENT-TYPE="plain/markdown"><text># 見出し
- 項目 &lt;1&gt;</text></richcontent>)");
  EXPECT_EQ(topic.note, "# 見出し\n- 項目 <1>");
}

TEST(Freemind, the_old_note_hook_is_a_note) {
  const auto topic =
      only("TEXT=\"x\"", "<hook NAME=\"accessories/plugins/NodeNote.properties\"><text>覚え書き\n続き</text></hook>");
  EXPECT_EQ(topic.note, "覚え書き\n続き");
}

TEST(Freemind, links_are_kept_as_written) {
  EXPECT_EQ(only("LINK=\"3f2a%E3%81%82%20.html\"").links[0].href, "3f2a%E3%81%82%20.html");
  EXPECT_EQ(only("LINK=\"#ID_12\"").links[0].href, "#ID_12");
  EXPECT_EQ(only("LINK=\"71sak96uunmdrg24rhkkjfshi0\"").links[0].href, "71sak96uunmdrg24rhkkjfshi0");
  EXPECT_EQ(only("LINK=\"&quot;C:\\資料\\a b.pdf&quot;\"").links[0].href, "\"C:\\資料\\a b.pdf\"");
}

TEST(Freemind, icons_attributes_tags_and_folding_are_taken) {
  const auto topic = only("TEXT=\"x\" FOLDED=\"true\" TAGS=\"緊急&#10;届出\"",
                          R"(<icon BUILTIN="full-1"/><icon BUILTIN="yes"/><attribute NAME="担当" VALUE="一係"/>)");
  EXPECT_EQ(topic.markers, (std::vector<std::string>{"full-1", "yes"}));
  EXPECT_EQ(topic.labels, (std::vector<std::string>{"緊急", "届出"}));
  ASSERT_EQ(topic.attributes.size(), 1U);
  EXPECT_EQ(topic.attributes[0].second, "一係");
  EXPECT_TRUE(topic.folded);
}

TEST(Freemind, xminds_misspelt_folder_is_not_folded) { EXPECT_FALSE(only("TEXT=\"x\" FOLDER=\"true\"").folded); }

TEST(Freemind, an_arrow_becomes_a_relation_and_its_mirror_does_not) {
  const auto outline =
      read(R"(<node TEXT="a" ID="n1"><arrowlink DESTINATION="n2" MIDDLE_LABEL="参照" TARGET_LABEL="先"/>
    <arrowlink DESTINATION="n9"/><node TEXT="b" ID="n2"><linktarget SOURCE="n1" DESTINATION="n2"/></node></node>)");
  ASSERT_EQ(outline.topics[0].relations.size(), 2U);
  EXPECT_EQ(outline.topics[0].relations[0].to, 1U);
  EXPECT_EQ(outline.topics[0].relations[0].title, "参照\n先");
  EXPECT_EQ(outline.topics[0].relations[1].to, kNone);
  EXPECT_EQ(outline.topics[0].relations[1].to_key, "n9");
  EXPECT_TRUE(outline.topics[1].relations.empty());
  EXPECT_EQ(found(outline.losses, "relation-end"), 1);
}

TEST(Freemind, a_cloud_is_a_boundary_and_an_external_object_a_picture) {
  const auto outline = read(
      R"(<node TEXT="x"><cloud COLOR="#f0f0f0"/><hook URI="images/zu.png" SIZE="0.5" NAME="ExternalObject"/></node>)");
  ASSERT_EQ(outline.topics[0].boundaries.size(), 1U);
  EXPECT_EQ(outline.topics[0].boundaries[0].first, kNone);
  ASSERT_EQ(outline.topics[0].images.size(), 1U);
  EXPECT_EQ(outline.topics[0].images[0].source, "images/zu.png");
  EXPECT_EQ(found(outline.losses, "boundary-style"), 1);
  EXPECT_EQ(found(outline.losses, "image-size"), 1);
}

TEST(Freemind, freeplanes_free_and_summary_nodes_are_branches) {
  const auto outline = read(R"(<node TEXT="根"><node TEXT="一"/><node TEXT="二"><hook NAME="FirstGroupNode"/></node>
    <node TEXT="浮く"><hook NAME="FreeNode"/></node><node TEXT="三"/><node TEXT="まとめ"><hook NAME="SummaryNode"/></node></node>)");
  EXPECT_EQ(outline.topics[3].branch, Branch::floating);
  EXPECT_EQ(outline.topics[5].branch, Branch::summary);
  ASSERT_EQ(outline.topics[0].summaries.size(), 1U);
  EXPECT_EQ(outline.topics[0].summaries[0].first, 1U);
  EXPECT_EQ(outline.topics[0].summaries[0].last, 2U);
  EXPECT_EQ(outline.topics[0].summaries[0].topic, 5U);
}

TEST(Freemind, nodes_below_a_hook_are_nodes_and_style_nodes_are_not) {
  const auto outline =
      read(R"(<node TEXT="根"><hook NAME="MapStyle"><map_styles><stylenode LOCALIZED_TEXT="styles.root_node">
    <stylenode LOCALIZED_TEXT="styles.predefined"/></stylenode></map_styles></hook>
    <hook NAME="何か"><node TEXT="子"/></hook></node>)");
  ASSERT_EQ(outline.topics.size(), 2U);
  EXPECT_EQ(outline.topics[1].parent, 0U);
  EXPECT_EQ(found(outline.losses, "style"), 1);
  EXPECT_EQ(found(outline.losses, "hook"), 1);
  EXPECT_EQ(place(outline.losses, "hook"), "何か");
}

TEST(Freemind, a_localized_text_is_words) {
  const auto outline = read("<node LOCALIZED_TEXT=\"new_mindmap\"/>");
  EXPECT_EQ(outline.topics[0].text, "新規マインドマップ");
  EXPECT_EQ(found(outline.repairs, "localized-text"), 1);
}

TEST(Freemind, a_clone_gets_the_words_of_its_original) {
  const auto outline =
      read(R"(<node TEXT="根"><node TEXT="元の文" ID="ID_1"/><node ID="ID_2" TREE_ID="ID_1"/></node>)");
  EXPECT_EQ(outline.topics[2].text, "元の文");
  EXPECT_EQ(found(outline.losses, "clone"), 1);
}

TEST(Freemind, what_cannot_be_held_is_told) {
  const auto outline =
      read(R"(<node TEXT="題" COLOR="#ff0000" STYLE="bubble" ENCRYPTED_CONTENT="xx" NUMBERED="true" FUTURE="1">
    <font NAME="Meiryo" SIZE="12"/><edge COLOR="#00ff00"/><novelty/></node>)");
  for (const auto* word : {"color", "shape", "encrypted", "numbering", "font", "edge"})
    EXPECT_EQ(place(outline.losses, word), "題") << word;
  EXPECT_EQ(place(outline.losses, "attribute"), "FUTURE");
  EXPECT_EQ(place(outline.losses, "element"), "novelty");
}

TEST(Freemind, bookkeeping_is_not_told) {
  const auto outline = read(R"(<node TEXT="題" ID="a" CREATED="1" MODIFIED="2" POSITION="right"/>)");
  EXPECT_TRUE(outline.losses.empty());
  EXPECT_TRUE(outline.repairs.empty());
}

TEST(Freemind, the_place_of_a_loss_on_an_empty_topic_is_its_nearest_words) {
  const auto outline = read("<node TEXT=\"章\"><node TEXT=\"\" COLOR=\"#ffffff\"/></node>");
  EXPECT_EQ(place(outline.losses, "color"), "章");
}

TEST(Freemind, a_comment_or_declaration_before_the_map_is_no_matter) {
  const auto outline = parse_freemind(
      "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- 見出し & <x> -->\n"
      "<map><node TEXT=\"あ\"/></map>",
      {});
  EXPECT_EQ(outline.topics[0].text, "あ");
  EXPECT_TRUE(outline.repairs.empty());
}

TEST(Freemind, a_map_without_a_node_is_refused) {
  EXPECT_EQ(testing::error_of([] { parse_freemind("<map version=\"1\"></map>", {}); }), "error.map.no_map_inside");
  EXPECT_EQ(testing::error_of([] { parse_freemind("<opml/>", {}); }), "error.map.no_map_inside");
}

TEST(Freemind, broken_xml_is_read_as_far_as_it_goes_and_told) {
  const auto outline = parse_freemind("<map><node TEXT=\"a\">\n<node TEXT=\"b\"></nod></node></map>", {});
  EXPECT_EQ(outline.topics.size(), 2U);
  EXPECT_EQ(place(outline.losses, "broken-xml"), "line 2");
}

TEST(Freemind, words_behind_the_root_are_told) {
  const auto outline = parse_freemind("<map><node TEXT=\"a\"/></map> 余り <x/> 余り", {});
  EXPECT_EQ(outline.topics.size(), 1U);
  EXPECT_EQ(found(outline.losses, "broken-xml"), 1);
}

}  // namespace
}  // namespace maps
