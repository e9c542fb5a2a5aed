#include "web/csv.hpp"

#include <gtest/gtest.h>

namespace web {
namespace {

TEST(Csv, a_cell_is_quoted_only_where_it_must_be) {
  EXPECT_EQ(csv_cell("作業"), "作業");
  EXPECT_EQ(csv_cell("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_cell("二\n行"), "\"二\n行\"");
  EXPECT_EQ(csv_cell("5\" disk"), "\"5\"\" disk\"");
}

TEST(Csv, a_formula_is_text) {
  for (const auto* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    EXPECT_EQ(csv_cell(formula).substr(0, 1), "'") << formula;
  EXPECT_EQ(csv_cell("=HYPERLINK(\"x\",\"y\")"), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
  EXPECT_EQ(csv_cell("1-1"), "1-1");
}

TEST(Csv, a_file_has_its_mark_and_its_line_ends) {
  EXPECT_EQ(csv_file({{"番号", "題"}, {"1", "a,b"}}), "\xEF\xBB\xBF番号,題\r\n1,\"a,b\"\r\n");
}

}  // namespace
}  // namespace web
