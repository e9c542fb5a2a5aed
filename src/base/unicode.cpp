#include "base/unicode.hpp"

#include <unicode/coll.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <memory>
#include <stdexcept>

namespace base {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

void must(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string{what} + ": " + u_errorName(status));
}

}  // namespace

char32_t next_point(std::string_view text, std::size_t& offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) {
    ++offset;
    return lead;
  }
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  auto at = static_cast<int64_t>(offset);
  UChar32 point = 0;
  U8_NEXT(bytes, at, static_cast<int64_t>(text.size()), point);
  offset = static_cast<std::size_t>(at);
  return point < 0 ? kReplacement : static_cast<char32_t>(point);
}

void append_point(std::string& out, char32_t point) {
  char bytes[U8_MAX_LENGTH];  // NOLINT(*-avoid-c-arrays): ICU's macro writes into it
  int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(point));
  out.append(bytes, static_cast<std::size_t>(size));
}

bool valid_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  const auto size = static_cast<int64_t>(bytes.size());
  for (int64_t at = 0; at < size;) {
    if (data[at] < 0x80) {
      ++at;
      continue;
    }
    UChar32 point = 0;
    U8_NEXT(data, at, size, point);
    if (point < 0) return false;
  }
  return true;
}

namespace {

/// ICU's own substitute for this code page is U+001A, which could not be told from text.
void replace_undecodable(const void*, UConverterToUnicodeArgs* arguments, const char*, int32_t,
                         UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;
  *status = U_ZERO_ERROR;
  const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

/// IBM's table turns these three control characters round; Windows does not.
char16_t windows_control(char16_t c) { return c == 0x1C ? 0x1A : c == 0x7F ? 0x1C : c == 0x1A ? 0x7F : c; }

}  // namespace

std::string from_cp932(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{ucnv_open("ibm-943_P15A-2003", &status),
                                                                     &ucnv_close};
  must(status, "cp932");
  ucnv_setToUCallBack(converter.get(), &replace_undecodable, nullptr, nullptr, nullptr, &status);
  icu::UnicodeString text{bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status};
  must(status, "cp932");
  for (int32_t at = 0; at < text.length(); ++at) text.setCharAt(at, windows_control(text[at]));
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

std::size_t length(std::string_view text) {
  std::size_t points = 0;
  for_each_point(text, [&](char32_t) { ++points; });
  return points;
}

std::string_view first(std::string_view text, std::size_t points) {
  std::size_t offset = 0;
  while (points-- > 0 && offset < text.size()) next_point(text, offset);
  return text.substr(0, offset);
}

bool is_space(char32_t point) {
  return (point >= 0x09 && point <= 0x0D) || (point >= 0x1C && point <= 0x20) || point == 0x85 || point == 0xA0 ||
         point == 0x1680 || (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 ||
         point == 0x202F || point == 0x205F || point == 0x3000;
}

bool extends_previous(char32_t c) {
  return c >= 0x300 && (c == 0x200D || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_GRAPHEME_EXTEND) != 0);
}

std::string collapse_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    if (is_space(next_point(text, offset))) {
      gap = !out.empty();
    } else {
      if (gap) out.push_back(' ');
      gap = false;
      out.append(text, begin, offset - begin);
    }
  }
  return out;
}

std::string without_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    if (!is_space(next_point(text, offset))) out.append(text, begin, offset - begin);
  }
  return out;
}

std::string collation_key(std::string_view text) {
  thread_local const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made{icu::Collator::createInstance(icu::Locale::getJapanese(), status)};
    must(status, "collator");
    return made;
  }();
  const auto source = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  std::string key(static_cast<std::size_t>(collator->getSortKey(source, nullptr, 0)), '\0');
  collator->getSortKey(source, reinterpret_cast<uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
  return key;
}

}  // namespace base
