#include "mail/message.hpp"

#include <gmime/gmime.h>
#include <gmock/gmock.h>

#include <memory>

#include "base/error.hpp"

namespace mail {
namespace {

using testing::HasSubstr;

Message sample() {
  return {.from = {"相談窓口", "desk@desk.example"},
          .to = {"山田 太郎", "taro@desk.example"},
          .subject = "新しい知らせが 3 件あります",
          .text = "こんにちは。\n.\nおわり\n",
          .id = "digest-1.2@desk.example",
          .at = 1'763'788'000'000};
}

TEST(MessageTest, headers_are_ascii_lines_with_crlf_and_say_that_no_person_wrote_it) {
  const auto bytes = to_bytes(sample());
  const auto head = bytes.substr(0, bytes.find("\r\n\r\n"));
  for (const char c : head) EXPECT_LT(static_cast<unsigned char>(c), 0x80);
  EXPECT_EQ(bytes.find('\n'), bytes.find("\r\n") + 1);
  EXPECT_THAT(head, HasSubstr("Message-Id: <digest-1.2@desk.example>"));
  EXPECT_THAT(head, HasSubstr("Auto-Submitted: auto-generated"));
  EXPECT_THAT(head, HasSubstr("charset=utf-8"));
}

TEST(MessageTest, what_was_written_is_read_again) {
  const auto bytes = to_bytes(sample());
  auto* stream = g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size());
  auto* parser = g_mime_parser_new_with_stream(stream);
  auto* message = g_mime_parser_construct_message(parser, nullptr);
  ASSERT_NE(message, nullptr);
  EXPECT_STREQ(g_mime_message_get_subject(message), sample().subject.c_str());
  auto* text = g_mime_text_part_get_text(GMIME_TEXT_PART(g_mime_message_get_mime_part(message)));
  EXPECT_EQ(std::string{text}, sample().text);
  g_free(text);
  auto* from = internet_address_list_get_address(g_mime_message_get_from(message), 0);
  EXPECT_STREQ(internet_address_get_name(from), "相談窓口");
  g_object_unref(message);
  g_object_unref(parser);
  g_object_unref(stream);
}

TEST(MessageTest, nothing_that_would_begin_another_header_comes_through) {
  const auto refuses = [](auto change) {
    auto message = sample();
    change(message);
    EXPECT_THROW(to_bytes(message), base::Error);
  };
  refuses([](Message& m) { m.subject = "a\r\nBcc: x@evil.example"; });
  refuses([](Message& m) { m.subject = "a\nBcc: x@evil.example"; });
  refuses([](Message& m) { m.to.name = "a\r\nBcc: x@evil.example"; });
  refuses([](Message& m) { m.from.name = std::string{"a\0b", 3}; });
  refuses([](Message& m) { m.id = "a> \r\nBcc: x@evil.example"; });
  refuses([](Message& m) { m.to.mail = "a@b.example>\r\nRCPT TO:<x@evil.example"; });
  refuses([](Message& m) { m.to.mail = "a@b.example, x@evil.example"; });
  refuses([](Message& m) { m.subject = "\xff"; });
  EXPECT_NO_THROW(to_bytes(sample()));
}

TEST(MessageTest, signs_of_headers_in_a_name_stay_part_of_the_name) {
  auto message = sample();
  message.to.name = "Taro <x@evil.example>, \"Y\"";
  const auto bytes = to_bytes(message);
  auto* stream = g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size());
  auto* parser = g_mime_parser_new_with_stream(stream);
  auto* parsed = g_mime_parser_construct_message(parser, nullptr);
  auto* to = g_mime_message_get_to(parsed);
  EXPECT_EQ(internet_address_list_length(to), 1);
  auto* one = internet_address_list_get_address(to, 0);
  EXPECT_STREQ(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one)), "taro@desk.example");
  g_object_unref(parsed);
  g_object_unref(parser);
  g_object_unref(stream);
}

TEST(MessageTest, a_mailbox_is_one_plain_address) {
  EXPECT_TRUE(is_mailbox("a.b+c@desk.example"));
  for (const auto* wrong : {"", "a", "@b", "a@", "a@b@c", "a b@c", "<a@b>", "a@b\n", "\xe5\xb1\xb1@b", "a,b@c"})
    EXPECT_FALSE(is_mailbox(wrong)) << wrong;
}

}  // namespace
}  // namespace mail
