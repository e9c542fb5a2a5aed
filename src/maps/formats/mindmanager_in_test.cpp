#include "maps/parse.hpp"
#include "maps/testing/expect.hpp"
#include "maps/testing/zip_bytes.hpp"

namespace maps {
namespace {

using testing::found;
using testing::place;

const std::string kPng = "\x89PNG\r\n\x1A\nそれらしい画像";

std::string document(const std::string& topic, const std::string& rest = {}) {
  return R"(<?xml version="1.0" encoding="UTF-8" standalone="no"?><ap:Map OId="m" xmlns:ap="http://schemas.mindjet.com/MindManager/Application/2003" xmlns:cor="http://schemas.mindjet.com/MindManager/Core/2003" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><ap:OneTopic>)" +
         topic + "</ap:OneTopic>" + rest + "</ap:Map>";
}

/// A topic with that OId and text; `parts` come before the text, as MindManager writes them.
std::string topic(const std::string& id, const std::string& text, const std::string& parts = {}) {
  return "<ap:Topic OId=\"" + id + "\">" + parts + "<ap:Text PlainText=\"" + text +
         "\"><ap:Font/></ap:Text></ap:Topic>";
}

Outline read(const std::string& xml) { return parse_mindmanager(testing::zip_bytes({{"Document.xml", xml}}), {}); }
Topic only(const std::string& parts) { return read(document(topic("t", "題", parts))).topics.front(); }

TEST(Mindmanager, subtopics_come_before_the_text_and_keep_their_order) {
  const auto outline =
      read(document(topic("a", "根", "<ap:SubTopics>" + topic("b", "一") + topic("c", "二") + "</ap:SubTopics>")));
  ASSERT_EQ(outline.topics.size(), 3U);
  EXPECT_EQ(outline.topics[0].text, "根");
  EXPECT_EQ(outline.topics[2].text, "二");
  EXPECT_EQ(outline.topics[2].parent, 0U);
  EXPECT_EQ(outline.topics[1].key, "b");
}

TEST(Mindmanager, floating_topics_of_the_centre_float_and_others_are_callouts) {
  const auto outline = read(document(topic(
      "a", "根",
      "<ap:SubTopics>" + topic("b", "枝", "<ap:FloatingTopics>" + topic("c", "吹き出し") + "</ap:FloatingTopics>") +
          "</ap:SubTopics><ap:FloatingTopics>" + topic("d", "浮く") + "</ap:FloatingTopics>")));
  EXPECT_EQ(outline.topics[2].branch, Branch::callout);
  EXPECT_EQ(outline.topics[3].branch, Branch::floating);
}

TEST(Mindmanager, icons_and_task_priority_are_markers) {
  const auto made =
      only(R"(<ap:IconsGroup><ap:Icons><ap:Icon xsi:type="ap:StockIcon" IconType="urn:mindjet:PadlockLocked"/>
    <ap:Icon xsi:type="ap:CustomIcon" IconSignature="abc=="/></ap:Icons></ap:IconsGroup>
    <ap:Task TaskPriority="urn:mindjet:Prio2" TaskPercentage="50" DeadlineDate="2026-03-31T00:00:00" Resources="一係" GeneralCost="0."/>)");
  EXPECT_EQ(made.markers,
            (std::vector<std::string>{"urn:mindjet:PadlockLocked", "mindjet-custom:abc==", "urn:mindjet:Prio2"}));
  ASSERT_EQ(made.attributes.size(), 3U);
  EXPECT_EQ(made.attributes[0], (std::pair<std::string, std::string>{"TaskPercentage", "50"}));
  EXPECT_EQ(made.attributes[2].second, "一係");
}

TEST(Mindmanager, only_the_first_view_says_what_is_folded) {
  EXPECT_TRUE(only(R"(<ap:TopicViewGroup ViewIndex="0"><ap:Collapsed Collapsed="true"/></ap:TopicViewGroup>)").folded);
  EXPECT_FALSE(
      only(R"(<ap:TopicViewGroup ViewIndex="0"><ap:Collapsed Collapsed="false"/></ap:TopicViewGroup>)").folded);
  EXPECT_FALSE(only(R"(<ap:TopicViewGroup ViewIndex="1"><ap:Collapsed Collapsed="true"/></ap:TopicViewGroup>)").folded);
}

TEST(Mindmanager, hyperlinks_are_kept_as_written) {
  const auto made = only(R"x(<ap:Hyperlink Url="#xpointer(//*[@OId='x+/='])" Title="先"/>
    <ap:HyperlinkGroup><ap:IndexedHyperlink Url="#xpointer(//*[@OId='x+/='])" Index="0"/>
    <ap:IndexedHyperlink Url="%E8%B3%87%E6%96%99.pdf" Index="1"/></ap:HyperlinkGroup>)x");
  ASSERT_EQ(made.links.size(), 2U);
  EXPECT_EQ(made.links[0].href, "#xpointer(//*[@OId='x+/='])");
  EXPECT_EQ(made.links[0].title, "先");
  EXPECT_FALSE(made.links[0].aside);
  EXPECT_EQ(made.links[1].href, "%E8%B3%87%E6%96%99.pdf");
  EXPECT_TRUE(made.links[1].aside);
}

TEST(Mindmanager, a_note_is_plain_text_and_its_links_stand_aside) {
  const auto outline = read(document(
      topic("a", "題",
            R"(<ap:NotesGroup><ap:NotesXhtmlData PreviewPlainText="別の文"><html xmlns="http://www.w3.org/1999/xhtml">
    <p>手順 <b>一</b></p><ul><li>確認</li><li><a href="https://example.jp/">届出</a></li></ul></html></ap:NotesXhtmlData></ap:NotesGroup>)")));
  EXPECT_EQ(outline.topics[0].note, "手順 一\n確認\n届出");
  ASSERT_EQ(outline.topics[0].links.size(), 1U);
  EXPECT_TRUE(outline.topics[0].links[0].aside);
  EXPECT_EQ(count(outline).links, 0);
  EXPECT_EQ(count(outline).notes, 1);
  EXPECT_EQ(found(outline.losses, "list"), 1);
  EXPECT_EQ(found(outline.losses, "text-style"), 1);
}

TEST(Mindmanager, an_empty_note_is_none) {
  const auto outline = read(document(topic(
      "a", "題",
      "<ap:NotesGroup><ap:NotesXhtmlData><xhtml:html "
      "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"><p><font/></p></xhtml:html></ap:NotesXhtmlData></ap:NotesGroup>")));
  EXPECT_EQ(count(outline).notes, 0);
}

TEST(Mindmanager, a_relationship_joins_topics_and_boundaries) {
  const auto connection = [](const std::string& index, const std::string& id) {
    return "<ap:ConnectionGroup Index=\"" + index + "\"><ap:Connection><ap:ObjectReference OIdRef=\"" + id +
           "\"/></ap:Connection></ap:ConnectionGroup>";
  };
  const auto outline = read(
      document(topic("a", "根",
                     "<ap:SubTopics>" + topic("b", "一", "<ap:OneBoundary><ap:Boundary OId=\"w\"/></ap:OneBoundary>") +
                         "</ap:SubTopics>"),
               "<ap:Relationships><ap:Relationship OId=\"r\">" + connection("1", "w") + connection("0", "a") +
                   "<ap:FloatingTopics>" + topic("l", "線の言葉") +
                   "</ap:FloatingTopics></ap:Relationship></ap:Relationships>"));
  ASSERT_EQ(outline.topics[0].relations.size(), 1U);
  EXPECT_EQ(outline.topics[0].relations[0].to, 1U);
  EXPECT_EQ(outline.topics[1].boundaries.size(), 1U);
  ASSERT_EQ(outline.topics.size(), 3U);
  EXPECT_EQ(outline.topics[2].text, "線の言葉");
  EXPECT_EQ(outline.topics[2].branch, Branch::callout);
  EXPECT_EQ(outline.topics[2].parent, 0U);
}

TEST(Mindmanager, a_summary_topic_stands_beside_what_it_sums_up) {
  const auto outline =
      read(document(topic("a", "根",
                          "<ap:SubTopics>" + topic("b", "一") +
                              topic("c", "二",
                                    "<ap:OneBoundary><ap:Boundary OId=\"w\"><ap:OneSummaryTopic>" +
                                        topic("s", "まとめ") + "</ap:OneSummaryTopic></ap:Boundary></ap:OneBoundary>") +
                              "</ap:SubTopics>")));
  ASSERT_EQ(outline.topics.size(), 4U);
  EXPECT_EQ(outline.topics[3].branch, Branch::summary);
  EXPECT_EQ(outline.topics[3].parent, 0U);
  ASSERT_EQ(outline.topics[0].summaries.size(), 1U);
  EXPECT_EQ(outline.topics[0].summaries[0].first, 1U);
  EXPECT_EQ(outline.topics[0].summaries[0].topic, 3U);
}

TEST(Mindmanager, labels_bookmarks_comments_and_properties_are_taken) {
  const auto made = only(
      R"(<ap:Bookmark Name="ここ"/><ap:Comments><ap:Comment Text="確認済み" AuthorName="甲" DateTime="2026-01-02T03:04:05"/></ap:Comments>
    <ap:TextLabels><ap:TextLabel TextLabelName="概要" SetId="s"/></ap:TextLabels>
    <ap:BusinessDataGroup><ap:CustomPropertiesBusinessData><ap:CustomPropertyGroup><ap:CustomProperty CustomPropertyName="所管">
    <ap:CustomPropertyValue Format="urn:mindjet:Text" Text="産業課"/></ap:CustomProperty></ap:CustomPropertyGroup></ap:CustomPropertiesBusinessData></ap:BusinessDataGroup>)");
  EXPECT_EQ(made.labels, std::vector<std::string>{"概要"});
  ASSERT_EQ(made.attributes.size(), 3U);
  EXPECT_EQ(made.attributes[0].second, "ここ");
  EXPECT_EQ(made.attributes[1].second, "確認済み\n— 甲 2026-01-02T03:04:05");
  EXPECT_EQ(made.attributes[2], (std::pair<std::string, std::string>{"所管", "産業課"}));
}

const std::string kPicture =
    R"(<ap:OneImage><ap:Image OId="i"><ap:ImageData ImageType="urn:mindjet:PngImage"><cor:Uri xsi:nil="false">mmarch://bin/zu.bin</cor:Uri></ap:ImageData><ap:ImageSize Width="25.4" Height="12.7"/></ap:Image></ap:OneImage>)";

TEST(Mindmanager, a_picture_inside_is_taken_with_its_size) {
  const auto outline = parse_mindmanager(
      testing::zip_bytes({{"Document.xml", document(topic("a", "", kPicture)), true}, {"bin/zu.bin", kPng}}), {});
  ASSERT_EQ(outline.topics[0].images.size(), 1U);
  const auto& image = outline.topics[0].images[0];
  EXPECT_EQ(image.source, "bin/zu.bin");
  EXPECT_EQ(image.width, 96);
  EXPECT_EQ(image.height, 48);
  ASSERT_EQ(image.file, 0U);
  EXPECT_EQ(outline.files[0].type, "image/png");
  EXPECT_EQ(outline.files[0].bytes, kPng);
}

TEST(Mindmanager, a_missing_or_damaged_picture_is_told_and_the_map_read) {
  const auto missing = read(document(topic("a", "題", kPicture)));
  EXPECT_EQ(missing.topics[0].images[0].file, kNone);
  EXPECT_EQ(place(missing.losses, "missing-file"), "bin/zu.bin");
  const auto damaged = parse_mindmanager(testing::zip_bytes({{"Document.xml", document(topic("a", "題", kPicture))},
                                                             {.name = "bin/zu.bin", .bytes = kPng, .wrong_crc = true}}),
                                         {});
  EXPECT_EQ(damaged.topics[0].images[0].file, kNone);
  EXPECT_EQ(place(damaged.losses, "damaged-file"), "bin/zu.bin");
}

TEST(Mindmanager, a_picture_may_be_base64_and_an_attachment_is_kept_aside) {
  const auto outline = parse_mindmanager(
      testing::zip_bytes(
          {{"Document.xml", document(topic("a", "題", R"(<ap:OneImage><ap:Image><ap:ImageData><cor:Base64>R0lG
ODlh</cor:Base64></ap:ImageData></ap:Image></ap:OneImage><ap:AttachmentGroup><ap:AttachmentData FileName="様式.pdf"><cor:Uri>mmarch://bin/f.bin</cor:Uri></ap:AttachmentData></ap:AttachmentGroup>)"))},
           {"bin/f.bin", "%PDF-1.7"}}),
      {});
  ASSERT_EQ(outline.files.size(), 2U);
  EXPECT_EQ(outline.topics[0].images[0].file, 0U);
  EXPECT_EQ(outline.files[0].type, "image/gif");
  EXPECT_EQ(outline.files[1].name, "bin/f.bin");
  ASSERT_EQ(outline.topics[0].links.size(), 1U);
  EXPECT_EQ(outline.topics[0].links[0].title, "様式.pdf");
  EXPECT_EQ(outline.topics[0].links[0].file, 1U);
  EXPECT_TRUE(outline.topics[0].links[0].aside);
}

TEST(Mindmanager, a_name_that_leaves_the_folder_is_not_taken) {
  const auto outline = parse_mindmanager(
      testing::zip_bytes(
          {{"Document.xml",
            document(topic(
                "a", "題",
                R"(<ap:OneImage><ap:Image><ap:ImageData><cor:Uri>mmarch://../../etc/x</cor:Uri></ap:ImageData></ap:Image></ap:OneImage>)"))},
           {"../../etc/x", kPng}}),
      {});
  EXPECT_TRUE(outline.files.empty());
  EXPECT_EQ(place(outline.losses, "unsafe-name"), "../../etc/x");
}

TEST(Mindmanager, extra_fields_of_impossible_length_are_stepped_over) {
  const std::string extra{"MJ\xFF\xFFHI", 6};
  const auto outline = parse_mindmanager(
      testing::zip_bytes(
          {{.name = "Document.xml", .bytes = document(topic("a", "題")), .deflated = true, .extra = extra}}),
      {});
  EXPECT_EQ(outline.topics[0].text, "題");
}

TEST(Mindmanager, a_bare_document_is_read_too) {
  EXPECT_EQ(parse_mindmanager(document(topic("a", "題")), {}).topics[0].text, "題");
}

TEST(Mindmanager, what_cannot_be_held_is_told) {
  const auto outline = read(document(
      topic("a", "題", R"(<ap:Color FillColor="ff000000"/><ap:Offset CX="1" CY="2"/><ap:OneInkSketch/><ap:Novelty/>
        <ap:BusinessDataGroup><ap:TableBusinessDataGroup><ap:TableBusinessData><ap:Row/></ap:TableBusinessData></ap:TableBusinessDataGroup></ap:BusinessDataGroup>)"),
      R"(<ap:StyleGroup/><ap:BackgroundObjects><ap:BackgroundObject><ap:Text PlainText="背後の言葉"/></ap:BackgroundObject></ap:BackgroundObjects>
      <ap:FiltersGroup><ap:NamedTopicFilterGroup><ap:GroupName Name="詳細なし"/></ap:NamedTopicFilterGroup></ap:FiltersGroup><ap:SlidesGroup/>)"));
  for (const auto* word : {"color", "layout", "ink", "table"}) EXPECT_EQ(place(outline.losses, word), "題") << word;
  EXPECT_EQ(place(outline.losses, "background-text"), "背後の言葉");
  EXPECT_EQ(place(outline.losses, "element"), "Novelty");
  for (const auto* word : {"style", "background-object", "saved-filter", "slide"})
    EXPECT_EQ(found(outline.losses, word), 1) << word;
}

TEST(Mindmanager, fonts_are_told_once_a_topic_and_default_fonts_not_at_all) {
  const auto outline = read(document(
      R"(<ap:Topic OId="a"><ap:SubTopics><ap:Topic OId="b"><ap:Text PlainText="子"><ap:Font/></ap:Text></ap:Topic></ap:SubTopics>
      <ap:Text PlainText="題"><ap:Font Bold="true"/><ap:FontRange From="0" To="1" Size="9."/></ap:Text></ap:Topic>)"));
  EXPECT_EQ(found(outline.losses, "font"), 1);
  EXPECT_EQ(place(outline.losses, "font"), "題");
}

TEST(Mindmanager, what_is_no_map_is_refused_with_a_reason) {
  const auto error = [](const std::string& bytes) { return testing::error_of([&] { parse_mindmanager(bytes, {}); }); };
  EXPECT_EQ(error(""), "error.map.empty");
  EXPECT_EQ(error(testing::zip_bytes({{"content.xml", "<a/>"}})), "error.map.no_map_inside");
  EXPECT_EQ(error(testing::zip_bytes({{"Document.xml", "<a/>"}})), "error.map.no_map_inside");
  EXPECT_EQ(error(testing::zip_bytes({{"Document.xml", "言葉"}})), "error.map.not_xml");
  EXPECT_EQ(error(testing::zip_bytes({{.name = "Document.xml", .bytes = "<a/>", .flags = 1}})), "error.map.encrypted");
  EXPECT_EQ(error(testing::zip_bytes({{.name = "Document.xml", .bytes = "<a/>", .wrong_crc = true}})),
            "error.map.damaged");
  const auto whole = testing::zip_bytes({{"Document.xml", document(topic("a", "題"))}});
  EXPECT_EQ(error(whole.substr(0, whole.size() / 2)), "error.map.cut_off");
}

}  // namespace
}  // namespace maps
