// Files that are made to hurt: too deep, too many, too large, cut off, or not what they say.
#include <functional>

#include "maps/parse.hpp"
#include "maps/testing/expect.hpp"
#include "maps/testing/zip_bytes.hpp"

namespace maps {
namespace {

using testing::argument_of;
using testing::error_of;
using testing::zip_bytes;

constexpr int kMillion = 1'000'000;

std::string times(int count, const std::string& words) {
  std::string out;
  out.reserve(words.size() * static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) out += words;
  return out;
}

std::string zen(const std::string& json) { return zip_bytes({{"content.json", json, true}}); }
std::string classic(const std::string& xml) { return zip_bytes({{"content.xml", xml, true}}); }
std::string mmap(const std::string& xml) { return zip_bytes({{"Document.xml", xml, true}}); }

std::string error(Format format, const std::string& bytes, const Limits& limits = {}) {
  return error_of([&] { parse(format, bytes, limits); });
}

TEST(Hostile, a_million_nested_topics_are_too_deep_in_every_format) {
  EXPECT_EQ(error(Format::freemind, "<map>" + times(kMillion, "<node TEXT='x'>")), "error.limit.depth");
  EXPECT_EQ(error(Format::opml, "<opml><body>" + times(kMillion, "<outline text='x'>")), "error.limit.depth");
  EXPECT_EQ(error(Format::mindmanager, mmap("<Map><OneTopic>" + times(kMillion, "<Topic><SubTopics>"))),
            "error.limit.depth");
  EXPECT_EQ(error(Format::xmind,
                  classic("<xmap-content><sheet>" + times(kMillion, "<topic><children><topics type='attached'>"))),
            "error.limit.depth");
  EXPECT_EQ(error(Format::xmind, zen("[{\"rootTopic\":" + times(kMillion, "{\"children\":{\"attached\":["))),
            "error.limit.depth");
  std::string list;
  for (int i = 0; i < 2000; ++i) list += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- x\n";
  EXPECT_EQ(error(Format::markdown, list), "error.limit.depth");
}

TEST(Hostile, a_million_nested_elements_that_are_no_topics_are_too_deep_too) {
  EXPECT_EQ(error(Format::freemind, "<map><node>" + times(kMillion, "<x>")), "error.limit.depth");
  EXPECT_EQ(error(Format::freemind, "<map><node><richcontent TYPE='NOTE'>" + times(kMillion, "<b>")),
            "error.limit.depth");
  EXPECT_EQ(error(Format::xmind, zen(times(kMillion, "["))), "error.limit.depth");
  EXPECT_EQ(error(Format::xmind, zen(times(kMillion, "{\"a\":"))), "error.limit.depth");
}

TEST(Hostile, the_depth_that_is_allowed_is_read) {
  const auto nested = [](int depth) {
    return "<map>" + times(depth, "<node TEXT='x'>") + times(depth, "</node>") + "</map>";
  };
  EXPECT_EQ(parse_freemind(nested(500), {}).topics.size(), 500U);
  EXPECT_EQ(error(Format::freemind, nested(501)), "error.limit.depth");
  EXPECT_EQ(argument_of([&] { parse_freemind(nested(501), {}); }, "limit"), "500");
  EXPECT_EQ(argument_of([&] { parse_freemind(nested(501), {}); }, "figure"), "501");
  const auto json = "[{\"rootTopic\":" + times(499, "{\"children\":{\"attached\":[") + "{}" + times(499, "]}}") + "}]";
  EXPECT_EQ(parse_xmind(zen(json), {}).topics.size(), 500U);
}

TEST(Hostile, too_many_topics_are_refused) {
  Limits limits;
  limits.topics = 100;
  EXPECT_EQ(error(Format::freemind, "<map><node>" + times(100, "<node/>") + "</node></map>", limits),
            "error.limit.topics");
  EXPECT_EQ(parse_freemind("<map><node>" + times(99, "<node/>") + "</node></map>", limits).topics.size(), 100U);
  EXPECT_EQ(error(Format::xmind, classic("<xmap-content>" + times(101, "<sheet/>") + "</xmap-content>"), limits),
            "error.limit.topics");
}

TEST(Hostile, a_text_above_the_limit_is_refused_wherever_it_stands) {
  Limits limits;
  limits.text_bytes = 1000;
  const std::string words(1001, 'x');
  for (const auto& [format, bytes] : std::vector<std::pair<Format, std::string>>{
           {Format::freemind, "<map><node TEXT='" + words + "'/></map>"},
           {Format::freemind, "<map><node TEXT='&lt;html>" + words + "'/></map>"},
           {Format::freemind, "<map><node><richcontent TYPE='NOTE'>" + words + "</richcontent></node></map>"},
           {Format::freemind, "<map><node LINK='" + words + "'/></map>"},
           {Format::opml, "<opml><body><outline text='' _note='" + words + "'/></body></opml>"},
           {Format::mindmanager, "<Map><OneTopic><Topic><Text PlainText='" + words + "'/></Topic></OneTopic></Map>"},
           {Format::xmind,
            classic("<xmap-content><sheet><topic><title>" + words + "</title></topic></sheet></xmap-content>")},
           {Format::xmind, zen("[{\"rootTopic\":{\"title\":\"" + words + "\"}}]")},
           {Format::markdown, "# " + words}})
    EXPECT_EQ(error(format, bytes, limits), "error.limit.text_bytes") << bytes.substr(0, 40);
}

TEST(Hostile, a_file_above_the_limit_is_not_looked_at) {
  Limits limits;
  limits.file_bytes = 10;
  for (const auto format : {Format::freemind, Format::mindmanager, Format::xmind, Format::opml, Format::markdown})
    EXPECT_EQ(error(format, "12345678901", limits), "error.limit.file_bytes") << name(format);
}

TEST(Hostile, an_archive_that_unpacks_to_too_much_is_refused) {
  Limits limits;
  limits.unpacked_bytes = 1U << 20U;
  const auto bomb = "<map>" + std::string(4U << 20U, ' ');
  EXPECT_EQ(error(Format::mindmanager, mmap(bomb), limits), "error.limit.unpacked_bytes");
  EXPECT_EQ(error(Format::xmind, classic(bomb), limits), "error.limit.unpacked_bytes");
  EXPECT_EQ(error(Format::xmind, zen(bomb), limits), "error.limit.unpacked_bytes");
}

TEST(Hostile, entities_are_neither_expanded_nor_fetched) {
  std::string doctype = "<!DOCTYPE map [<!ENTITY a0 \"笑\"><!ENTITY out SYSTEM \"file:///etc/passwd\">";
  for (int i = 1; i < 30; ++i) {
    const auto before = "&a" + std::to_string(i - 1) + ";";
    doctype += "<!ENTITY a" + std::to_string(i) + " \"" + before + before + "\">";
  }
  const auto outline = parse_freemind(
      doctype + "]><map><node TEXT=\"&a29;&out;\"><richcontent TYPE='NOTE'>&a29;</richcontent></node></map>", {});
  EXPECT_EQ(outline.topics[0].text, "&a29;&out;");
  EXPECT_EQ(outline.topics[0].note, "&a29;");
  EXPECT_EQ(testing::found(outline.repairs, "unknown-entity"), 3);
}

TEST(Hostile, namespaces_without_end_are_refused) {
  std::string xml = "<map>";
  for (int i = 0; i < 1500; ++i) xml += "<x xmlns:n" + std::to_string(i) + "='u'>";
  EXPECT_EQ(error(Format::freemind, xml), "error.limit.namespaces");
}

TEST(Hostile, elements_without_end_are_refused) {
  Limits limits;
  limits.topics = 10;
  EXPECT_EQ(error(Format::mindmanager, mmap("<Map><OneTopic><Topic><IconsGroup><Icons>" + times(kMillion, "<Icon/>")),
                  limits),
            "error.limit.elements");
  EXPECT_EQ(error(Format::xmind, zen("[{\"rootTopic\":{\"labels\":[\"\"" + times(kMillion, ",\"\"")), limits),
            "error.limit.elements");
  EXPECT_EQ(error(Format::markdown, "# " + times(150'000, "[](x)"), limits), "error.limit.elements");
}

/// A million of each in one line or text: what is quadratic would take minutes.
TEST(Hostile, rows_of_openings_take_no_longer_than_words) {
  for (const auto* opening :
       {"[", "[[", "![[", "(", "[](", "<http://", "\\", "`", "&", "<", "</", "<!--", "<a b='", "&#"}) {
    const auto row = times(500'000 / static_cast<int>(std::string_view{opening}.size()), opening);
    EXPECT_EQ(parse_markdown("# " + row + "\n" + row, {}).topics.size(), 1U);
    EXPECT_EQ(parse_opml("<opml><body><outline text='x'/><!-- " +
                             std::string(row.find("--") == std::string::npos ? row : "") + "--></body></opml>",
                         {})
                  .topics.size(),
              1U);
    error(Format::xmind, zen("[{\"rootTopic\":{\"notes\":{\"realHTML\":{\"content\":\"" +
                             (row.find('\\') == std::string::npos ? row : "") + "\"}}}}]"));
  }
}

TEST(Hostile, every_beginning_of_a_file_is_read_or_refused_in_our_words) {
  const std::vector<std::pair<Format, std::string>> files{
      {Format::freemind,
       "<?xml version='1.0'?><!-- 頭 --><map version='1'><node TEXT='題 &amp; 文'><richcontent "
       "TYPE='NOTE'><html><body><p>覚え</p></body></html></richcontent></node></map>"},
      {Format::opml, "<opml version='2.0'><head><title>題</title></head><body><outline text='一'/></body></opml>"},
      {Format::mindmanager, mmap("<Map><OneTopic><Topic OId='a'><Text PlainText='題'/></Topic></OneTopic></Map>")},
      {Format::xmind, classic("<xmap-content><sheet><topic id='t'><title>題</title></topic></sheet></xmap-content>")},
      {Format::xmind, zen("[{\"title\":\"紙\",\"rootTopic\":{\"id\":\"t\",\"title\":\"題\"}}]")},
  };
  for (const auto& [format, bytes] : files)
    for (std::size_t size = 0; size < bytes.size(); ++size)
      EXPECT_TRUE(error(format, bytes.substr(0, size)).starts_with("error.map.")) << name(format) << " " << size;
}

TEST(Hostile, cut_off_xml_is_named_so) {
  for (const auto* xml :
       {"<map><node TEXT=\"題", "<map><node TEXT=\"題\">", "<map><node TEXT=\"題\"/></ma", "<map><no", "<map>"})
    EXPECT_EQ(error(Format::freemind, xml), "error.map.cut_off") << xml;
}

TEST(Hostile, a_wrong_format_is_refused_in_our_words) {
  const auto png = std::string{"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16};
  const auto zip = zip_bytes({{"word/document.xml", "<w/>"}});
  for (const auto format : {Format::freemind, Format::mindmanager, Format::xmind, Format::opml})
    for (const auto& bytes : {png, zip, std::string{"ただの文"}, std::string(5000, '\0'),
                              std::string{"<html><body/></html>"}, std::string{"{}"}})
      EXPECT_TRUE(error(format, bytes).starts_with("error.map.")) << name(format) << " " << bytes.substr(0, 8);
}

}  // namespace
}  // namespace maps
