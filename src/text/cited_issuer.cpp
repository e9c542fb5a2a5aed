#include "text/cited_issuer.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/unicode.hpp"
#include "text/issuers.hpp"
#include "text/mark_words.hpp"
#include "text/narrow.hpp"
#include "text/written_date.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestIssuer = 60;  ///< code points

/// What may stand between a date and the issuer.
constexpr std::array kBetween{"改訂"sv, "改正"sv, "改定"sv, "改版"sv, "公開"sv, "公表"sv, "発表"sv, "発行"sv,
                              "策定"sv, "制定"sv, "付け"sv, "付"sv,   "春"sv,   "夏"sv,   "秋"sv,   "冬"sv};
/// What the issuer did, behind its name.
constexpr std::array kDone{"和訳"sv, "翻訳"sv, "対訳"sv, "仮訳"sv, "公表"sv, "公開"sv, "発表"sv, "発行"sv, "策定"sv,
                           "制定"sv, "作成"sv, "監修"sv, "決定"sv, "提言"sv, "改定"sv, "改訂"sv, "改正"sv};
/// Behind a date these make a remark, not a source.
constexpr std::array kRemarkEnds{
    "新規"sv,         "項目"sv,   "加筆"sv,   "追記"sv,     "追加"sv,     "更新"sv,   "改訂"sv,   "改定"sv,
    "改版"sv,         "改正"sv,   "修正"sv,   "訂正"sv,     "校正"sv,     "作成"sv,   "版"sv,     "時点"sv,
    "現在"sv,         "以降"sv,   "以前"sv,   "以後"sv,     "まで"sv,     "から"sv,   "より"sv,   "予定"sv,
    "施行"sv,         "制定"sv,   "策定"sv,   "公布"sv,     "公開"sv,     "公表"sv,   "発行"sv,   "発表"sv,
    "発売"sv,         "済"sv,     "済み"sv,   "確認"sv,     "削除"sv,     "移行"sv,   "変更"sv,   "開始"sv,
    "終了"sv,         "停止"sv,   "廃止"sv,   "提出"sv,     "受領"sv,     "実施"sv,   "開催"sv,   "反映"sv,
    "登録"sv,         "初版"sv,   "分"sv,     "度"sv,       "内"sv,       "号"sv,     "頃"sv,     "ごろ"sv,
    "閲覧"sv,         "検討"sv,   "対応"sv,   "掲載"sv,     "整理"sv,     "設定"sv,   "分割"sv,   "決定"sv,
    "成立"sv,         "承認"sv,   "凍結"sv,   "再開"sv,     "見直し"sv,   "報告"sv,   "計画"sv,   "調査"sv,
    "更新中"sv,       "作成中"sv, "校正中"sv, "検討中"sv,   "作業中"sv,   "凍結中"sv, "停止中"sv, "整理中"sv,
    "準備中"sv,       "編集中"sv, "資料"sv,   "スライド"sv, "セミナー"sv, "講演"sv,   "報告書"sv, "白書"sv,
    "ガイドライン"sv, "限り"sv,   "締切"sv,   "期限"sv};
constexpr std::array kRemarkBegins{"の"sv,   "に"sv,   "は"sv,   "が"sv,   "を"sv,   "で"sv,   "も"sv,
                                   "から"sv, "まで"sv, "より"sv, "と"sv,   "以"sv,   "頃"sv,   "ごろ"sv,
                                   "時点"sv, "現在"sv, "版"sv,   "号"sv,   "度"sv,   "~"sv,    "-"sv,
                                   "新規"sv, "加筆"sv, "追記"sv, "最終"sv, "予定"sv, "上旬"sv, "中旬"sv,
                                   "下旬"sv, "上期"sv, "下期"sv, "第"sv,   ":"sv,    ")"sv,    "("sv};
/// The same, where nothing else stands behind the date.
constexpr std::array kRemarks{"内"sv, "分"sv, "末"sv, "初"sv, "中"sv, "代"sv, "春"sv, "夏"sv, "秋"sv, "冬"sv};

