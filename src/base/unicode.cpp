#include "base/unicode.hpp"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
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

bool is_kana(char32_t c) { return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC; }

bool is_dash(char32_t c) {
  return c == 0x002D || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x30FC || c == 0x301C || c == 0x007E ||
         c == 0x223C;
}

char32_t hiragana(char32_t c) { return c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c; }

const icu::Normalizer2& nfkc() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  must(status, "NFKC");
  return *normalizer;
}

/// Pieces that normalise by themselves: each begins at a boundary of NFKC, so the origin of its key is known.
void append_normalised(const icu::Normalizer2& normalizer, std::string_view piece, std::size_t at, Folded& out) {
  UErrorCode status = U_ZERO_ERROR;
  const auto source = icu::UnicodeString::fromUTF8({piece.data(), static_cast<int32_t>(piece.size())});
  const auto normal = normalizer.normalize(source, status);
  must(status, "normalise");
  std::string utf8;
  normal.toUTF8String(utf8);
  out.key += utf8;
  out.origin.resize(out.key.size(), at);
}

/// Ideographs and hiragana that need no normalisation: nearly all of a Japanese text.
bool plain(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096); }

Folded normalise(std::string_view text) {
  Folded out;
  out.key.reserve(text.size());
  out.origin.reserve(text.size() + 1);
  const auto& normalizer = nfkc();
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = begin;
    const char32_t head = next_point(text, end);
    std::size_t peek = end;
    char32_t follow = peek < text.size() ? next_point(text, peek) : U' ';
    if ((plain(head) && (plain(follow) || follow < 0x80)) || (head < 0x80 && follow < 0x80)) {
      if (head < 0x80) {
        out.key.push_back(static_cast<char>(head >= 'A' && head <= 'Z' ? head + 32 : head));
      } else {
        out.key.append(text, begin, end - begin);
      }
      out.origin.resize(out.key.size(), begin);
    } else {
      while (end < text.size() && !normalizer.hasBoundaryBefore(static_cast<UChar32>(follow))) {
        end = peek;
        follow = peek < text.size() ? next_point(text, peek) : U' ';
      }
      append_normalised(normalizer, text.substr(begin, end - begin), begin, out);
    }
    begin = end;
  }
  return out;
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

std::string from_cp932(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{ucnv_open("ibm-943_P15A-2003", &status),
                                                                     &ucnv_close};
  must(status, "cp932");
  icu::UnicodeString text{bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status};
  must(status, "cp932");
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

Folded fold_with_origin(std::string_view text) {
  const Folded normal = normalise(text);
  Folded out;
  out.key.reserve(normal.key.size());
  out.origin.reserve(normal.origin.size() + 1);
  char32_t before = U' ';
  for (std::size_t offset = 0; offset < normal.key.size();) {
    const std::size_t from = normal.origin[offset];
    char32_t point = next_point(normal.key, offset);
    if (is_space(point)) {
      if (before == U' ') continue;
      point = U' ';
    } else if (is_dash(point) && is_kana(before)) {
      point = 0x30FC;
    } else {
      point = hiragana(point);
    }
    append_point(out.key, point);
    out.origin.resize(out.key.size(), from);
    before = point;
  }
  if (before == U' ' && !out.key.empty()) {
    out.key.pop_back();
    out.origin.pop_back();
  }
  out.origin.push_back(text.size());
  return out;
}

std::string fold(std::string_view text) { return fold_with_origin(text).key; }

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
