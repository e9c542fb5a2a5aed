#pragma once
#include <chrono>
#include <string>

#include "mail/message.hpp"

namespace mail {

/// The server that takes our mail.
struct Server {
  std::string url;             ///< "smtp://host:587" or "smtps://host:465"
  std::string user, password;  ///< empty: no sign-in
  bool plain = false;          ///< without TLS, for a relay on this machine; otherwise STARTTLS is required
  std::string ca;              ///< a file of certificates to trust; empty: the system's
  std::chrono::seconds connect{15};
  std::chrono::seconds whole{60};  ///< for the whole delivery
};

/// Hands the message to the server; when it returns the server has taken it. base::Error bad_input
/// "error.mail_refused" where the server refuses it for good (SMTP 5xx), unavailable "error.mail_failed" for anything
/// that may work again later: connection, TLS, sign-in, SMTP 4xx. The detail holds neither password nor address. Any
/// thread; waits for the network.
void send(const Server& server, const Message& message);

}  // namespace mail
