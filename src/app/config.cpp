#include "app/config.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

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
    }
  } catch (const toml::parse_error& error) {
    refuse(file, error.source().begin.line, error.description());
  }
}

}  // namespace app
