#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "maps/testing/sample_outline.hpp"
#include "maps/testing/zip_members.hpp"
#include "maps/write.hpp"

namespace maps {
namespace {

using nlohmann::json;
using testing::add;
using ::testing::Contains;
using testing::count_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// The page as tests/maps_out/check_html.py reads it.
json read(const std::string& bytes) {
  const std::string path = testing::in_file("out.html", bytes);
  const std::string command = std::string{"python3 "} + FUMIKURA_SOURCE_DIR + "/tests/maps_out/check_html.py " + path;
  std::string answer;
  {
    auto* output = popen(command.c_str(), "r");  // NOLINT(cert-env33-c): a test
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe{output, pclose};
    std::array<char, 4096> piece{};
    while (const auto size = fread(piece.data(), 1, piece.size(), pipe.get())) answer.append(piece.data(), size);
  }
  std::filesystem::remove(path);
  return json::parse(answer);
}

struct Written {
  explicit Written(const Outline& outline) : bytes{write_html(outline, losses)}, page(read(bytes)) {
    EXPECT_EQ(page.at("faults"), json::array());
  }
  std::string text() const { return page.at("text"); }
  std::vector<std::string> links() const { return page.at("links"); }

  Findings losses;
  std::string bytes;
  json page;
};

TEST(HtmlOut, the_reader_of_these_tests_finds_faults) {
  std::string bytes = Written{testing::chain(5)}.bytes;
  const auto with = [&](const std::string& before, const std::string& instead) {
    std::string bad = bytes;
    bad.replace(bad.find(before), before.size(), instead);
    return read(bad).at("faults").size();
  };
  EXPECT_GT(with("</li>", ""), 0U);
  EXPECT_GT(with("<main>", "<main><script>1</script>"), 0U);
  EXPECT_GT(with("<main>", "<main><a href=\"#nowhere\">x</a>"), 0U);
  EXPECT_GT(with("<main>", "<main><img src=\"https://a.example/x.png\" alt=\"x\">"), 0U);
}

TEST(HtmlOut, is_one_sound_page_with_everything_on_it) {
  const Written html{testing::everything()};
  for (const auto* words :
       {"窓口の手引き", "聞き取り <重要> & \"確認\"", "補足の一行", "三行目 は \"引用\" と <記号>", "初動", "担当",
        "山田", "次に読む", "「受付」から「聞き取り <重要> & \"確認\"」までのまとめ", "（独立した項目）",
        "（吹き出し）", "囲み「聞く側の心得」", "🔒", "[people-green]"})
    EXPECT_THAT(html.text(), HasSubstr(words));
  EXPECT_THAT(html.losses, IsEmpty());
}

TEST(HtmlOut, headings_then_lists) {
  const Written html{testing::chain(6)};
  EXPECT_EQ(html.page.at("headings"), (json{1, 2, 3}));
  EXPECT_EQ(html.page.at("items"), 3);
}

TEST(HtmlOut, folded_branches_are_details) {
  Outline o = testing::chain(5);
  o.topics[0].folded = o.topics[1].folded = o.topics[4].folded = true;
  EXPECT_EQ(Written{o}.page.at("details"), 2) << "the central topic stays open";
}

TEST(HtmlOut, contents_lead_to_the_main_branches) {
  EXPECT_THAT(Written{testing::everything()}.links(), Contains("#k1"));
}

TEST(HtmlOut, pictures_are_in_the_page) {
  const Written html{testing::everything()};
  EXPECT_EQ(html.page.at("images"), 1);
  EXPECT_THAT(html.bytes, HasSubstr("src=\"data:image/png;base64,iVBORw0KGgo"));
  EXPECT_THAT(html.bytes, HasSubstr("alt=\"受付の図\""));
}

TEST(HtmlOut, a_picture_that_is_not_there_is_named_and_a_loss) {
  Outline o = testing::chain(1);
  o.topics[0].images = {{.source = "images/nai.png", .alternative = {}},
                        {.source = "x.emf", .file = 0, .alternative = {}}};
  o.files.push_back({"x.emf", "image/x-emf", "bytes"});
  const Written html{o};
  EXPECT_EQ(html.page.at("images"), 0);
  EXPECT_THAT(html.text(), HasSubstr("images/nai.png"));
  EXPECT_EQ(count_of(html.losses, "image"), 2);
}

TEST(HtmlOut, links_out_and_inside) {
  const Written html{testing::everything()};
  EXPECT_THAT(html.links(), Contains("https://example.jp/a?b=1&c=2"));
  EXPECT_THAT(html.links(), Contains("#k5"));
  EXPECT_THAT(html.links(), Contains("bunsho.html"));
}

class Unsafe : public ::testing::TestWithParam<std::string> {};

TEST_P(Unsafe, is_shown_and_not_clickable) {
  Outline o = testing::chain(1);
  o.topics[0].links = {{GetParam(), "題"}, {GetParam(), "もう一度"}};
  const Written html{o};
  EXPECT_THAT(html.links(), IsEmpty());
  EXPECT_EQ(count_of(html.losses, "unsafe-link"), 2);
  EXPECT_THAT(html.text(), HasSubstr("第1段"));
}

INSTANTIATE_TEST_SUITE_P(Schemes, Unsafe,
                         ::testing::Values("javascript:alert(1)", "JaVaScRiPt:alert(1)", " \tjavascript:alert(1)",
                                           "java\nscript:alert(1)", "vbscript:x", "data:text/html,<script>1</script>",
                                           "\"javascript:alert(1)\" 題", "blob:https://a/1", "view-source:x",
                                           "\x01javascript:x", "jar:http://a!/b"));

class Safe : public ::testing::TestWithParam<std::pair<std::string, std::string>> {};

TEST_P(Safe, is_clickable) {
  Outline o = testing::chain(1);
  o.topics[0].links = {{GetParam().first, ""}};
  const Written html{o};
  EXPECT_THAT(html.links(), ElementsAre(GetParam().second));
  EXPECT_THAT(html.losses, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Addresses, Safe,
                         ::testing::Values(std::pair{"https://例え.jp/道?問=答", "https://例え.jp/道?問=答"},
                                           std::pair{"HTTP://example.jp/a b\"c", "HTTP://example.jp/a%20b%22c"},
                                           std::pair{"mailto:mado@example.jp", "mailto:mado@example.jp"},
                                           std::pair{"../文書/一覧.html#節", "../文書/一覧.html#節"},
                                           std::pair{"\"https://example.jp/a b.html\" 一覧",
                                                     "https://example.jp/a%20b.html"},
                                           std::pair{"50%引き.html", "50%25引き.html"}));

TEST(HtmlOut, places_on_somebodys_computer_are_words_only) {
  Outline o = testing::chain(1);
  o.topics[0].links = {{"C:\\文書\\a.docx", ""}, {"\\\\server\\b", ""}, {"file:///c", ""}, {"//server/d", ""}};
  const Written html{o};
  EXPECT_THAT(html.links(), IsEmpty());
  EXPECT_EQ(count_of(html.losses, "local-link"), 4);
  EXPECT_THAT(html.text(), HasSubstr("C:\\文書\\a.docx"));
}

TEST(HtmlOut, an_address_that_is_nowhere_on_the_page_is_words_only) {
  Outline o = testing::chain(1);
  o.topics[0].links = {{"#なし", ""}};
  const Written html{o};
  EXPECT_THAT(html.links(), IsEmpty());
  EXPECT_EQ(count_of(html.losses, "link"), 1);
}

TEST(HtmlOut, links_in_a_note_stay_there_and_attachments_are_words) {
  Outline o = testing::chain(1);
  o.topics[0].note = "様式は\nこちら";
  o.topics[0].links = {{"https://note.example/", "こちら", true}, {"plan.pdf", "計画", true, 0}};
  o.files.push_back({"plan.pdf", "application/pdf", "%PDF"});
  const Written html{o};
  EXPECT_THAT(html.links(), ElementsAre("https://note.example/"));
  EXPECT_THAT(html.bytes,
              HasSubstr("様式は<br><a href=\"https://note.example/\" rel=\"noopener noreferrer\">こちら</a>"));
  EXPECT_THAT(html.text(), HasSubstr("計画 plan.pdf"));
  EXPECT_EQ(count_of(html.losses, "attachment-file"), 1);
}

TEST(HtmlOut, markup_in_texts_is_text) {
  Outline o = testing::chain(1);
  const std::string bad = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
  auto& topic = o.topics[0];
  topic.text = topic.details = topic.note = topic.key = bad;
  topic.labels = topic.markers = {bad};
  topic.attributes = {{bad, bad}};
  topic.links = {{"https://example.jp/" + bad, bad}};
  topic.images.push_back({.source = bad, .alternative = bad});
  topic.boundaries.push_back({kNone, kNone, bad});
  o.title = bad;
  const Written html{o};
  EXPECT_THAT(html.bytes, Not(HasSubstr("<script")));
  EXPECT_THAT(html.bytes, Not(HasSubstr("<img")));
  EXPECT_THAT(html.text(), HasSubstr(bad));
}

TEST(HtmlOut, sheets_with_titles_are_sections) {
  Outline o;
  o.title = "二冊";
  add(o, kNone, "一冊目", "a");
  o.sheets.push_back({"下書き", {}});
  add(o, add(o, kNone, "二冊目", "b"), "中身", "c");
  const Written html{o};
  EXPECT_EQ(html.page.at("headings"), (json{1, 2, 2, 3}));
  EXPECT_EQ(html.page.at("items"), 1);
  EXPECT_THAT(html.losses, IsEmpty());
}

TEST(HtmlOut, five_hundred_deep_is_balanced) { EXPECT_EQ(Written{testing::chain(500)}.page.at("items"), 497); }

TEST(HtmlOut, an_empty_outline_is_still_a_page) { EXPECT_EQ(Written{Outline{}}.page.at("headings"), json{1}); }

}  // namespace
}  // namespace maps
