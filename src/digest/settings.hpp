#pragma once
#include "mail/send.hpp"
#include "people/disclosure.hpp"

namespace digest {

/// What fumikura.toml says about mail (docs/operators.md).
struct Settings {
  mail::Server server;
  mail::Address from;
  /// Titles of topics up to this level are written into mails; of others a mail says only that there is something.
  people::Level ceiling = people::Level::green;
  std::string links;  ///< how people's browsers reach the staff pages: "https://desk.example.jp"
  bool configured() const { return !server.url.empty(); }
};

}  // namespace digest
