#include "maps/parse.hpp"
#include "maps/testing/expect.hpp"
#include "maps/testing/zip_bytes.hpp"

namespace maps {
namespace {

using testing::found;
using testing::place;

std::string content(const std::string& sheets) {
  return R"(<?xml version="1.0" encoding="UTF-8" standalone="no"?><xmap-content xmlns="urn:xmind:xmap:xmlns:content:2.0" xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:svg="http://www.w3.org/2000/svg" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:xlink="http://www.w3.org/1999/xlink" version="2.0">)" +
         sheets + "</xmap-content>";
}

std::string sheet(const std::string& topic, const std::string& rest = {}) {
  return "<sheet id=\"s\" theme=\"t\">" + topic + "<title>紙</title>" + rest + "</sheet>";
}

std::string topic(const std::string& id, const std::string& text, const std::string& parts = {}) {
  return "<topic id=\"" + id + "\" timestamp=\"1\"><title svg:width=\"500\">" + text + "</title>" + parts + "</topic>";
}

std::string children(const std::string& type, const std::string& topics) {
  return "<topics type=\"" + type + "\">" + topics + "</topics>";
}

Outline read(const std::string& sheets) {
  return parse_xmind(testing::zip_bytes({{"content.xml", content(sheets)}}), {});
}
Topic only(const std::string& parts) { return read(sheet(topic("t", "題", parts))).topics.front(); }

TEST(XmindClassic, several_sheets_keep_their_titles_and_roots) {
  const auto outline = read(sheet(topic("a", "一枚目")) + sheet(topic("b", "二枚目")));
  ASSERT_EQ(outline.sheets.size(), 2U);
  EXPECT_EQ(outline.sheets[1].title, "紙");
  EXPECT_EQ(outline.sheets[1].roots, std::vector<std::size_t>{1});
  EXPECT_EQ(outline.topics[1].text, "二枚目");
}

TEST(XmindClassic, a_topic_is_attached_detached_summary_or_callout_also_after_its_siblings_children) {
  const auto outline = read(sheet(topic(
      "r", "根",
      "<children>" +
          children("detached",
                   topic("d1", "浮く一", "<children>" + children("attached", topic("x", "子")) + "</children>") +
                       topic("d2", "浮く二")) +
          children("summary", topic("m", "まとめ")) + children("callout", topic("c", "吹き出し")) + "</children>")));
  ASSERT_EQ(outline.topics.size(), 6U);
  EXPECT_EQ(outline.topics[1].branch, Branch::floating);
  EXPECT_EQ(outline.topics[2].branch, Branch::topic);
  EXPECT_EQ(outline.topics[3].branch, Branch::floating);
  EXPECT_EQ(outline.topics[4].branch, Branch::summary);
  EXPECT_EQ(outline.topics[5].branch, Branch::callout);
}

TEST(XmindClassic, boundaries_and_summaries_have_ranges) {
  const auto outline = read(sheet(topic(
      "r", "根",
      "<children>" + children("attached", topic("a", "一") + topic("b", "二")) +
          children("summary", topic("m", "まとめ")) +
          R"x(</children><boundaries><boundary id="w" range="(0,1)" style-id="z"><title>枠</title></boundary><boundary id="v" range="master"/></boundaries>
          <summaries><summary id="q" range="(1,1)" topic-id="m"/><summary id="p" range="(0,0)" topic-id="ない"/></summaries>)x")));
  const auto& root = outline.topics[0];
  ASSERT_EQ(root.boundaries.size(), 2U);
  EXPECT_EQ(root.boundaries[0].title, "枠");
  EXPECT_EQ(root.boundaries[0].last, 1U);
  EXPECT_EQ(root.boundaries[1].first, kNone);
  ASSERT_EQ(root.summaries.size(), 2U);
  EXPECT_EQ(root.summaries[0].topic, 3U);
  EXPECT_EQ(root.summaries[0].first, 1U);
  EXPECT_EQ(root.summaries[1].topic, kNone);
  EXPECT_EQ(found(outline.losses, "summary-topic"), 1);
}

TEST(XmindClassic, a_range_that_goes_on_behind_the_last_child_ends_there) {
  const auto outline = read(
      sheet(topic("r", "根",
                  "<children>" + children("attached", topic("a", "一") + topic("b", "二")) +
                      R"x(</children><boundaries><boundary range="(1,9)"/><boundary range="(5,9)"/></boundaries>)x")));
  const auto& boundaries = outline.topics[0].boundaries;
  ASSERT_EQ(boundaries.size(), 2U);
  EXPECT_EQ(boundaries[0].first, 1U);
  EXPECT_EQ(boundaries[0].last, 1U);
  EXPECT_EQ(boundaries[1].first, kNone);
  EXPECT_EQ(found(outline.repairs, "range"), 2);
}

TEST(XmindClassic, a_relationship_has_a_title) {
  const auto outline = read(sheet(
      topic("a", "根", "<children>" + children("attached", topic("b", "一")) + "</children>"),
      R"(<relationships><relationship id="r" end1="b" end2="a"><title>戻る</title><control-points/></relationship></relationships>)"));
  ASSERT_EQ(outline.topics[1].relations.size(), 1U);
  EXPECT_EQ(outline.topics[1].relations[0].to, 0U);
  EXPECT_EQ(outline.topics[1].relations[0].title, "戻る");
}

TEST(XmindClassic, notes_are_html_else_plain) {
  EXPECT_EQ(only("<notes><plain>平文\r\n二行目</plain></notes>").note, "平文\n二行目");
  EXPECT_EQ(only("<notes><html><xhtml:p>段<xhtml:span "
                 "style-id=\"x\">落</xhtml:span></xhtml:p><xhtml:p>次</xhtml:p></html><plain>平文</plain></notes>")
                .note,
            "段落\n次");
  EXPECT_EQ(only("<notes><plain>平文</plain><html><xhtml:p/></html></notes>").note, "平文");
}

TEST(XmindClassic, markers_labels_links_and_folding_are_taken) {
  const auto outline = read(sheet(
      R"(<topic id="t" branch="folded" xlink:href="xmind:#42fpt"><title>題</title><marker-refs><marker-ref marker-id="priority-2"/></marker-refs>
      <labels><label>甲</label><label>乙</label></labels></topic>)"));
  const auto& made = outline.topics[0];
  EXPECT_TRUE(made.folded);
  EXPECT_EQ(made.links[0].href, "xmind:#42fpt");
  EXPECT_EQ(made.markers, std::vector<std::string>{"priority-2"});
  EXPECT_EQ(made.labels, (std::vector<std::string>{"甲", "乙"}));
}

TEST(XmindClassic, pictures_and_attached_files_come_from_the_archive) {
  const auto outline = parse_xmind(
      testing::zip_bytes(
          {{"content.xml",
            content(sheet(
                R"(<topic id="t" xlink:href="xap:attachments/y.pdf"><title/><xhtml:img svg:height="161" svg:width="400" xhtml:src="xap:attachments/z.png"/></topic>)"))},
           {"attachments/z.png", "\x89PNG\r\n\x1A\n"},
           {"attachments/y.pdf", "%PDF-1"},
           {"attachments/old.png", "x"},
           {"Revisions/s/rev-1.xml", "<old/>"}}),
      {});
  ASSERT_EQ(outline.files.size(), 2U);
  EXPECT_EQ(outline.topics[0].images[0].source, "attachments/z.png");
  EXPECT_EQ(outline.topics[0].images[0].width, 400);
  EXPECT_EQ(outline.topics[0].images[0].file, 0U);
  EXPECT_EQ(outline.topics[0].links[0].href, "xap:attachments/y.pdf");
  EXPECT_EQ(outline.topics[0].links[0].file, 1U);
  EXPECT_EQ(outline.files[1].type, "application/pdf");
  EXPECT_EQ(place(outline.losses, "unused-file"), "attachments/old.png");
  EXPECT_EQ(found(outline.losses, "unused-file"), 1);
}

TEST(XmindClassic, task_data_become_attributes_and_other_extensions_are_told) {
  const auto outline = read(sheet(topic(
      "t", "題",
      R"(<extensions><extension provider="org.xmind.ui.taskInfo"><content><start-date>2026-01-05</start-date><progress>50</progress></content></extension>
      <extension provider="org.xmind.ui.map.unbalanced"><content><right-number>-1</right-number></content></extension>
      <extension provider="org.xmind.ui.audionotes"><content/></extension><extension provider="jp.example.tokei"><content/></extension></extensions>)")));
  ASSERT_EQ(outline.topics[0].attributes.size(), 2U);
  EXPECT_EQ(outline.topics[0].attributes[0], (std::pair<std::string, std::string>{"start-date", "2026-01-05"}));
  EXPECT_EQ(found(outline.losses, "audio"), 1);
  EXPECT_EQ(place(outline.losses, "extension"), "jp.example.tokei");
}

TEST(XmindClassic, comments_are_put_on_their_topics) {
  const auto outline = parse_xmind(
      testing::zip_bytes(
          {{"content.xml", content(sheet(topic("t", "題")))},
           {"comments.xml",
            R"(<comments xmlns="urn:xmind:xmap:xmlns:comments:2.0"><comment author="甲" object-id="t" time="1"><content>確認済み</content></comment><comment object-id="x"><content>迷子</content></comment></comments>)"}}),
      {});
  ASSERT_EQ(outline.topics[0].attributes.size(), 1U);
  EXPECT_EQ(outline.topics[0].attributes[0].second, "確認済み\n— 甲");
  EXPECT_EQ(place(outline.losses, "comment"), "迷子");
}

TEST(XmindClassic, what_cannot_be_held_is_told) {
  const auto outline = read(
      R"(<sheet id="s"><topic id="t" style-id="x" structure-class="org.xmind.ui.tree.right"><title>題</title><numbering number-format="n"/><position/><novelty/></topic><legend/></sheet>)");
  for (const auto* word : {"style", "layout", "numbering"}) EXPECT_EQ(place(outline.losses, word), "題") << word;
  EXPECT_EQ(found(outline.losses, "legend"), 1);
  EXPECT_EQ(place(outline.losses, "element"), "novelty");
}

TEST(XmindClassic, a_title_in_a_strange_place_is_no_harm) {
  EXPECT_EQ(read("<title>外</title><sheet><topic id=\"t\"><children><title>中</title></children></topic></sheet>")
                .topics.size(),
            1U);
}

TEST(XmindClassic, what_is_no_map_is_refused_with_a_reason) {
  const auto error = [](const std::string& bytes) { return testing::error_of([&] { parse_xmind(bytes, {}); }); };
  EXPECT_EQ(error(""), "error.map.empty");
  EXPECT_EQ(error("<map/>"), "error.map.not_zip");
  EXPECT_EQ(error(testing::zip_bytes({{"meta.xml", "<meta/>"}})), "error.map.no_map_inside");
  EXPECT_EQ(error(testing::zip_bytes({{"content.xml", "<xmap-content/>"}})), "error.map.no_map_inside");
  EXPECT_EQ(error(testing::zip_bytes({{"content.xml", content(sheet(topic("a", "題"))).substr(0, 400)}})),
            "error.map.cut_off");
  EXPECT_EQ(error(testing::zip_bytes(
                {{"content.xml", "\x01\x02"}, {"META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"}})),
            "error.map.encrypted");
}

}  // namespace
}  // namespace maps
