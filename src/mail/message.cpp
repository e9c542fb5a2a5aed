#include "mail/message.hpp"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "base/error.hpp"
#include "base/unicode.hpp"

namespace mail {
namespace {

constexpr std::size_t kLongestMailbox = 254;
constexpr base::Millis kSecond = 1000;

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
struct Free {
  void operator()(char* text) const { g_free(text); }
};
struct FreeOptions {
  void operator()(GMimeFormatOptions* options) const { g_mime_format_options_free(options); }
};
struct FreeTime {
  void operator()(GDateTime* time) const { g_date_time_unref(time); }
};

void begin() {
  static std::once_flag begun;
  std::call_once(begun, [] { g_mime_init(); });
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
bool fits_header(std::string_view text) { return base::valid_utf8(text) && std::ranges::none_of(text, is_control); }

void check(const Message& message) {
  for (const auto* text : {&message.from.name, &message.to.name, &message.subject, &message.id})
    if (!fits_header(*text)) throw base::Error{base::Fault::bad_input, "error.mail_header"};
  for (const auto* address : {&message.from, &message.to})
    if (!is_mailbox(address->mail)) throw base::Error{base::Fault::bad_input, "error.mail_header"};
  if (message.id.find_first_of("<> ") != std::string::npos)
    throw base::Error{base::Fault::bad_input, "error.mail_header"};
}

void add_headers(GMimeMessage* out, const Message& message) {
  const auto name = [](const Address& address) { return address.name.empty() ? nullptr : address.name.c_str(); };
  g_mime_message_add_mailbox(out, GMIME_ADDRESS_TYPE_FROM, name(message.from), message.from.mail.c_str());
  g_mime_message_add_mailbox(out, GMIME_ADDRESS_TYPE_TO, name(message.to), message.to.mail.c_str());
  g_mime_message_set_subject(out, message.subject.c_str(), "utf-8");
  const std::unique_ptr<GDateTime, FreeTime> at{g_date_time_new_from_unix_utc(message.at / kSecond)};
  g_mime_message_set_date(out, at.get());
  g_mime_message_set_message_id(out, message.id.c_str());
  g_mime_object_set_header(GMIME_OBJECT(out), "Auto-Submitted", "auto-generated", nullptr);
}

void add_text(GMimeMessage* out, const std::string& text) {
  const std::unique_ptr<GMimeTextPart, Unref> part{g_mime_text_part_new()};
  const bool ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  g_mime_text_part_set_charset(part.get(), "utf-8");
  g_mime_text_part_set_text(part.get(), text.c_str());
  g_mime_part_set_content_encoding(GMIME_PART(part.get()),
                                   ascii ? GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE : GMIME_CONTENT_ENCODING_BASE64);
  g_mime_message_set_mime_part(out, GMIME_OBJECT(part.get()));
}

}  // namespace

bool is_mailbox(std::string_view mail) {
  const auto at = mail.find('@');
  const auto plain = [](char c) {
    return c > ' ' && c < 0x7F && std::string_view{"<>()[],;:\\\""}.find(c) == std::string_view::npos;
  };
  return mail.size() <= kLongestMailbox && at != std::string_view::npos && at > 0 && at + 1 < mail.size() &&
         mail.find('@', at + 1) == std::string_view::npos && std::ranges::all_of(mail, plain);
}

std::string to_bytes(const Message& message) {
  check(message);
  begin();
  const std::unique_ptr<GMimeMessage, Unref> out{g_mime_message_new(TRUE)};
  add_headers(out.get(), message);
  add_text(out.get(), message.text);
  const std::unique_ptr<GMimeFormatOptions, FreeOptions> options{g_mime_format_options_new()};
  g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
  const std::unique_ptr<char, Free> bytes{g_mime_object_to_string(GMIME_OBJECT(out.get()), options.get())};
  return bytes.get();
}

}  // namespace mail