std::string_view trim_marks(std::string_view text) {
  while (!text.empty() && " ,:_-/"sv.find(text.front()) != text.npos) text.remove_prefix(1);
  while (!text.empty() && " ,:_-/"sv.find(text.back()) != text.npos) text.remove_suffix(1);
  return text;
}

template <std::size_t N>
std::string_view begin_of(std::string_view text, const std::array<std::string_view, N>& words) {
  for (const auto word : words)
    if (text.size() > word.size() && text.starts_with(word)) return word;
  return {};
}

template <std::size_t N>
std::string_view end_of(std::string_view text, const std::array<std::string_view, N>& words) {
  for (const auto word : words)
    if (text.size() > word.size() && text.ends_with(word)) return word;
  return {};
}

std::string_view without_abbreviation(std::string_view name) {
  const auto open = name.rfind('(');
  return name.ends_with(')') && open != name.npos && open > 0 ? trim_marks(name.substr(0, open)) : name;
}

/// The issuer as far as it is one: "IPA和訳" → IPA, "…戦略本部決定" → …戦略本部, but 閣議決定 as a whole.
std::string_view without_deed(std::string_view name) {
  if (issuer_named(tight(name))) return name;
  const auto deed = end_of(name, kDone);
  return deed.empty() ? name : trim_marks(name.substr(0, name.size() - deed.size()));
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(parts, [&](auto part) { return text.find(part) != text.npos; });
}

/// An issuer that is in the table, with what may be kept of the words behind its name.
std::string_view known_issuer(std::string_view name) {
  const auto words = tight(name);
  if (issuer_named(words) || issuer_named(tight(without_abbreviation(name)))) return name;
  const auto parts = listed(words);
  if (parts.size() > 1 && std::ranges::all_of(parts, [](auto part) { return issuer_named(part).has_value(); }))
    return name;
  const auto leading = leading_issuer(words);
  if (!leading || has_any(words, {"。", "「", "告示", "法律第"})) return {};
  const bool more =
      words.find_first_of("0123456789", leading->size) != words.npos || !end_of(words, kRemarkEnds).empty();
  // "IPA講座資料": the body is all that is sure. It is cut where it was written as in the table, without spaces.
  return more && words.starts_with(name.substr(0, leading->size)) ? name.substr(0, leading->size) : name;
}

bool remark(std::string_view words) {
  if (words.empty() || base::length(words) > kLongestIssuer) return true;
  if (std::ranges::find(kRemarks, words) != kRemarks.end()) return true;
  if (std::ranges::any_of(kRemarkEnds, [&](auto end) { return words.ends_with(end); })) return true;
  if (std::ranges::any_of(kRemarkBegins, [&](auto begin) { return words.starts_with(begin); })) return true;
  if (words.front() >= '0' && words.front() <= '9') return true;
  if (has_any(words, {"。", "更新", "時点", "予定", "→", "⇒", "「"})) return true;
  return !words_of_mark(words).empty();
}

std::string_view behind_between(std::string_view tail) {
  tail = trim_marks(tail);
  for (;;) {
    const auto word = begin_of(tail, kBetween);
    if (word.empty()) return tail;
    tail = trim_marks(tail.substr(word.size()));
  }
}

/// "27JPCERT日": a day whose figure and 日 were torn apart by the name.
std::string_view torn_day(std::string_view tail) {
  std::size_t digits = 0;
  while (digits < tail.size() && digits < 2 && tail[digits] >= '0' && tail[digits] <= '9') ++digits;
  if (digits == 0 || !tail.ends_with("日")) return tail;
  const auto name = tail.substr(digits, tail.size() - digits - "日"sv.size());
  return issuer_named(tight(name)) ? name : tail;
}

struct Dates {
  std::size_t first = std::string_view::npos;  ///< where the first one begins
  std::size_t behind = 0;                      ///< the last one
  WrittenDate last;
};

