#include "maps/reading/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>

#include "base/unicode.hpp"
#include "maps/reading/limits.hpp"

namespace maps::reading {
namespace {

constexpr std::size_t kDeclarationAtMost = 200;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// How the bytes look when read as UTF-8.
struct Look {
  std::size_t sound = 0;   ///< characters of two bytes or more
  std::size_t broken = 0;  ///< bytes that belong to none
  std::size_t whole = 0;   ///< length without a character that the end cuts in two
};

bool cut_by_end(std::string_view bytes, std::size_t at) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  if (lead < 0xC2 || lead > 0xF4) return false;
  const std::size_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  const auto rest = bytes.substr(at + 1);
  return rest.size() + 1 < wanted &&
         std::ranges::all_of(rest, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; });
}

Look look(std::string_view bytes) {
  Look seen{.whole = bytes.size()};
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t at = 0; at < size;) {
    if (data[at] < 0x80) {
      ++at;
      continue;
    }
    const auto begin = static_cast<std::size_t>(at);
    UChar32 point = 0;
    U8_NEXT(data, at, size, point);
    if (point >= 0) {
      ++seen.sound;
    } else if (cut_by_end(bytes, begin)) {
      seen.whole = begin;
      return seen;
    } else {
      ++seen.broken;
    }
  }
  return seen;
}

std::string with_replacements(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + 16);
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t at = 0; at < size;) {
    const auto begin = static_cast<std::size_t>(at);
    UChar32 point = 0;
    U8_NEXT(data, at, size, point);
    out.append(point >= 0 ? bytes.substr(begin, static_cast<std::size_t>(at) - begin) : kReplacement);
  }
  return out;
}

/// Through ICU; false if it does not know the charset.
bool convert(std::string_view bytes, const char* charset, std::string& out) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{ucnv_open(charset, &status), &ucnv_close};
  if (U_FAILURE(status)) return false;
  const icu::UnicodeString text{bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status};
  if (U_FAILURE(status)) return false;
  out.clear();
  text.toUTF8String(out);
  if (out.starts_with("\xEF\xBB\xBF")) out.erase(0, 3);
  return true;
}

/// By byte order mark, or by the zeros that ASCII leaves in UTF-16. Null where neither is there.
const char* wide_charset(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t mark = 0;
  const auto head = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 8));
  const char* charset = ucnv_detectUnicodeSignature(bytes.data(), head, &mark, &status);
  if (U_SUCCESS(status) && charset != nullptr) return charset;
  if (bytes.size() < 4) return nullptr;
  if (bytes[0] == '<' && bytes[1] == '\0' && bytes[3] == '\0') return "UTF-16LE";
  if (bytes[0] == '\0' && bytes[1] == '<' && bytes[2] == '\0') return "UTF-16BE";
  return nullptr;
}

bool is_shift_jis(std::string_view charset) {
  return charset == "shift_jis" || charset == "shift-jis" || charset == "sjis" || charset == "windows-31j" ||
         charset == "cp932" || charset == "ms932" || charset == "x-sjis";
}

void adopt(std::string decoded, const std::string& charset, Text& text, Findings& repairs) {
  std::int64_t lost = 0;
  for (auto at = decoded.find(kReplacement); at != std::string::npos; at = decoded.find(kReplacement, at + 3)) ++lost;
  add_finding(repairs, "encoding", charset);
  if (lost > 0) add_finding(repairs, "undecodable", charset, lost);
  text.own(std::move(decoded));
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
  const auto head = bytes.substr(0, std::min(bytes.size(), kDeclarationAtMost));
  const auto end = head.find("?>");
  if (!head.starts_with("<?xml") || end == std::string_view::npos) return {};
  const auto word = head.substr(0, end).find("encoding");
  if (word == std::string_view::npos) return {};
  const auto open = head.find_first_of("\"'", word);
  if (open == std::string_view::npos || open > end) return {};
  const auto close = head.find(head[open], open + 1);
  if (close == std::string_view::npos || close > end) return {};
  std::string charset{head.substr(open + 1, close - open - 1)};
  std::ranges::transform(charset, charset.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  // ICU looks for a converter's file by this name: no more than a name may reach it.
  if (charset.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") != std::string::npos) return {};
  return charset;
}

void to_utf8(std::string_view bytes, Text& text, Findings& repairs) {
  std::string decoded;
  const char* wide = wide_charset(bytes);
  if (wide != nullptr && std::string_view{wide} != "UTF-8") {
    if (!convert(bytes, wide, decoded)) refuse("encoding", wide);
    return adopt(std::move(decoded), wide, text, repairs);
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto charset = declared_encoding(bytes);
  if (charset.starts_with("iso-2022") && convert(bytes, charset.c_str(), decoded))
    return adopt(std::move(decoded), charset, text, repairs);
  const auto seen = look(bytes);
  if (seen.broken == 0) {
    text.view = bytes.substr(0, seen.whole);
  } else if (seen.broken * 20 < seen.sound) {
    add_finding(repairs, "invalid-utf8", "", static_cast<std::int64_t>(seen.broken));
    text.own(with_replacements(bytes.substr(0, seen.whole)));
  } else if (!charset.empty() && charset != "utf-8" && !is_shift_jis(charset) &&
             convert(bytes, charset.c_str(), decoded)) {
    adopt(std::move(decoded), charset, text, repairs);
  } else {
    adopt(base::from_cp932(bytes), "cp932", text, repairs);
  }
}

}  // namespace maps::reading
