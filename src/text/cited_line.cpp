#include "text/cited_line.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/unicode.hpp"
#include "text/brackets.hpp"
#include "text/cited_edition.hpp"
#include "text/cited_issuer.hpp"
#include "text/linkify.hpp"
#include "text/narrow.hpp"
#include "text/written_date.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongest = 1000;  ///< code points
constexpr std::array kLabels{"出典"sv, "引用元"sv, "引用"sv, "出所"sv, "参考"sv, "参照"sv, "資料"sv, "URL"sv, "url"sv};
constexpr std::array kColons{"："sv, ":"sv};
/// What parts a list of title, issuer and date, and stands at the ends of what is left.
constexpr std::array kSeparators{"、"sv, "，"sv, ","sv, "；"sv, ";"sv, "｜"sv, "|"sv, " "sv};
constexpr std::array kEnds{"、"sv, "，"sv, ","sv, "。"sv, "；"sv, ";"sv, "｜"sv, "|"sv,  "："sv, ":"sv,
                           "・"sv, "-"sv,  "–"sv, "—"sv,  "/"sv,  "<"sv, ">"sv,  "＜"sv, "＞"sv, "による"sv};
/// What is said of a day: 公表 and its like are no part of a title.
constexpr std::array kDeeds{"公表"sv, "公開"sv, "発表"sv, "発行"sv, "策定"sv,
                            "制定"sv, "改訂"sv, "改定"sv, "付け"sv, "付"sv};

std::string_view trim_ends(std::string_view words) {
  for (bool more = true; more;) {
    words = trimmed(words);
    more = false;
    for (const auto end : kEnds) {
      if (words.starts_with(end) && end != "による"sv) words.remove_prefix(end.size()), more = true;
      if (words.ends_with(end)) words.remove_suffix(end.size()), more = true;
    }
  }
  return words;
}

std::string_view without_label(std::string_view words) {
  words = trim_ends(words);
  if (std::ranges::find(kLabels, words) != kLabels.end()) return {};
  for (const auto label : kLabels)
    for (const auto colon : kColons)
      if (words.starts_with(label) && words.substr(label.size()).starts_with(colon))
        return trim_ends(words.substr(label.size() + colon.size()));
  return words;
}

std::string without(std::string_view words, std::size_t begin, std::size_t end) {
  return base::collapse_space(std::string{words.substr(0, begin)} + " " + std::string{words.substr(end)});
}

/// The first address; what held it (round brackets, those of a Markdown link) goes with it.
std::string take_address(std::string& words) {
  std::string rest, url;
  for (const auto& piece : linkify(words)) {
    if (piece.href.empty() || !url.empty()) {
      rest += piece.text;
      continue;
    }
    url = piece.href;
    rest += ' ';
  }
  if (url.empty()) return url;
  for (const auto& bracket : brackets(rest))
    if (trim_ends(bracket.content.text).empty() || without_label(bracket.content.text).empty() ||
        tight(bracket.content.text) == "URL") {
      rest = without(rest, bracket.begin, bracket.end);
      break;
    }
  words = trim_ends(rest);
  if (const auto all = brackets(words);
      all.size() == 1 && all[0].shape == Shape::square && all[0].begin == 0 && all[0].end == words.size())
    words = words.substr(all[0].inside, all[0].inside_end - all[0].inside);
  for (const auto label : {"URL"sv, "url"sv, "ＵＲＬ"sv})
    if (words.ends_with(label)) words = trim_ends(std::string_view{words}.substr(0, words.size() - label.size()));
  return url;
}

/// The first day that is not part of a name (2024年版), with the brackets around it.
std::string take_date(std::string& words) {
  const auto narrowed = narrow(words);
  const std::string_view text{narrowed.text};
  WrittenDate found;
  for (std::size_t from = 0; from < text.size();) {
    auto at = find_date(text, from, found);
    if (at == text.npos) return {};
    auto end = at + found.size;
    from = std::max(end, at + 1);
    if (found.date.year == 0 || text.substr(end).starts_with("版")) continue;
    for (const auto deed : kDeeds)
      if (text.substr(end).starts_with(deed)) {
        end += deed.size();
        break;
      }
    if (at > 0 && end < text.size() && text[at - 1] == '(' && text[end] == ')') --at, ++end;
    words = without(words, narrowed.origin[at], narrowed.origin[end]);
    return base::iso(found.date);
  }
  return {};
}

/// A bracket that names a body and nothing else: 手引き（総務省）.
std::string take_bracketed_issuer(std::string& words) {
  for (const auto& bracket : brackets(words)) {
    if (!undated_source(bracket.content.text)) continue;
    std::string out{trimmed(std::string_view{words}.substr(bracket.inside, bracket.inside_end - bracket.inside))};
    words = without(words, bracket.begin, bracket.end);
    return out;
  }
  return {};
}

bool is_edition(std::string_view piece) {
  auto probe = "x " + std::string{piece};
  return !take_edition(probe).empty() && probe == "x";
}

