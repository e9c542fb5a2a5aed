#include <algorithm>

#include "base/unicode.hpp"
#include "search/index.hpp"

namespace search {
namespace {

constexpr std::string_view kCut = "…";

struct Span {
  std::size_t begin = 0, end = 0;
};

/// Would a cut here part a letter from a mark that is drawn on it?
bool inside_letter(std::string_view text, std::size_t at) {
  return at > 0 && at < text.size() && base::extends_previous(base::next_point(text, at));
}

std::size_t whole_after(std::string_view text, std::size_t at) {
  while (inside_letter(text, at)) base::next_point(text, at);
  return at;
}

std::size_t one_back(std::string_view text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0) == 0x80) {
  }
  return at;
}

std::size_t back(std::string_view text, std::size_t at, std::size_t points) {
  while (points-- > 0 && at > 0) at = one_back(text, at);
  while (inside_letter(text, at)) at = one_back(text, at);
  return at;
}

std::size_t forward(std::string_view text, std::size_t at, std::size_t points) {
  return whole_after(text, at + base::first(text.substr(at), points).size());
}

/// Behind the last letter of the key that came from the same place as key[end - 1].
std::size_t same_origin_end(const base::Folded& folded, std::size_t end) {
  const std::size_t last = folded.origin[end - 1];
  while (end < folded.key.size() && folded.origin[end] == last) ++end;
  return end;
}

/// The bytes of the text from which key[begin, end) came.
Span written_span(std::string_view text, const base::Folded& folded, std::size_t begin, std::size_t end) {
  const std::size_t last = folded.origin[end - 1];
  std::size_t to = end < folded.key.size() ? folded.origin[end] : text.size();
  for (std::size_t before = one_back(text, to); before > last; before = one_back(text, to)) {
    std::size_t at = before;  // white space at the very end has no letter in the key
    if (!base::is_space(base::next_point(text, at))) break;
    to = before;
  }
  return {back(text, folded.origin[begin], 0), whole_after(text, to)};
}

void add_hits(std::vector<Span>& spans, std::string_view text, const base::Folded& folded, const std::string& term) {
  for (auto at = folded.key.find(term); at != std::string::npos;) {
    const std::size_t end = same_origin_end(folded, at + term.size());
    spans.push_back(written_span(text, folded, at, end));
    at = folded.key.find(term, end - term.size() + 1);  // what ends before `end` is marked already
  }
}

std::vector<Span> hits_in(std::string_view text, std::span<const std::string> terms) {
  const auto folded = base::fold_with_origin(text);
  std::vector<Span> spans;
  for (const auto& term : terms) {
    if (!term.empty()) add_hits(spans, text, folded, term);
  }
  std::ranges::sort(spans, {}, &Span::begin);
  std::vector<Span> merged;
  for (const auto& span : spans) {
    if (!merged.empty() && span.begin <= merged.back().end) {
      merged.back().end = std::max(merged.back().end, span.end);
    } else {
      merged.push_back(span);
    }
  }
  return merged;
}

/// A third of the points stand before the first hit, more where the text ends soon after it.
Span window(std::string_view text, const std::vector<Span>& hits, std::size_t points) {
  const std::size_t first_hit = hits.empty() ? 0 : hits.front().begin;
  Span out;
  out.begin = back(text, first_hit, points / 3);
  out.end = forward(text, out.begin, points);
  if (out.end == text.size()) out.begin = std::min(out.begin, back(text, text.size(), points));
  if (!hits.empty()) out.end = std::max(out.end, std::min(hits.front().end, forward(text, first_hit, points)));
  return out;
}

void add(std::vector<Piece>& pieces, std::string_view text, bool hit) {
  if (!text.empty()) pieces.push_back({std::string{text}, hit});
}

}  // namespace

std::vector<Piece> snippet(std::string_view text, std::span<const std::string> terms, std::size_t points) {
  const auto hits = hits_in(text, terms);
  const Span shown = window(text, hits, points);
  std::vector<Piece> pieces;
  if (shown.begin > 0) add(pieces, kCut, false);
  std::size_t at = shown.begin;
  for (const auto& hit : hits) {
    const std::size_t begin = std::max(hit.begin, at), end = std::min(hit.end, shown.end);
    if (begin >= end) continue;
    add(pieces, text.substr(at, begin - at), false);
    add(pieces, text.substr(begin, end - begin), true);
    at = end;
  }
  add(pieces, text.substr(at, shown.end - at), false);
  if (shown.end < text.size()) add(pieces, kCut, false);
  return pieces;
}

}  // namespace search
