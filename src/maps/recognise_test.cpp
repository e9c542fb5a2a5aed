#include "maps/parse.hpp"
#include "maps/testing/expect.hpp"
#include "maps/testing/zip_bytes.hpp"

namespace maps {
namespace {

using namespace std::string_literals;

TEST(Recognise, bytes_tell_whatever_the_name_says) {
  EXPECT_EQ(recognise_format("x.txt", "<map version=\"1.0.1\">"), Format::freemind);
  EXPECT_EQ(recognise_format(
                "x.xml", "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- <opml> --><!DOCTYPE x>\n<opml version=\"2.0\">"),
            Format::opml);
  EXPECT_EQ(recognise_format("x", "<ap:Map OId=\"x\">"), Format::mindmanager);
  EXPECT_EQ(recognise_format("x", "\xFF\xFE<\0m\0a\0p\0>\0"s), Format::freemind);
  EXPECT_EQ(recognise_format("x.zip", testing::zip_bytes({{"Document.xml", ""}})), Format::mindmanager);
  EXPECT_EQ(recognise_format("x.mm", testing::zip_bytes({{"content.json", ""}})), Format::xmind);
  EXPECT_EQ(recognise_format("x", testing::zip_bytes({{"content.xml", ""}})), Format::xmind);
}

TEST(Recognise, the_name_tells_where_bytes_do_not) {
  EXPECT_EQ(recognise_format("手引き.MD", "# 題"), Format::markdown);
  EXPECT_EQ(recognise_format("a.markdown", ""), Format::markdown);
  EXPECT_EQ(recognise_format("空.mm", ""), Format::freemind);
  EXPECT_EQ(recognise_format("壊れた.mmap", "PK\3\4..."), Format::mindmanager);
}

TEST(Recognise, others_are_none_of_ours) {
  EXPECT_EQ(recognise_format("a.docx", testing::zip_bytes({{"word/document.xml", ""}})), std::nullopt);
  EXPECT_EQ(recognise_format("a.html", "<html><body>"), std::nullopt);
  EXPECT_EQ(recognise_format("a.png", "\x89PNG"), std::nullopt);
  EXPECT_EQ(recognise_format("", ""), std::nullopt);
  EXPECT_EQ(recognise_format("md", "x"), std::nullopt);
}

}  // namespace
}  // namespace maps
