#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/uversion.h>

#include <array>
#include <memory>
#include <stdexcept>

#include "base/unicode.hpp"

// One pass over the text. Nearly every code point of a Japanese text folds by itself, and its key is read from a table;
// only a code point with combining marks behind it, or one whose key has several code points, goes through ICU.
namespace base {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kLongVowel = 0x30FC;

bool is_kana(char32_t c) { return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || c == kLongVowel; }

bool is_dash(char32_t c) {
  return c == U'-' || c == U'~' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x223C || c == 0x301C ||
         c == kLongVowel;
}

/// Katakana letters and their two iteration marks. ヷ to ヺ have no hiragana of one code point and stay.
bool has_hiragana(char32_t c) { return (c >= 0x30A1 && c <= 0x30F6) || c == 0x30FD || c == 0x30FE; }
char32_t hiragana(char32_t c) { return has_hiragana(c) ? c - 0x60 : c; }

bool is_noncharacter(char32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

const icu::Normalizer2& nfkc_casefold() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string{"ICU has no NFKC_Casefold: "} + u_errorName(status));
  return *normalizer;
}

icu::UnicodeString normalise(const icu::UnicodeString& piece) {
  UErrorCode status = U_ZERO_ERROR;
  auto normal = nfkc_casefold().normalize(piece, status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string{"NFKC_Casefold: "} + u_errorName(status));
  return normal;
}

enum class Kind : char {
  slow,   ///< ask ICU
  plain,  ///< the key is `to`
  dash,   ///< the key is `to`, after kana the long-vowel mark
  space
};

struct Cell {
  char16_t to = 0;
  Kind kind = Kind::slow;
  bool starts = false;  ///< never joins what stands before it
};

Cell cell_of(char32_t c) {
  Cell cell;
  cell.starts = nfkc_casefold().hasBoundaryBefore(static_cast<UChar32>(c)) != 0;
  const auto normal = normalise(icu::UnicodeString{static_cast<UChar32>(c)});
  const auto to = normal.isEmpty() ? U'\0' : static_cast<char32_t>(normal.char32At(0));
  if (!cell.starts || c == 0 || normal.length() != 1) return cell;
  cell.to = static_cast<char16_t>(hiragana(to));
  cell.kind = is_space(to) ? Kind::space : is_dash(to) ? Kind::dash : Kind::plain;
  return cell;
}

/// Cells for the blocks that Japanese texts use: Latin to Cyrillic, symbols, kana, compatibility forms, widths.
class Table {
 public:
  Table() {
    for (char32_t c = 0; c < kLatinEnd; ++c) latin_[c] = cell_of(c);
    for (char32_t c = kSymbols; c < kSymbolsEnd; ++c) symbols_[c - kSymbols] = cell_of(c);
    for (char32_t c = kWidths; c < kWidthsEnd; ++c) widths_[c - kWidths] = cell_of(c);
  }
  Cell operator[](char32_t c) const {
    if (c < kLatinEnd) return latin_[c];
    if (c >= 0x4E00 && c <= 0x9FFC) return {static_cast<char16_t>(c), Kind::plain, true};
    if (c >= kSymbols && c < kSymbolsEnd) return symbols_[c - kSymbols];
    if (c >= kWidths && c < kWidthsEnd) return widths_[c - kWidths];
    return {};
  }

 private:
  static constexpr char32_t kLatinEnd = 0x530, kSymbols = 0x2000, kSymbolsEnd = 0x3400, kWidths = 0xFF00,
                            kWidthsEnd = 0xFFF0;
  std::array<Cell, kLatinEnd> latin_;
  std::array<Cell, kSymbolsEnd - kSymbols> symbols_;
  std::array<Cell, kWidthsEnd - kWidths> widths_;
};

const Table& table() {
  static const Table made;
  return made;
}

/// Takes normalised code points and writes the key; `Origin` is a type so that fold() pays nothing for it.
template <class Origin>
class Key {
 public:
  Key(std::string& key, Origin& origin) : key_(key), origin_(origin) {}

  void put(Cell cell, std::size_t from) {
    if (cell.kind == Kind::space) return space(from);
    put_letter(cell.kind == Kind::dash && is_kana(before_) ? kLongVowel : char32_t{cell.to}, from);
  }

  void put(char32_t point, std::size_t from) {
    if (is_space(point)) return space(from);
    if (point == 0 || is_noncharacter(point)) point = kReplacement;
    put_letter(is_dash(point) && is_kana(before_) ? kLongVowel : hiragana(point), from);
  }

  void end(std::size_t size) {
    if (before_ == U' ' && !key_.empty()) {
      key_.pop_back();
      origin_.drop();
    }
    origin_.fill(key_.size() + 1, size);
  }

 private:
  void space(std::size_t from) {
    if (before_ != U' ') put_letter(U' ', from);
  }

  void put_letter(char32_t point, std::size_t from) {
    if (point < 0x80) {
      key_.push_back(static_cast<char>(point));
    } else {
      append_point(key_, point);
    }
    origin_.fill(key_.size(), from);
    before_ = point;
  }

  std::string& key_;
  Origin& origin_;
  char32_t before_ = U' ';
};

struct NoOrigin {
  void fill(std::size_t, std::size_t) {}
  void drop() {}
};

struct Origins {
  std::vector<std::size_t>& at;
  void fill(std::size_t size, std::size_t from) { at.resize(size, from); }
  void drop() { at.pop_back(); }
};

bool starts_piece(char32_t point, Cell cell) {
  return cell.kind == Kind::slow && !cell.starts ? nfkc_casefold().hasBoundaryBefore(static_cast<UChar32>(point)) != 0
                                                 : cell.starts;
}

/// Folds the piece that begins at `begin` with ICU: up to the next code point that joins nothing before it. Gives its
/// end.
template <class Origin>
std::size_t put_piece(std::string_view text, std::size_t begin, Key<Origin>& key) {
  icu::UnicodeString piece;
  std::size_t end = begin;
  for (std::size_t next = begin; end < text.size(); end = next) {
    const char32_t point = next_point(text, next);
    if (end > begin && starts_piece(point, table()[point])) break;
    piece.append(static_cast<UChar32>(point));
  }
  const auto normal = normalise(piece);
  for (int32_t at = 0; at < normal.length(); at = normal.moveIndex32(at, 1)) {
    key.put(static_cast<char32_t>(normal.char32At(at)), begin);
  }
  return end;
}

template <class Origin>
void fold_into(std::string_view text, Key<Origin>& key) {
  const Table& cells = table();
  std::size_t begin = 0, end = 0;
  Cell cell;
  if (!text.empty()) cell = cells[next_point(text, end)];
  while (begin < text.size()) {
    std::size_t next_end = end;
    Cell next{.to = 0, .kind = Kind::space, .starts = true};
    if (end < text.size()) next = cells[next_point(text, next_end)];
    if (cell.kind != Kind::slow && next.starts) {
      key.put(cell, begin);
      begin = end;
      end = next_end;
      cell = next;
    } else {
      begin = end = put_piece(text, begin, key);
      if (end < text.size()) cell = cells[next_point(text, end)];
    }
  }
  key.end(text.size());
}

}  // namespace

Folded fold_with_origin(std::string_view text) {
  Folded out;
  out.key.reserve(text.size());
  out.origin.reserve(text.size() + 1);
  Origins origin{out.origin};
  Key<Origins> key{out.key, origin};
  fold_into(text, key);
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  NoOrigin none;
  Key<NoOrigin> key{out, none};
  fold_into(text, key);
  return out;
}

std::string fold_version() { return std::string{"2/"} + U_UNICODE_VERSION; }

}  // namespace base
