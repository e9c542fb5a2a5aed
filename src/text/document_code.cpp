#include "text/document_code.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"
#include "text/narrow.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

/// The desk's families of documents: Sec security, Bib library, DAX/DAW/DAP digital archive, Pri private.
constexpr std::array kFamilies{"Sec"sv, "Bib"sv, "DAX"sv, "DAW"sv, "DAP"sv, "Pri"sv};
/// Names that look like a code of a family we do not know.
constexpr std::array kStandards{"ISO"sv, "IEC"sv, "JIS"sv, "SP"sv,  "CVE"sv, "CWE"sv,  "RFC"sv,  "FIPS"sv,
                                "MS"sv,  "KB"sv,  "TR"sv,  "CSF"sv, "ITU"sv, "NIST"sv, "IEEE"sv, "SHA"sv};
constexpr std::size_t kLongest = 96;  ///< bytes looked at for one code, full-width letters taking three each
constexpr std::size_t kSegments = 8;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool letter(char c) { return upper(c) || lower(c); }
bool alphanumeric(char c) { return digit(c) || letter(c); }

template <class Is>
std::size_t run(std::string_view text, std::size_t at, Is is) {
  std::size_t end = at;
  while (end < text.size() && is(text[end])) ++end;
  return end - at;
}

/// "-08", "-2022", "-X", "-list"; 0 where none follows.
std::size_t segment(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '-') return 0;
  const std::size_t digits = run(text, at + 1, digit);
  if (digits > 0) return digits <= 4 ? digits + 1 : 0;
  const std::size_t letters = run(text, at + 1, alphanumeric);
  const bool one_capital = letters == 1 && upper(text[at + 1]);
  const auto word = text.substr(at + 1, letters);
  const bool short_word = letters >= 2 && letters <= 4 && std::ranges::all_of(word, lower) && word != "copy";
  return one_capital || short_word ? letters + 1 : 0;
}

/// Bytes of a code with which a narrowed text begins; 0 if there is none.
std::size_t code_size(std::string_view text, std::size_t family) {
  const std::size_t digits = run(text, family, digit);
  if (digits < 2 || digits > 4) return 0;
  std::size_t end = family + digits;
  for (std::size_t n = 0; n < kSegments; ++n) {
    const std::size_t more = segment(text, end);
    if (more == 0) break;
    end += more;
    if (letter(text[end - 1])) break;
  }
  return end;
}

std::size_t known_family(std::string_view text) {
  for (const auto family : kFamilies)
    if (text.starts_with(family)) return family.size();
  return 0;
}

/// Two to four letters, a capital first, that are no standard's.
std::size_t unknown_family(std::string_view text) {
  const std::size_t letters = run(text, 0, letter);
  if (letters < 2 || letters > 4 || !upper(text[0])) return 0;
  return std::ranges::find(kStandards, text.substr(0, letters)) == kStandards.end() ? letters : 0;
}

/// "～63" behind "Sec01-02-50": the last one's code.
std::string range_end(std::string_view text, std::size_t end) {
  if (end >= text.size() || text[end] != '~') return {};
  const std::size_t digits = run(text, end + 1, digit);
  const auto dash = text.substr(0, end).rfind('-');
  if (digits == 0 || digits > 4 || dash == std::string_view::npos) return {};
  const auto behind = text.substr(end + 1 + digits);
  if (behind.starts_with("年") || behind.starts_with("月") || behind.starts_with("日")) return {};
  return std::string{text.substr(0, dash + 1)} + std::string{text.substr(end + 1, digits)};
}

std::string_view part(std::string_view text, std::size_t from) {
  std::size_t end = std::min(text.size(), from + kLongest);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(from, end - from);
}

std::optional<FoundCode> code_at(std::string_view text, std::size_t from) {
  const auto here = narrow(part(text, from));
  const std::size_t family = known_family(here.text);
  const std::size_t size = family == 0 ? 0 : code_size(here.text, family);
  if (size == 0) return std::nullopt;
  return FoundCode{here.text.substr(0, size), range_end(here.text, size), from, from + here.origin[size]};
}

/// Is the code part of a longer word, a path or a web address?
bool inside_word(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const char before = text[at - 1];
  if (alphanumeric(before) || before == '/' || before == '-' || before == '.' || before == '#') return true;
  const std::size_t floor = at > 300 ? at - 300 : 0;
  std::size_t begin = at;
  while (begin > floor && static_cast<unsigned char>(text[begin - 1]) > 0x20 &&
         static_cast<unsigned char>(text[begin - 1]) < 0x80)
    --begin;
  return text.substr(begin, at - begin).find("://") != std::string_view::npos;
}

/// Where a code may begin: at S, B, D or P in ASCII or full width.
std::size_t next_candidate(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    const char c = text[at];
    if (c == 'S' || c == 'B' || c == 'D' || c == 'P') return at;
    if (c == '\xEF' && at + 2 < text.size() && text[at + 1] == '\xBC' &&
        "\xB3\xA2\xA4\xB0"sv.find(text[at + 2]) != std::string_view::npos)
      return at;
  }
  return std::string_view::npos;
}

/// Behind white space and marks in 【】.
std::size_t behind_marks(std::string_view title) {
  std::size_t at = 0;
  while (at < title.size()) {
    std::size_t next = at;
    const char32_t point = base::next_point(title, next);
    if (point == U'【') {
      const auto close = title.find("】", next);
      if (close == std::string_view::npos) return at;
      next = close + "】"sv.size();
    } else if (!base::is_space(point)) {
      return at;
    }
    at = next;
  }
  return at;
}

std::string_view last_name(std::string_view path) {
  const auto slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

std::optional<FoundCode> next_code(std::string_view text, std::size_t from) {
  for (std::size_t at = next_candidate(text, from); at < text.size(); at = next_candidate(text, at + 1)) {
    if (at > 0 && inside_word(text, at)) continue;
    if (auto code = code_at(text, at)) return code;
  }
  return std::nullopt;
}

std::optional<FoundCode> leading_code(std::string_view title) {
  const std::size_t from = behind_marks(title);
  if (auto code = code_at(title, from)) return code;
  const auto here = narrow(part(title, from));
  const std::size_t family = here.text.empty() ? 0 : unknown_family(here.text);
  const std::size_t size = family == 0 ? 0 : code_size(here.text, family);
  if (size == 0 || here.text.find("-") >= size) return std::nullopt;
  return FoundCode{here.text.substr(0, size), {}, from, from + here.origin[size]};
}

std::optional<std::string> code_of_name(std::string_view file_name) {
  const auto code = leading_code(last_name(file_name));
  if (!code) return std::nullopt;
  return code->value;
}

}  // namespace text
