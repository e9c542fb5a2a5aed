#include "web/multipart.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "web/tokens.hpp"

namespace web {
namespace {

[[noreturn]] void unreadable(std::string_view detail) {
  throw base::Error{base::Fault::bad_input, "error.form_unreadable", {}, detail};
}

struct Part {
  std::string name;
  std::optional<std::string> file;
  std::string type;
};

/// "form-data; name=\"a\"" → the parameters; a quoted string may hold ';' and '\"'.
template <class Each>
void parameters(std::string_view value, Each each) {
  while (!value.empty()) {
    const auto semicolon = value.find(';');
    if (semicolon == std::string_view::npos) return;
    value = trim(value.substr(semicolon + 1));
    const auto equals = value.find('=');
    if (equals == std::string_view::npos) return;
    const auto name = trim(value.substr(0, equals));
    value = trim(value.substr(equals + 1));
    std::string text;
    if (value.starts_with('"')) {
      std::size_t i = 1;
      for (; i < value.size() && value[i] != '"'; ++i) {
        if (value[i] == '\\' && i + 1 < value.size() && (value[i + 1] == '"' || value[i + 1] == '\\')) ++i;
        text.push_back(value[i]);
      }
      value.remove_prefix(std::min(i + 1, value.size()));
    } else {
      text = trim(value.substr(0, value.find(';')));
      value.remove_prefix(std::min(value.find(';'), value.size()));
    }
    each(name, std::move(text));
  }
}

/// WHATWG HTML §4.10.21.8 writes '"', CR and LF in names as %22, %0D and %0A, and nothing else.
std::string unescape_name(std::string text) {
  static constexpr std::array<std::pair<std::string_view, char>, 3> escapes{
      {{"%22", '"'}, {"%0D", '\r'}, {"%0A", '\n'}}};
  for (const auto& [escape, c] : escapes)
    for (auto at = text.find(escape); at != std::string::npos; at = text.find(escape, at + 1))
      text.replace(at, 3, 1, c);
  return text;
}

void read_header(std::string_view line, Part& part) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) unreadable("a part's header has no colon");
  const auto value = trim(line.substr(colon + 1));
  if (same_token(line.substr(0, colon), "content-type")) part.type = value;
  if (!same_token(line.substr(0, colon), "content-disposition")) return;
  if (!same_token(trim(value.substr(0, value.find(';'))), "form-data")) unreadable("a part is no form-data");
  parameters(value, [&](std::string_view name, std::string text) {
    if (same_token(name, "name"))
      part.name = unescape_name(std::move(text));
    else if (same_token(name, "filename"))
      part.file = unescape_name(std::move(text));
  });
}

Part read_headers(std::string_view block) {
  Part part;
  while (!block.empty()) {
    const auto end = block.find("\r\n");
    read_header(block.substr(0, end), part);
    block = end == std::string_view::npos ? "" : block.substr(end + 2);
  }
  if (part.name.empty()) unreadable("a part has no name");
  if (!base::valid_utf8(part.name) || !base::valid_utf8(part.file.value_or(""))) unreadable("a name is not UTF-8");
  return part;
}

/// What a folder upload sends as name, without anything that leads out of the folder.
std::string clean_path(std::string_view name) {
  std::string out;
  std::string unified{name};
  std::ranges::replace(unified, '\\', '/');
  split(unified, '/', [&](std::string_view segment) {
    if (segment.empty() || segment == "." || segment == "..") return;
    if (!out.empty()) out.push_back('/');
    for (const char c : segment) out.push_back(static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '_' : c);
  });
  return out;
}

void keep_file(Part part, std::string_view content, Multipart& out) {
  if (part.file->empty() && content.empty()) return;
  auto path = clean_path(*part.file);
  auto name = path.substr(path.rfind('/') + 1);
  out.files.push_back(
      {std::move(part.name), std::move(name), std::move(part.type), std::string{content}, std::move(path)});
}

void keep_field(Part part, std::string_view content, const MultipartLimits& limits, Multipart& out) {
  if (content.size() > limits.field_bytes)
    throw base::Error{base::Fault::too_large, "error.field_too_large", {{"limit", std::to_string(limits.field_bytes)}}};
  if (!base::valid_utf8(content) || content.find('\0') != std::string_view::npos) unreadable("a field is not UTF-8");
  out.fields.emplace_back(std::move(part.name), content);
}

/// Reads one part from just behind its delimiter line; the content ends where `delimiter` begins.
void read_part(std::string_view body, std::size_t& at, std::string_view delimiter, const MultipartLimits& limits,
               Multipart& out) {
  const auto headers_end = body.substr(at, limits.header_bytes).find("\r\n\r\n");
  if (headers_end == std::string_view::npos) unreadable("a part's headers are missing or too long");
  auto part = read_headers(body.substr(at, headers_end));
  const auto begin = at + headers_end + 4;
  const auto end = body.find(delimiter, begin);
  if (end == std::string_view::npos) unreadable("the body is cut off");
  const auto content = body.substr(begin, end - begin);
  if (part.file)
    keep_file(std::move(part), content, out);
  else
    keep_field(std::move(part), content, limits, out);
  at = end + delimiter.size();
}

}  // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type) {
  if (!same_token(trim(content_type.substr(0, content_type.find(';'))), "multipart/form-data")) return std::nullopt;
  std::optional<std::string> boundary;
  parameters(content_type, [&](std::string_view name, std::string text) {
    if (same_token(name, "boundary")) boundary = std::move(text);
  });
  if (!boundary || boundary->empty() || boundary->size() > 70) return std::nullopt;
  return boundary;
}

Multipart parse_multipart(std::string_view body, std::string_view boundary, const MultipartLimits& limits) {
  Multipart out;
  const std::string delimiter = "\r\n--" + std::string{boundary};
  std::size_t at = 0;
  if (body.starts_with(std::string_view{delimiter}.substr(2))) {
    at = delimiter.size() - 2;
  } else {  // a preamble, which RFC 2046 §5.1.1 allows and tells us to ignore
    const auto first = body.find(delimiter);
    if (first == std::string_view::npos) unreadable("no delimiter");
    at = first + delimiter.size();
  }
  for (std::size_t parts = 0; !body.substr(at).starts_with("--"); ++parts) {
    if (parts == limits.parts)
      throw base::Error{base::Fault::too_large, "error.too_many_fields", {{"limit", std::to_string(limits.parts)}}};
    const auto line_end = body.find("\r\n", at);
    if (line_end == std::string_view::npos || !trim(body.substr(at, line_end - at)).empty())
      unreadable("a delimiter line is broken");
    at = line_end + 2;
    read_part(body, at, delimiter, limits, out);
  }
  return out;
}

}  // namespace web
