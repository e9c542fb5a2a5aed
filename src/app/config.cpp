#include "app/config.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>

#include "base/error.hpp"

namespace app {
namespace {

using base::Error;
using base::Fault;

[[noreturn]] void refuse(const std::filesystem::path& file, std::size_t line, std::string_view what) {
  throw Error{Fault::bad_input,
              "error.config",
              {{"file", file.string()}, {"line", std::to_string(line)}, {"what", std::string{what}}}};
}

template <class T>
T value(const toml::node& node, const char* type) {
  const auto found = node.value_exact<T>();
  if (!found) throw std::invalid_argument(type);
  return *found;
}

std::string text(const toml::node& node) { return value<std::string>(node, "a text in quotes is wanted"); }

bool truth(const toml::node& node) { return value<bool>(node, "true or false is wanted"); }

std::string smtp_address(const toml::node& node) {
  auto url = text(node);
  const auto host = url.find("://") + 3;
  const bool known = url.starts_with("smtp://") || url.starts_with("smtps://");
  if (!known || url.size() == host || url.find_first_of("@/?#", host) != std::string::npos)
    throw std::invalid_argument("smtp://host:port or smtps://host:port is wanted, user and password apart");
  return url;
}

std::string mailbox(const toml::node& node) {
  auto mail = text(node);
  if (!mail::is_mailbox(mail)) throw std::invalid_argument("one mail address is wanted");
  return mail;
}

std::string web_address(const toml::node& node) {
  auto url = text(node);
  if (!url.starts_with("https://") && !url.starts_with("http://")) throw std::invalid_argument("https://… is wanted");
  while (url.ends_with('/')) url.pop_back();
  return url;
}

/// RED goes by name, never by mail.
people::Level mail_level(const toml::node& node) {
  const auto level = people::level_named(text(node));
  if (!level || *level == people::Level::red)
    throw std::invalid_argument("CLEAR, GREEN, AMBER or AMBER+STRICT is wanted");
  return *level;
}

/// The first line of the file.
std::string secret_in(const toml::node& node) {
  std::ifstream file{text(node)};
  std::string out;
  if (!std::getline(file, out) || out.empty()) throw std::invalid_argument("a file with the password is wanted");
  if (out.ends_with('\r')) out.pop_back();
  return out;
}

std::size_t size(const toml::node& node) {
  const auto number = value<std::int64_t>(node, "a whole number is wanted");
  if (number <= 0) throw std::invalid_argument("a number above 0 is wanted");
  return static_cast<std::size_t>(number);
}

using Setter = std::function<void(cli::Settings&, const toml::node&)>;

/// Every key there is. "section.key", as docs/operators.md lists them.
const std::map<std::string, Setter, std::less<>>& keys() {
  static const std::map<std::string, Setter, std::less<>> table{
      {"database.url", [](auto& s, const auto& n) { s.database_url = text(n); }},
      {"database.connections", [](auto& s, const auto& n) { s.connections = static_cast<int>(size(n)); }},
      {"listen.staff", [](auto& s, const auto& n) { s.staff = text(n); }},
      {"listen.public", [](auto& s, const auto& n) { s.public_address = text(n); }},
      {"import.file_bytes", [](auto& s, const auto& n) { s.limits.file_bytes = size(n); }},
      {"import.unpacked_bytes", [](auto& s, const auto& n) { s.limits.unpacked_bytes = size(n); }},
      {"import.topics", [](auto& s, const auto& n) { s.limits.topics = size(n); }},
      {"import.depth", [](auto& s, const auto& n) { s.limits.depth = size(n); }},
      {"import.text_bytes", [](auto& s, const auto& n) { s.limits.text_bytes = size(n); }},
      {"mail.smtp", [](auto& s, const auto& n) { s.mail.server.url = smtp_address(n); }},
      {"mail.plain", [](auto& s, const auto& n) { s.mail.server.plain = truth(n); }},
      {"mail.ca", [](auto& s, const auto& n) { s.mail.server.ca = text(n); }},
      {"mail.user", [](auto& s, const auto& n) { s.mail.server.user = text(n); }},
      {"mail.password_file", [](auto& s, const auto& n) { s.mail.server.password = secret_in(n); }},
      {"mail.from", [](auto& s, const auto& n) { s.mail.from.mail = mailbox(n); }},
      {"mail.from_name", [](auto& s, const auto& n) { s.mail.from.name = text(n); }},
      {"mail.ceiling", [](auto& s, const auto& n) { s.mail.ceiling = mail_level(n); }},
      {"mail.links", [](auto& s, const auto& n) { s.mail.links = web_address(n); }},
  };
  return table;
}

void read_section(cli::Settings& settings, const std::filesystem::path& file, std::string_view name,
                  const toml::table& section) {
  for (const auto& [key, node] : section) {
    const auto whole = fmt::format("{}.{}", name, std::string_view{key.str()});
    const auto setter = keys().find(whole);
    if (setter == keys().end()) refuse(file, node.source().begin.line, "unknown key " + whole);
    try {
      setter->second(settings, node);
    } catch (const std::invalid_argument& error) {
      refuse(file, node.source().begin.line, whole + ": " + error.what());
    }
  }
}

/// What only shows when all keys are there.
void check_mail(digest::Settings& mail, const std::filesystem::path& file, std::size_t line) {
  if (const char* secret = std::getenv("FUMIKURA_MAIL_PASSWORD"); secret != nullptr) mail.server.password = secret;
  if (!mail.configured()) return;
  if (mail.from.mail.empty() || mail.links.empty()) refuse(file, line, "mail.from and mail.links are wanted too");
  if (mail.server.plain && !mail.server.user.empty())
    refuse(file, line, "mail.plain sends no password: leave mail.user away, or mail.plain");
  if (mail.server.plain && mail.server.url.starts_with("smtps:"))
    refuse(file, line, "mail.plain and smtps:// exclude each other");
}

}  // namespace

void read_config(cli::Settings& settings, const std::optional<std::filesystem::path>& given) {
  const auto file = given.value_or(settings.data / "fumikura.toml");
  if (!std::filesystem::exists(file)) {
    if (given) throw Error{Fault::not_found, "error.file_not_found", {{"path", file.string()}}};
    return;
  }
  try {
    for (const auto& [name, node] : toml::parse_file(file.string())) {
      if (!node.is_table()) refuse(file, node.source().begin.line, "unknown key " + std::string{name.str()});
      read_section(settings, file, name.str(), *node.as_table());
      if (name.str() == "mail") check_mail(settings.mail, file, node.source().begin.line);
    }
  } catch (const toml::parse_error& error) {
    refuse(file, error.source().begin.line, error.description());
  }
}

}  // namespace app
