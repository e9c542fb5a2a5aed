#include <algorithm>

#include "base/unicode.hpp"
#include "text/cited_issuer.hpp"
#include "text/cited_title.hpp"
#include "text/finders.hpp"
#include "text/mark_words.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

/// A citation before its title is known.
struct Seen {
  Source source;
  std::size_t begin;
  std::size_t end;
  bool round;
};

/// Only white space between two brackets.
bool touch(std::string_view text, const Bracket& left, const Bracket& right) {
  return left.end <= right.begin && trimmed(text.substr(left.end, right.begin - left.end)).empty();
}

/// 「詳細は【IPA】の窓口へ」 speaks of the body; 「…について【NISC】より」 cites it.
bool spoken_of(std::string_view text, const Bracket& bracket) {
  constexpr std::u32string_view kParticles = U"のへにがはをとでやも";
  const char32_t next = point_behind(text, bracket.end);
  return next != 0 && kParticles.find(next) != kParticles.npos;
}

/// Behind 【相談】 or 【届出】 a body's name says where to turn, not where a text came from.
bool referral(std::string_view text, const Bracket& bracket) {
  const auto line = line_around(text, bracket.begin, bracket.end);
  const auto before = text.substr(line.begin, bracket.begin - line.begin);
  for (const auto word : {"【相談】"sv, "【届出】"sv, "【通報】"sv, "【窓口】"sv})
    if (before.find(word) != before.npos) return true;
  return false;
}

/// An issuer without a date, and the date in the bracket right beside it if there is one: （2016年8月2日）【NISC】.
std::optional<Seen> undated(const Sight& sight, std::size_t n) {
  const auto& bracket = sight.brackets[n];
  auto source = undated_source(bracket.content.text);
  if (!source) return std::nullopt;
  Seen seen{std::move(*source), bracket.begin, bracket.end, false};
  const auto beside = [&](std::size_t other) -> std::optional<base::Date> {
    const auto& neighbour = sight.brackets[other];
    if (bracket.shape == Shape::round && neighbour.shape == Shape::round) return std::nullopt;
    return date_alone(neighbour.content.text);
  };
  const bool before = n > 0 && touch(sight.text, sight.brackets[n - 1], bracket) && beside(n - 1);
  const bool behind =
      !before && n + 1 < sight.brackets.size() && touch(sight.text, bracket, sight.brackets[n + 1]) && beside(n + 1);
  if (before) seen.begin = sight.brackets[n - 1].begin;
  if (behind) seen.end = sight.brackets[n + 1].end;
  if (before || behind) seen.source.date = *beside(before ? n - 1 : n + 1);
  if (before || behind) return seen;
  if (bracket.shape == Shape::round || spoken_of(sight.text, bracket) || referral(sight.text, bracket))
    return std::nullopt;
  return seen;
}

/// A title inside the bracket, in the width in which it was written.
std::string as_written(const Sight& sight, const Bracket& bracket, const std::string& title) {
  const auto at = bracket.content.text.find(title);
  if (title.empty() || at == std::string::npos) return title;
  const auto& origin = bracket.content.origin;
  const auto begin = bracket.inside + origin[at];
  return base::collapse_space(sight.text.substr(begin, bracket.inside + origin[at + title.size()] - begin));
}

std::optional<Seen> look(const Sight& sight, std::size_t n) {
  const auto& bracket = sight.brackets[n];
  const std::string_view content{bracket.content.text};
  if (content.empty() || content.size() > 300) return std::nullopt;
  const bool round = bracket.shape == Shape::round;
  if (auto source = dated_source(content, bracket.shape != Shape::strong)) {
    if (round && !source->title.empty()) return std::nullopt;
    source->title = as_written(sight, bracket, source->title);
    return Seen{std::move(*source), bracket.begin, bracket.end, round};
  }
  return undated(sight, n);
}

Mark citation(const Seen& seen, std::string_view title) {
  Mark mark{"citation", {}, {}, seen.begin, seen.end};
  if (seen.source.date.year > 0) mark.fields.emplace_back("date", base::iso(seen.source.date));
  mark.fields.emplace_back("issuer", seen.source.issuer);
  for (const auto& body : seen.source.bodies) mark.fields.emplace_back("body", body);
  if (!title.empty()) mark.fields.emplace_back("title", title);
  return mark;
}

}  // namespace

void find_citations(const Sight& sight, std::vector<Mark>& marks) {
  std::size_t floor = 0;
  std::string last;
  for (std::size_t n = 0; n < sight.brackets.size(); ++n) {
    const auto seen = look(sight, n);
    if (!seen || seen->begin < floor) continue;
    std::string title = seen->source.title;
    const bool dated = seen->source.date.year > 0;
    const auto where = dated ? Around::both : Around::before;
    if (title.empty()) title = title_around(sight.text, floor, seen->begin, seen->end, seen->round, where);
    const bool adjoining = floor > 0 && trimmed(sight.text.substr(floor, seen->begin - floor)).empty();
    if (title.empty() && adjoining) title = last;
    if (!dated && title.empty()) continue;
    marks.push_back(citation(*seen, title));
    floor = seen->end;
    last = std::move(title);
  }
}

}  // namespace text
