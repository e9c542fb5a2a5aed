#include <algorithm>

#include "base/unicode.hpp"
#include "text/document_code.hpp"
#include "text/finders.hpp"
#include "text/mark_words.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

constexpr auto kTowards = "向け"sv;
constexpr std::size_t kLongestTitle = 45;  ///< code points; longer lines are sentences
constexpr std::size_t kAfterNo = 8;        ///< code points behind 向けの

bool one_of(char32_t point, std::u32string_view points) { return points.find(point) != points.npos; }

bool ascii_digit(char32_t point) { return point >= U'0' && point <= U'9'; }

/// Bullets, numbers such as "03." or "17.5.1.", marks in 【】 and a document's code stand before a title.
std::size_t title_begin(std::string_view line) {
  std::size_t at = 0;
  for (;;) {
    const std::size_t start = at;
    while (at < line.size()) {
      std::size_t next = at;
      const char32_t point = narrow_point(base::next_point(line, next));
      if (!ascii_digit(point) && !one_of(point, U" .-_):・●■◆◇○•◦*※>★☆▶⇒→「『、") && !(point >= U'①' && point <= U'⑳'))
        break;
      at = next;
    }
    const auto rest = line.substr(at);
    if (rest.starts_with("【")) {
      const auto close = rest.find("】");
      if (close == rest.npos) return at;
      at += close + "】"sv.size();
    } else if (const auto code = leading_code(rest); code && code->begin == 0) {
      at += code->end;
    }
    if (at == start) return at;
  }
}

bool hiragana(char32_t point) { return point >= 0x3041 && point <= 0x309F; }

/// A sentence ends with a verb or a full stop and has objects; a title does not.
bool sentence(std::string_view line) {
  if (base::length(line) > kLongestTitle || line.find("。") != line.npos || line.find("を") != line.npos) return true;
  for (const auto end :
       {"する"sv, "した"sv, "いる"sv, "ます"sv, "です"sv, "ある"sv, "れる"sv, "か"sv, "か？"sv, "か?"sv, "こと"sv})
    if (line.ends_with(end)) return true;
  return false;
}

/// 経営者向け… opens the line and no particle follows: 経営者向けの解説 yes, 経営者向けに作った no.
bool opens_title(std::string_view line, std::size_t name, std::size_t behind) {
  if (name != title_begin(line.substr(0, name))) return false;
  std::size_t at = behind;
  if (at >= line.size()) return true;
  const char32_t next = base::next_point(line, at);
  if (next == U'の') return base::length(trimmed(line.substr(at))) <= kAfterNo;
  return !hiragana(next);
}

/// …　経営者向け closes the line behind a space, a colon or an underscore.
bool closes_title(std::string_view line, std::size_t name, std::size_t behind) {
  if (!trimmed(line.substr(behind)).empty() || name == 0) return false;
  std::size_t from = name - 1;
  while (from > 0 && (static_cast<unsigned char>(line[from]) & 0xC0U) == 0x80U) --from;
  return one_of(narrow_point(base::next_point(line, from)), U" :_/");
}

/// Brackets of the three shapes may stand in one another, hence a look at several before the place.
bool in_a_bracket(const Sight& sight, std::size_t at) {
  auto bracket = std::ranges::upper_bound(sight.brackets, at, {}, &Bracket::begin);
  for (int n = 0; n < 4 && bracket != sight.brackets.begin(); ++n)
    if (at < (--bracket)->end) return true;
  return false;
}

void look(const Sight& sight, std::size_t towards, std::vector<Mark>& marks) {
  const auto around = line_around(sight.text, towards, towards + kTowards.size(), 240);
  const auto line = sight.text.substr(around.begin, around.end - around.begin);
  const std::size_t here = towards - around.begin;
  std::string_view value;
  const std::size_t size = audience_at_end(line.substr(0, here), value);
  if (size == 0) return;
  const std::size_t name = here - size;
  const std::size_t behind = here + kTowards.size();
  if (sentence(trimmed(line)) && narrow_point(point_behind(line, behind)) != U':') return;
  if (!opens_title(line, name, behind) && !closes_title(line, name, behind)) return;
  if (in_a_bracket(sight, towards)) return;
  marks.push_back({"audience", std::string{value}, {}, around.begin + name, around.begin + behind});
}

}  // namespace

void find_audiences(const Sight& sight, std::vector<Mark>& marks) {
  for (auto at = sight.text.find(kTowards); at != sight.text.npos; at = sight.text.find(kTowards, at + kTowards.size()))
    look(sight, at, marks);
}

}  // namespace text
