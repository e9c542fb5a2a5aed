#include <algorithm>
#include <optional>

#include "base/unicode.hpp"
#include "text/cited_issuer.hpp"
#include "text/finders.hpp"
#include "text/issuers.hpp"
#include "text/written_date.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kReach = 400;  ///< bytes of a source behind 出典：

/// Where the source ends: at the bracket that holds it, or with the line.
std::size_t source_end(const Sight& sight, std::size_t from) {
  std::size_t end = line_around(sight.text, from, from, kReach).end;
  auto bracket = std::ranges::upper_bound(sight.brackets, from, {}, &Bracket::begin);
  for (int n = 0; n < 4 && bracket != sight.brackets.begin(); ++n) {
    --bracket;
    if (bracket->inside <= from && from < bracket->inside_end) end = std::min(end, bracket->inside_end);
  }
  return std::min(end, sight.text.size());
}

std::string_view trim_words(std::string_view words) {
  words = trimmed(words);
  for (bool more = true; more;) {
    more = false;
    for (const auto mark : {"、"sv, ","sv, "の"sv, ":"sv, "。"sv, "「"sv, "("sv, "-"sv}) {
      if (!words.ends_with(mark)) continue;
      words = trimmed(words.substr(0, words.size() - mark.size()));
      more = true;
    }
  }
  return words;
}

void split_title(std::string_view words, std::string& issuer, std::string& title) {
  for (const auto& [open, close] : {std::pair{"「"sv, "」"sv}, std::pair{"『"sv, "』"sv}}) {
    const auto begin = words.find(open);
    const auto end = begin == words.npos ? words.npos : words.find(close, begin);
    if (end == words.npos) continue;
    issuer = trim_words(words.substr(0, begin));
    title = base::collapse_space(words.substr(begin + open.size(), end - begin - open.size()));
    return;
  }
  WrittenDate found;
  const auto date = find_date(words, 0, found);
  const auto head = trim_words(words.substr(0, std::min(date, words.size())));
  const auto leading = leading_issuer(head);
  if (!leading) {
    (date == words.npos ? issuer : title) = head;
  } else if (const auto rest = trimmed(head.substr(leading->size)); rest.empty() || ends_like_unit(head)) {
    issuer = head;
  } else {
    issuer = head.substr(0, leading->size);
    title = rest;
  }
}

/// Notes such as ※33 behind the source.
std::string_view without_note(std::string_view words) {
  const auto note = words.find("※");
  return trimmed(note == words.npos ? words : words.substr(0, note));
}

std::optional<Mark> read(std::string_view written, std::size_t begin, std::size_t end) {
  const auto narrowed = narrow(written);
  const auto words = without_note(narrowed.text);
  if (words.empty()) return std::nullopt;
  Mark mark{"citation", {}, {}, begin, end};
  if (words.starts_with("http://") || words.starts_with("https://")) {
    mark.fields.emplace_back("url", words.substr(0, words.find(' ')));
    return mark;
  }
  WrittenDate found;
  if (find_date(words, 0, found) != words.npos && found.date.year > 0)
    mark.fields.emplace_back("date", base::iso(found.date));
  std::string issuer;
  std::string title;
  split_title(words, issuer, title);
  if (!issuer.empty()) {
    mark.fields.emplace_back("issuer", issuer);
    for (auto& body : bodies_of(issuer)) mark.fields.emplace_back("body", std::move(body));
  }
  if (!title.empty()) mark.fields.emplace_back("title", title);
  return mark;
}

/// The colon behind the word; 0 if there is none.
std::size_t colon(std::string_view text, std::size_t at) {
  for (const auto mark : {"："sv, ":"sv})
    if (text.substr(at).starts_with(mark)) return mark.size();
  return 0;
}

}  // namespace

void find_quoted_sources(const Sight& sight, std::vector<Mark>& marks) {
  for (const auto word : {"出典"sv, "引用元"sv, "引用"sv, "出所"sv}) {
    for (auto at = sight.text.find(word); at != sight.text.npos; at = sight.text.find(word, at + word.size())) {
      const std::size_t width = colon(sight.text, at + word.size());
      if (width == 0) continue;
      const std::size_t from = at + word.size() + width;
      const std::size_t end = source_end(sight, from);
      if (auto mark = read(sight.text.substr(from, end - from), at, end)) marks.push_back(std::move(*mark));
      at = std::max(from, end) - word.size();  // what stands inside a source is part of it
    }
  }
}

}  // namespace text
