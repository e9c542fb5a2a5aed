#include "web/multipart.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"

namespace {

using testing::ElementsAre;
using testing::Pair;
using web::multipart_boundary;
using web::parse_multipart;

std::string part(std::string_view disposition, std::string_view content, std::string_view type = "") {
  std::string out = "--B\r\nContent-Disposition: form-data; " + std::string{disposition} + "\r\n";
  if (!type.empty()) out += "Content-Type: " + std::string{type} + "\r\n";
  return out + "\r\n" + std::string{content} + "\r\n";
}

void expect_fault(base::Fault fault, std::string_view body, const web::MultipartLimits& limits = {}) {
  try {
    (void)parse_multipart(body, "B", limits);
    FAIL() << body;
  } catch (const base::Error& error) {
    EXPECT_EQ(error.fault, fault) << body;
  }
}

TEST(MultipartTest, fields_and_files_are_kept_byte_for_byte) {
  const std::string bytes("\r\n--\0\xFF--C\r\n", 11);
  const auto form =
      parse_multipart(part(R"(name="a")", "文") +
                          part(R"(name="f"; filename="図 1.mm")", bytes, "application/x-freemind") + "--B--\r\n",
                      "B");
  EXPECT_THAT(form.fields, ElementsAre(Pair("a", "文")));
  ASSERT_EQ(form.files.size(), 1U);
  EXPECT_EQ(form.files[0].field, "f");
  EXPECT_EQ(form.files[0].name, "図 1.mm");
  EXPECT_EQ(form.files[0].type, "application/x-freemind");
  EXPECT_EQ(form.files[0].bytes, bytes);
}

TEST(MultipartTest, names_as_browsers_write_them) {
  const auto form = parse_multipart(
      part(R"(name="a%22b%0D%0A%25")", "") + part(R"(filename="q\"; x.mm"; name=f)", "1") + "--B-- trailing", "B");
  EXPECT_THAT(form.fields, ElementsAre(Pair("a\"b\r\n%25", "")));
  EXPECT_EQ(form.files[0].name, R"(q"; x.mm)");
}

TEST(MultipartTest, a_folders_path_is_kept_and_cannot_leave_the_folder) {
  const auto form = parse_multipart(part(R"(name="f"; filename="maps/part2/a.mm")", "1") +
                                        part(R"(name="f"; filename="../../etc//./passwd")", "2") +
                                        part(R"(name="f"; filename="C:\\maps\\b.mm")", "3") + "--B--",
                                    "B");
  EXPECT_EQ(form.files[0].path, "maps/part2/a.mm");
  EXPECT_EQ(form.files[0].name, "a.mm");
  EXPECT_EQ(form.files[1].path, "etc/passwd");
  EXPECT_EQ(form.files[2].name, "b.mm");
}

TEST(MultipartTest, an_unused_file_field_is_no_file_and_an_empty_file_is_one) {
  const auto form = parse_multipart(
      part(R"(name="f"; filename="")", "") + part(R"(name="f"; filename="empty.mm")", "") + "--B--", "B");
  ASSERT_EQ(form.files.size(), 1U);
  EXPECT_EQ(form.files[0].name, "empty.mm");
}

TEST(MultipartTest, a_preamble_is_ignored_and_an_empty_form_is_a_form) {
  EXPECT_THAT(parse_multipart("preamble\r\n" + part(R"(name="a")", "1") + "--B--", "B").fields,
              ElementsAre(Pair("a", "1")));
  EXPECT_TRUE(parse_multipart("--B--\r\n", "B").fields.empty());
}

TEST(MultipartTest, a_body_that_is_cut_off_or_shapeless_is_refused) {
  const auto whole = part(R"(name="a")", "1") + part(R"(name="f"; filename="x")", "23") + "--B--";
  EXPECT_EQ(parse_multipart(whole, "B").files.size(), 1U);
  for (std::size_t cut = 0; cut < whole.size(); ++cut) expect_fault(base::Fault::bad_input, whole.substr(0, cut));
  expect_fault(base::Fault::bad_input, "--B\r\nContent-Type: text/plain\r\n\r\nno name\r\n--B--");
  expect_fault(base::Fault::bad_input, "--B\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--B--");
  expect_fault(base::Fault::bad_input, part(R"(name="a")", "\xFF") + "--B--");
  expect_fault(base::Fault::bad_input, part("name=\"\xFF\"", "1") + "--B--");
}

TEST(MultipartTest, the_limits_hold) {
  const auto two = part(R"(name="a")", "12345") + part(R"(name="b")", "1") + "--B--";
  EXPECT_EQ(parse_multipart(two, "B", {.parts = 2, .field_bytes = 5}).fields.size(), 2U);
  expect_fault(base::Fault::too_large, two, {.parts = 1});
  expect_fault(base::Fault::too_large, two, {.field_bytes = 4});
  expect_fault(base::Fault::bad_input, two, {.header_bytes = 20});
}

TEST(MultipartTest, the_boundary_is_read_from_the_content_type) {
  EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=----x1"), "----x1");
  EXPECT_EQ(multipart_boundary(R"(Multipart/Form-Data ;charset=utf-8; BOUNDARY="a b")"), "a b");
  EXPECT_EQ(multipart_boundary("multipart/form-data"), std::nullopt);
  EXPECT_EQ(multipart_boundary("multipart/form-data; boundary="), std::nullopt);
  EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'x')), std::nullopt);
  EXPECT_EQ(multipart_boundary("text/plain; boundary=x"), std::nullopt);
}

}  // namespace
