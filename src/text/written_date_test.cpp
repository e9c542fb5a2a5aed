#include "text/written_date.hpp"

#include <gtest/gtest.h>

#include "text/narrow.hpp"

namespace {

/// "2018-05-08", with "/2018-05-09" for several days; "impossible"; "none".
std::string read(std::string_view written) {
  const auto date = text::leading_date(text::narrow(written).text);
  if (!date) return "none";
  if (date->date.year == 0) return "impossible";
  const auto until = text::iso_or_empty(date->until);
  return base::iso(date->date) + (until.empty() ? "" : "/" + until);
}

TEST(written_date, is_read_as_precisely_as_it_is_written) {
  EXPECT_EQ(read("2018年5月8日"), "2018-05-08");
  EXPECT_EQ(read("2018年05月"), "2018-05");
  EXPECT_EQ(read("2018年"), "2018");
  EXPECT_EQ(read("２０１８年５月８日"), "2018-05-08");
  EXPECT_EQ(read("2014 年2 月12 日"), "2014-02-12");
  EXPECT_EQ(read("2020年3月日 構成"), "2020-03");
  EXPECT_EQ(read("2020年1月日本の会"), "2020-01");
  EXPECT_EQ(read("2021年4月5日（月）"), "2021-04-05");
}

TEST(written_date, of_an_era_becomes_a_common_year) {
  EXPECT_EQ(read("平成30年5月8日"), "2018-05-08");
  EXPECT_EQ(read("平成31年4月30日"), "2019-04-30");
  EXPECT_EQ(read("令和元年5月1日"), "2019-05-01");
  EXPECT_EQ(read("令和2年4月"), "2020-04");
  EXPECT_EQ(read("昭和64年1月7日"), "1989-01-07");
  EXPECT_EQ(read("明治40年"), "1907");
  EXPECT_EQ(read("2014年（平成26年）12月3日"), "2014-12-03");
  EXPECT_EQ(read("平成99年1月1日"), "impossible");
}

TEST(written_date, may_be_written_in_figures) {
  EXPECT_EQ(read("2022.6.30"), "2022-06-30");
  EXPECT_EQ(read("2022/7/4"), "2022-07-04");
  EXPECT_EQ(read("2018-11-28"), "2018-11-28");
  EXPECT_EQ(read("20190206"), "2019-02-06");
  EXPECT_EQ(read("R4.7.4"), "2022-07-04");
  EXPECT_EQ(read("H30.5.8"), "2018-05-08");
  EXPECT_EQ(read("2018.5"), "2018-05");
}

TEST(written_date, of_several_days_has_a_last_day) {
  EXPECT_EQ(read("2019年10月9,24日"), "2019-10-09/2019-10-24");
  EXPECT_EQ(read("2020年5月28・29日"), "2020-05-28/2020-05-29");
  EXPECT_EQ(read("2021年5月7～14日"), "2021-05-07/2021-05-14");
}

TEST(written_date, that_cannot_be_is_not_invented) {
  EXPECT_EQ(read("202年4月9日"), "impossible");
  EXPECT_EQ(read("2019年13月5日"), "impossible");
  EXPECT_EQ(read("2019年2月30日"), "2019-02");
  EXPECT_EQ(read("20191345"), "none");
  EXPECT_EQ(read("9999年1月1日"), "impossible");
}

TEST(written_date, is_not_seen_in_other_figures) {
  for (const char* text : {"2016年度", "2020年代", "3年", "5月8日", "1.2.3", "10.0.0.1", "123456789", "2018", "平成",
                           "RFC2119", "100年間", "", "年月日"})
    EXPECT_EQ(read(text), "none") << text;
}

}  // namespace
