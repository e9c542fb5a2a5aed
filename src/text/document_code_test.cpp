#include "text/document_code.hpp"

#include <gtest/gtest.h>

namespace {

std::string of_name(std::string_view name) { return text::code_of_name(name).value_or("none"); }

TEST(document_code, is_read_from_a_file_name) {
  EXPECT_EQ(of_name("Sec01-08-2 専門の業務.mm"), "Sec01-08-2");
  EXPECT_EQ(of_name("Sec01-08-2 専門の業務 - コピー.mmap"), "Sec01-08-2");
  EXPECT_EQ(of_name("【XMIND】Sec01-05教材.xmind"), "Sec01-05");
  EXPECT_EQ(of_name("【Freeplane】DAX25-20-04-01要約.mm"), "DAX25-20-04-01");
  EXPECT_EQ(of_name("maps/2020/Bib04-03辞書(424項目).mmap"), "Bib04-03");
  EXPECT_EQ(of_name("C:\\maps\\Sec91_Index (2).md"), "Sec91");
  EXPECT_EQ(of_name("Sec01-08-4.html"), "Sec01-08-4");
  EXPECT_EQ(of_name("DAX46-01枠組み.mmap4418080864734764778.mm"), "DAX46-01");
  EXPECT_EQ(of_name("Sec01-08-2-copy.mm"), "Sec01-08-2");
}

TEST(document_code, is_absent_from_other_file_names) {
  for (const char* name :
       {"Sharing.mm", "極意【2017年9月19日】.mm", "", "/", "Section1.mm", "SP800-53.mm", "20200101.mm", "README.md"})
    EXPECT_EQ(of_name(name), "none") << name;
}

TEST(document_code, says_where_it_stands_in_full_width_too) {
  const std::string text = "（Ｓｅｃ０１－０２）と Bib04-03";
  const auto first = text::next_code(text, 0);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->value, "Sec01-02");
  EXPECT_EQ(text.substr(first->begin, first->end - first->begin), "Ｓｅｃ０１－０２");
  const auto second = text::next_code(text, first->end);
  ASSERT_TRUE(second);
  EXPECT_EQ(text.substr(second->begin, second->end - second->begin), "Bib04-03");
  EXPECT_FALSE(text::next_code(text, second->end));
}

}  // namespace
