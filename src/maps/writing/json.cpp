#include "maps/writing/json.hpp"

namespace maps::writing {
namespace {

void append_quoted(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace

void Json::comma() {
  if (!first_) out_ += ',';
  if (line_) out_ += '\n';
  first_ = line_ = false;
}

Json& Json::open(char bracket) {
  comma();
  out_ += bracket;
  first_ = true;
  return *this;
}

Json& Json::close(char bracket) {
  if (line_) out_ += '\n';
  out_ += bracket;
  first_ = line_ = false;
  return *this;
}

Json& Json::key(std::string_view name) {
  comma();
  append_quoted(out_, name);
  out_ += ':';
  first_ = true;
  return *this;
}

Json& Json::value(std::string_view text) {
  comma();
  append_quoted(out_, text);
  return *this;
}

Json& Json::value(bool truth) {
  comma();
  out_ += truth ? "true" : "false";
  return *this;
}

Json& Json::member_if(std::string_view name, std::string_view text) {
  return text.empty() ? *this : member(name, text);
}

Json& Json::new_line() {
  line_ = true;
  return *this;
}

}  // namespace maps::writing
