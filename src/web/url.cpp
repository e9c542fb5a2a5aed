#include "web/url.hpp"

#include <fmt/format.h>

#include <iterator>

#include "base/error.hpp"
#include "base/unicode.hpp"

namespace web {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool unreserved(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

std::optional<std::string> decode(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size() || hex(text[i + 1]) < 0 || hex(text[i + 2]) < 0) return std::nullopt;
      c = static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
      i += 2;
    } else if (c == '+' && plus_is_space) {
      c = ' ';
    }
    if (c == '\0') return std::nullopt;
    out.push_back(c);
  }
  if (!base::valid_utf8(out)) return std::nullopt;
  return out;
}

std::string decoded_or_refused(std::string_view text) {
  auto out = decode(text, true);
  if (!out) throw base::Error{base::Fault::bad_input, "error.form_unreadable"};
  return std::move(*out);
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view text) { return decode(text, false); }

std::string percent_encode(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (unreserved(c))
      out.push_back(c);
    else
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
  return out;
}

Target split_target(std::string_view target) {
  target = target.substr(0, target.find('#'));
  const auto mark = target.find('?');
  if (mark == std::string_view::npos) return {target, {}};
  return {target.substr(0, mark), target.substr(mark + 1)};
}

Fields parse_form(std::string_view text) {
  Fields fields;
  while (!text.empty()) {
    const auto end = text.find('&');
    const auto pair = text.substr(0, end);
    text = end == std::string_view::npos ? "" : text.substr(end + 1);
    if (pair.empty()) continue;
    if (fields.size() == kMostFields)
      throw base::Error{base::Fault::too_large, "error.too_many_fields", {{"limit", std::to_string(kMostFields)}}};
    const auto equals = pair.find('=');
    const auto value = equals == std::string_view::npos ? "" : pair.substr(equals + 1);
    fields.emplace_back(decoded_or_refused(pair.substr(0, equals)), decoded_or_refused(value));
  }
  return fields;
}

std::string address(std::string_view path, const Fields& query) {
  std::string out{path};
  char joint = '?';
  for (const auto& [name, value] : query) {
    if (value.empty()) continue;
    out.push_back(joint);
    out.append(percent_encode(name)).append("=").append(percent_encode(value));
    joint = '&';
  }
  return out;
}

}  // namespace web