Dates dates_in(std::string_view text) {
  Dates dates;
  WrittenDate found;
  for (auto at = find_date(text, 0, found); at != text.npos; at = find_date(text, dates.behind, found)) {
    if (dates.first == text.npos) dates.first = at;
    dates.behind = at + found.size;
    dates.last = found;
  }
  return dates;
}

std::optional<Source> source(const Dates& dates, std::string_view issuer, std::string_view title) {
  return Source{dates.last.date, std::string{issuer}, bodies_of(issuer), std::string{title}};
}

/// One clause: [title] date issuer.
std::optional<Source> clause(std::string_view text, bool known_only) {
  const auto dates = dates_in(text);
  if (dates.first == text.npos) return std::nullopt;
  const auto title = trim_marks(text.substr(0, dates.first));
  const auto tail = torn_day(behind_between(text.substr(dates.behind)));
  if (tail.empty()) {  // "公安調査庁2020年"
    if (!issuer_named(tight(title)) || dates.last.date.year == 0) return std::nullopt;
    return source(dates, title, {});
  }
  const auto deedless = without_deed(tail);
  if (const auto known = known_issuer(deedless); !known.empty()) return source(dates, known, title);
  if (known_only || dates.last.date.year == 0 || !title.empty() || remark(tight(tail))) return std::nullopt;
  return source(dates, deedless, {});
}

}  // namespace

std::optional<Source> dated_source(std::string_view narrowed, bool known_only) {
  if (auto whole = clause(narrowed, known_only)) return whole;
  std::size_t end = narrowed.size();
  while (end > 0) {  // "2013年6月14日閣議決定、2014年6月24日変更": the last clause that names an issuer
    const auto before = narrowed.substr(0, end);
    std::size_t cut = 0;
    std::size_t width = 0;
    for (const auto mark : {","sv, "、"sv, "。"sv}) {
      const auto at = before.rfind(mark);
      if (at != before.npos && at + mark.size() > cut + width) cut = at, width = mark.size();
    }
    if (width == 0 && end == narrowed.size()) return std::nullopt;
    if (auto part = clause(trim_marks(before.substr(cut + width)), true)) return part;
    end = width == 0 ? 0 : cut;
  }
  return std::nullopt;
}

std::optional<Source> undated_source(std::string_view narrowed) {
  if (narrowed.empty() || base::length(narrowed) > kLongestIssuer || has_any(narrowed, {":", "。", "「"}))
    return std::nullopt;
  const auto name = without_deed(narrowed);
  const auto words = tight(name);
  const auto short_name = without_abbreviation(words);
  const auto parts = listed(words);
  const bool all = std::ranges::all_of(parts, [](auto part) { return issuer_named(part).has_value(); });
  const bool unit = leading_issuer(words) && ends_like_unit(words);
  if (issuer_named(short_name) || all || unit || looks_like_organisation(short_name))
    return Source{{}, std::string{name}, bodies_of(name), {}};
  const auto leading = leading_issuer(words);  // "公安調査庁2020"
  if (!leading || words.size() != leading->size + 4 || words[leading->size] < '1' || words[leading->size] > '2')
    return std::nullopt;
  const auto year = base::parse_date(std::string_view{words}.substr(leading->size));
  if (!year) return std::nullopt;
  return Source{*year, words.substr(0, leading->size), {std::string{leading->name}}, {}};
}

std::optional<base::Date> date_alone(std::string_view narrowed) {
  const auto date = leading_date(narrowed);
  if (!date || date->size != narrowed.size() || date->date.year == 0) return std::nullopt;
  return date->date;
}

std::vector<std::string> bodies_of(std::string_view issuer) {
  const auto words = tight(issuer);
  if (const auto one = issuer_named(words)) return {std::string{one->name}};
  if (const auto one = issuer_named(without_abbreviation(words))) return {std::string{one->name}};
  std::vector<std::string> bodies;
  for (const auto part : listed(words)) {
    const auto body = issuer_named(part);
    if (!body) {
      const auto leading = leading_issuer(words);
      return {leading ? std::string{leading->name} : std::string{issuer}};
    }
    bodies.emplace_back(body->name);
  }
  return bodies;
}

}  // namespace text
