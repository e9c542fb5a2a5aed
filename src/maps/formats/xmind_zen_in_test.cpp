#include "maps/parse.hpp"
#include "maps/testing/expect.hpp"
#include "maps/testing/zip_bytes.hpp"

namespace maps {
namespace {

using testing::found;
using testing::place;

Outline read_json(const std::string& json) {
  return parse_xmind(
      testing::zip_bytes(
          {{"content.xml",
            "<xmap-content><sheet><topic><title>古い版では開けません</title></topic></sheet></xmap-content>"},
           {"content.json", json, true}}),
      {});
}

Outline read(const std::string& members, const std::string& sheet = {}) {
  return read_json(R"([{"id":"s","class":"sheet","title":"紙","rootTopic":{"id":"t","class":"topic","title":"題")" +
                   std::string{members.empty() ? "" : ","} + members + "}" + (sheet.empty() ? "" : "," + sheet) + "}]");
}

TEST(XmindZen, content_json_is_believed_before_content_xml) {
  const auto outline = read("");
  ASSERT_EQ(outline.topics.size(), 1U);
  EXPECT_EQ(outline.topics[0].text, "題");
  EXPECT_EQ(outline.sheets[0].title, "紙");
  EXPECT_TRUE(outline.losses.empty());
}

TEST(XmindZen, children_are_attached_detached_summary_or_callout) {
  const auto outline = read(
      R"x("children":{"attached":[{"id":"a","title":"一","children":{"callout":[{"id":"c","title":"吹き出し"}]}},{"id":"b","title":"二"}],
    "detached":[{"id":"d","title":"浮く"}],"summary":[{"id":"m","title":"まとめ"}]},
    "summaries":[{"id":"q","range":"(0,1)","topicId":"m"}],"boundaries":[{"id":"w","range":"(1,1)","title":"枠"},{"id":"v","range":"master"}])x",
      R"("relationships":[{"id":"r","end1Id":"a","end2Id":"w","title":"参照"}])");
  ASSERT_EQ(outline.topics.size(), 6U);
  EXPECT_EQ(outline.topics[2].branch, Branch::callout);
  EXPECT_EQ(outline.topics[2].parent, 1U);
  EXPECT_EQ(outline.topics[3].branch, Branch::topic);
  EXPECT_EQ(outline.topics[4].branch, Branch::floating);
  EXPECT_EQ(outline.topics[5].branch, Branch::summary);
  EXPECT_EQ(outline.topics[0].summaries[0].topic, 5U);
  EXPECT_EQ(outline.topics[0].boundaries[0].title, "枠");
  EXPECT_EQ(outline.topics[0].boundaries[1].first, kNone);
  EXPECT_EQ(outline.topics[1].relations[0].to, 0U);
  EXPECT_EQ(outline.topics[1].relations[0].title, "参照");
}

TEST(XmindZen, notes_are_html_else_plain_else_spans) {
  EXPECT_EQ(
      read(R"("notes":{"plain":{"content":"平文"},"realHTML":{"content":"<div>段<b>落</b></div><div>次<br></div>"}})")
          .topics[0]
          .note,
      "段落\n次");
  EXPECT_EQ(read(R"("notes":{"realHTML":{"content":""},"plain":{"content":"平文\r\n次"}})").topics[0].note, "平文\n次");
  EXPECT_EQ(
      read(
          R"("notes":{"html":{"content":{"paragraphs":[{"spans":[{"text":"段"},{"text":"落"}]},{"spans":[{"text":"次"}]}]}}})")
          .topics[0]
          .note,
      "段落\n次");
}

TEST(XmindZen, marks_links_images_and_folding_are_taken) {
  const auto outline = parse_xmind(
      testing::zip_bytes(
          {{"content.json", R"([{"rootTopic":{"id":"t","title":"題","branch":"folded","href":"xap:resources/y.pdf",
        "labels":["甲","乙"],"markers":[{"markerId":"priority-1"},{"markerId":"flag-red"}],
        "image":{"src":"xap:resources/z.png","width":120.5,"height":80}}}])"},
           {"resources/z.png", "\x89PNG\r\n\x1A\n"},
           {"resources/y.pdf", "%PDF-1"}}),
      {});
  const auto& made = outline.topics[0];
  EXPECT_TRUE(made.folded);
  EXPECT_EQ(made.links[0].href, "xap:resources/y.pdf");
  EXPECT_EQ(made.labels, (std::vector<std::string>{"甲", "乙"}));
  EXPECT_EQ(made.markers, (std::vector<std::string>{"priority-1", "flag-red"}));
  EXPECT_EQ(made.images[0].source, "resources/z.png");
  EXPECT_EQ(made.images[0].width, 120);
  EXPECT_EQ(made.images[0].file, 0U);
  EXPECT_EQ(outline.files.size(), 2U);
}

TEST(XmindZen, task_data_become_attributes_wherever_the_provider_stands) {
  const auto outline =
      read(R"("extensions":[{"content":{"progress":0.5,"assignee":"一係"},"provider":"org.xmind.ui.task"},
    {"provider":"org.xmind.ui.skeleton.structure.style","content":{"centralTopic":"x"}}])");
  ASSERT_EQ(outline.topics[0].attributes.size(), 2U);
  EXPECT_EQ(outline.topics[0].attributes[0], (std::pair<std::string, std::string>{"progress", "0.5"}));
  EXPECT_EQ(outline.topics[0].attributes[1].second, "一係");
  EXPECT_EQ(place(outline.losses, "extension"), "org.xmind.ui.skeleton.structure.style");
}

TEST(XmindZen, a_control_character_becomes_a_space_and_is_reported) {
  const auto outline = read(R"("labels":["上\u000b下"])");
  EXPECT_EQ(outline.topics[0].labels[0], "上 下");
  EXPECT_EQ(place(outline.repairs, "invalid-character"), "題");
}

TEST(XmindZen, what_cannot_be_held_is_told) {
  const auto outline = read(
      R"("style":{"id":"x"},"structureClass":"org.xmind.ui.map","attributedTitle":[{"text":"題"}],"numbering":{},"novelty":1,"customWidth":300)",
      R"("theme":{"map":{}},"legend":{})");
  for (const auto* word : {"style", "layout", "text-style", "numbering", "legend"})
    EXPECT_GT(found(outline.losses, word), 0) << word;
  EXPECT_EQ(place(outline.losses, "element"), "novelty");
}

TEST(XmindZen, broken_json_is_refused_and_a_cut_off_one_named_so) {
  const auto error = [](const std::string& json) { return testing::error_of([&] { read_json(json); }); };
  EXPECT_EQ(error("[{\"rootTopic\":{\"title\":\"題\""), "error.map.cut_off");
  EXPECT_EQ(error("[{\"rootTopic\":{\"title\":\"題"), "error.map.cut_off");
  EXPECT_EQ(error("[{\"rootTopic\":{\"title\" \"題\"}}]"), "error.map.not_json");
  EXPECT_EQ(error("[]"), "error.map.no_map_inside");
  EXPECT_EQ(error("42"), "error.map.no_map_inside");
  EXPECT_EQ(error(""), "error.map.empty");
}

}  // namespace
}  // namespace maps
