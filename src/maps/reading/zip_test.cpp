#include "maps/reading/zip.hpp"

#include "maps/testing/expect.hpp"
#include "maps/testing/zip_bytes.hpp"

namespace maps::reading {
namespace {

using testing::argument_of;
using testing::error_of;
using testing::zip_bytes;

std::string read(const std::string& bytes, const std::string& name, const Limits& limits = {}) {
  Zip zip{bytes, limits};
  const auto* member = zip.find(name);
  return member == nullptr ? "(none)" : zip.read(*member);
}

TEST(Zip, stored_and_deflated_members_are_read) {
  const std::string words(100'000, 'x');
  const auto bytes = zip_bytes({{"甲.xml", "一"}, {"b/乙.xml", words, true}, {"空", ""}});
  EXPECT_EQ(read(bytes, "甲.xml"), "一");
  EXPECT_EQ(read(bytes, "b/乙.xml"), words);
  EXPECT_EQ(read(bytes, "空"), "");
  EXPECT_EQ(read(bytes, "丙"), "(none)");
}

TEST(Zip, extra_fields_are_stepped_over_whatever_they_say) {
  for (const std::string& extra : {std::string{"MJ\xFF\xFFHI", 6}, std::string{"\1"}, std::string(300, '\xFF')})
    EXPECT_EQ(read(zip_bytes({{.name = "a", .bytes = "一", .extra = extra}}), "a"), "一");
}

TEST(Zip, something_before_the_archive_and_a_comment_behind_it_are_no_matter) {
  EXPECT_EQ(read("何か" + zip_bytes({{"a", "一"}, {"b", "二", true}}), "b"), "二");
  auto bytes = zip_bytes({{"a", "一"}});
  bytes[bytes.size() - 2] = 3;
  EXPECT_EQ(read(bytes + "abc", "a"), "一");
}

TEST(Zip, where_a_name_occurs_twice_the_last_counts) {
  EXPECT_EQ(read(zip_bytes({{"a", "古"}, {"a", "新"}}), "a"), "新");
}

TEST(Zip, wrong_sums_and_sizes_are_damage) {
  const auto error = [](const testing::Entry& entry) {
    return error_of([&] { read(zip_bytes({entry}), entry.name); });
  };
  EXPECT_EQ(error({.name = "a", .bytes = "一", .wrong_crc = true}), "error.map.damaged");
  EXPECT_EQ(error({.name = "a", .bytes = "一", .claimed = 2}), "error.map.damaged");
  EXPECT_EQ(error({.name = "a", .bytes = std::string(9000, 'x'), .deflated = true, .claimed = 8000}),
            "error.map.damaged");
  EXPECT_EQ(error({.name = "a", .bytes = "x", .flags = 1}), "error.map.encrypted");
}

TEST(Zip, a_cut_or_foreign_archive_is_refused) {
  const auto whole = zip_bytes({{"a", std::string(1000, 'x')}});
  EXPECT_EQ(error_of([&] { read(whole.substr(0, 500), "a"); }), "error.map.cut_off");
  EXPECT_EQ(error_of([&] { read("PK\3\4", "a"); }), "error.map.cut_off");
  auto broken = whole;
  broken[whole.size() - 6] = 5;  // the directory's place
  broken[whole.size() - 10] = 7;
  EXPECT_EQ(error_of([&] { read(broken, "a"); }), "error.map.damaged");
}

TEST(Zip, a_bomb_stops_at_the_limit_though_it_claims_little) {
  Limits limits;
  limits.unpacked_bytes = 1U << 20U;
  const std::string zeros(8U << 20U, '\0');
  const auto honest = zip_bytes({{"a", zeros, true}});
  EXPECT_EQ(error_of([&] { read(honest, "a", limits); }), "error.limit.unpacked_bytes");
  EXPECT_EQ(argument_of([&] { read(honest, "a", limits); }, "limit"), "1048576");
  EXPECT_EQ(argument_of([&] { read(honest, "a", limits); }, "figure"), "8388608");
  const auto lying = zip_bytes({{.name = "a", .bytes = zeros, .deflated = true, .claimed = 100}});
  EXPECT_EQ(error_of([&] { read(lying, "a", limits); }), "error.map.damaged");
}

TEST(Zip, the_limit_holds_for_all_members_together) {
  Limits limits;
  limits.unpacked_bytes = 1500;
  const auto bytes = zip_bytes({{"a", std::string(1000, 'x')}, {"b", std::string(1000, 'x')}});
  Zip zip{bytes, limits};
  zip.read(*zip.find("a"));
  EXPECT_EQ(error_of([&] { zip.read(*zip.find("b")); }), "error.limit.unpacked_bytes");
}

TEST(Zip, names_that_leave_the_folder_are_not_safe) {
  for (const auto* name : {"bin/x.bin", "a..b/c", "図.png"}) EXPECT_TRUE(Zip::safe_name(name)) << name;
  for (const auto* name : {"", "/etc/x", "../x", "a/../../x", "a/..", "C:/x", "a\\..\\x"})
    EXPECT_FALSE(Zip::safe_name(name)) << name;
}

}  // namespace
}  // namespace maps::reading