/// What stands around a quoted title: an edition, and who published it, in brackets or between commas.
void read_around(std::string_view words, CitedSource& out) {
  std::string piece;
  const auto end_piece = [&] {
    const auto found = trim_ends(piece);
    if (found.empty()) return;
    auto& part = out.edition.empty() && is_edition(found) ? out.edition : out.issuer;
    part += (part.empty() ? "" : "・") + std::string{found};
    piece.clear();
  };
  for (std::size_t at = 0; at < words.size();) {
    const auto from = at;
    const char32_t point = base::next_point(words, at);
    constexpr std::u32string_view kParting = U"、，,；;｜|（）()【】";
    if (kParting.find(point) == kParting.npos)
      piece += words.substr(from, at - from);
    else
      end_piece();
  }
  end_piece();
}

/// 発行者「題名」: the quotation is the title.
bool take_quoted(std::string_view words, CitedSource& out) {
  for (const auto& [open, close] : {std::pair{"「"sv, "」"sv}, std::pair{"『"sv, "』"sv}}) {
    const auto begin = words.find(open);
    const auto end = begin == words.npos ? begin : words.rfind(close);
    if (end == words.npos || end < begin + open.size()) continue;
    out.title = trimmed(words.substr(begin + open.size(), end - begin - open.size()));
    read_around(std::string{words.substr(0, begin)} + "、" + std::string{words.substr(end + close.size())}, out);
    return true;
  }
  return false;
}

/// The pieces between separators that name bodies are the issuer; what is left is the title.
void split(std::string_view words, CitedSource& out) {
  std::string title;
  for (std::size_t from = 0; from <= words.size();) {
    std::size_t end = words.size();
    std::size_t width = 1;
    for (const auto separator : kSeparators)
      if (const auto at = words.find(separator, from); at < end) end = at, width = separator.size();
    const auto piece = words.substr(from, end - from);
    if (!trimmed(piece).empty() && undated_source(narrow(piece).text))
      out.issuer += (out.issuer.empty() ? "" : "・") + std::string{trimmed(piece)};
    else
      title += std::string{piece} + std::string{words.substr(end, std::min(width, words.size() - end))};
    from = end + width;
  }
  out.title = trim_ends(title);
}

/// As it stands in a text: 題名【2018年4月総務省】.
bool read_as_in_a_text(const std::string& words, CitedSource& out) {
  for (const auto& mark : recognise_text(words)) {
    const auto title = field(mark, "title");
    const bool quoted = title.find("「") != title.npos || title.find("『") != title.npos;  // 発行者「題名」
    if (mark.kind != "citation" || title.empty() || quoted || field(mark, "issuer").empty()) continue;
    out.title = title;
    out.issuer = field(mark, "issuer");
    out.date = field(mark, "date");
    return true;
  }
  return false;
}

/// 題名2017年5月10日IPA without any bracket.
bool read_in_a_row(const std::string& words, CitedSource& out) {
  const auto narrowed = narrow(words);
  for (const auto bracket : {"【"sv, "「"sv, "『"sv})
    if (words.find(bracket) != words.npos) return false;
  if (narrowed.text.ends_with(')')) return false;
  const auto source = dated_source(narrowed.text, true);
  if (!source || source->title.empty()) return false;
  const auto at = narrowed.text.find(source->title);
  if (at == std::string::npos) return false;
  const auto begin = narrowed.origin[at];
  out.title = words.substr(begin, narrowed.origin[at + source->title.size()] - begin);
  out.issuer = source->issuer;
  out.date = iso_or_empty(source->date);
  return true;
}

}  // namespace

CitedSource read_cited_line(std::string_view line) {
  CitedSource out;
  std::string words = base::collapse_space(base::first(line, kLongest));
  out.url = take_address(words);
  words = without_label(words);
  if (!(read_as_in_a_text(words, out) || read_in_a_row(words, out))) {
    out.date = take_date(words);
    out.issuer = take_bracketed_issuer(words);
    if (!take_quoted(words, out)) split(words, out);
  }
  if (auto edition = take_edition(out.title); out.edition.empty()) out.edition = std::move(edition);
  return out;
}

std::optional<std::string> read_cited_date(std::string_view written) {
  const auto words = narrow(written).text;
  if (const auto iso = base::parse_date(words); iso && base::exists(*iso)) return base::iso(*iso);
  const auto date = date_alone(words);
  return date ? std::optional{base::iso(*date)} : std::nullopt;
}

Mark citation_of(const CitedSource& source) {
  Mark mark{.kind = "citation", .value = {}, .fields = {}};
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) mark.fields.emplace_back(name, value);
  };
  add("date", source.date);
  add("issuer", source.issuer);
  if (!source.issuer.empty())
    for (const auto& body : bodies_of(narrow(source.issuer).text)) add("body", body);
  add("title", source.title);
  add("edition", source.edition);
  add("url", source.url);
  return mark;
}

}  // namespace text
