#pragma once
#include <string>
#include <string_view>

#include "base/clock.hpp"

/// Mail that leaves the house.
namespace mail {

struct Address {
  std::string name;  ///< may be empty
  std::string mail;  ///< addr-spec of RFC 5322 §3.4.1, ASCII
};

struct Message {
  Address from, to;
  std::string subject;
  std::string text;  ///< text/plain, UTF-8, LF line ends
  std::string id;    ///< of Message-ID, without <>; the same mail sent again bears the same
  base::Millis at = 0;
};

/// Whether a mailbox can be written to: one @, at most 254 bytes (RFC 5321 §4.5.3.1.3), printable ASCII without any of
/// the signs that mean something in a header or in SMTP.
bool is_mailbox(std::string_view mail);

/// The message as RFC 5322 and MIME want it, with CR LF; words beyond ASCII in headers as RFC 2047. It says of itself
/// that no person wrote it (RFC 3834 §5), so that nobody's absence notice answers. base::Error bad_input
/// "error.mail_header" where a name, the subject, the id or an address holds a control character or no UTF-8 (a line
/// end would begin another header), or an address is no mailbox.
std::string to_bytes(const Message& message);

}  // namespace mail
