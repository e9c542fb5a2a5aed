#include "search/rank.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace search {
namespace {

constexpr double kExact = 12, kText = 6, kShortText = 4, kNote = 0.6, kShortNote = 0.4, kSynonym = 0.8;
constexpr double kShortBytes = 60;  // 20 Japanese letters

struct Scored {
  double score = 0;
  grn_id id = GRN_ID_NIL;
};

class Ranking {
 public:
  Ranking(Context& context, const Tables& tables)
      : text_length_(context, tables.text_length),
        note_length_(context, tables.note_length),
        document_(context, tables.document),
        number_(context, tables.number) {}

  double score(const Term& term, const Posting& posting) const {
    const double weight = term.synonym ? kSynonym : 1;
    if (!posting.in_text) return weight * (kNote + kShortNote * shortness(note_length_[posting.id]));
    const auto length = text_length_[posting.id];
    return weight * (length == term.text.size() ? kExact : kText + kShortText * shortness(length));
  }

  bool before(const Scored& a, const Scored& b) const {
    if (a.score != b.score) return a.score > b.score;
    const auto in_a = document_[a.id], in_b = document_[b.id];
    return in_a != in_b ? in_a < in_b : number_[a.id] < number_[b.id];
  }

  Hit hit(const Scored& scored) const { return {number_[scored.id], document_[scored.id], scored.score}; }

 private:
  Column<std::uint32_t> text_length_, note_length_;
  Column<std::int64_t> document_, number_;
};

std::size_t visible_holders(const Term& term, const Sight& sight) {
  return static_cast<std::size_t>(
      std::ranges::count_if(term.postings, [&](const Posting& posting) { return sight.sees(posting.id); }));
}

std::vector<Scored> scores(const Ranking& ranking, const Sight& sight, const Ids& ids, const std::vector<Term>& terms) {
  std::vector<Scored> out(ids.size());
  std::ranges::transform(ids, out.begin(), [](grn_id id) { return Scored{0, id}; });
  for (const auto& term : terms) {
    const double rare = rarity(term.visible ? *term.visible : visible_holders(term, sight));
    auto posting = term.postings.begin();
    for (auto& scored : out) {
      while (posting != term.postings.end() && posting->id < scored.id) ++posting;
      if (posting == term.postings.end()) break;
      if (posting->id == scored.id) scored.score += rare * ranking.score(term, *posting);
    }
  }
  return out;
}

/// Sorts the best `count` to the front. By score alone first: only those that score alike at the border need their
/// documents and numbers read.
void sort_first(const Ranking& ranking, std::vector<Scored>& scored, std::size_t count) {
  const auto before = [&](const Scored& a, const Scored& b) { return ranking.before(a, b); };
  const auto end = scored.begin() + static_cast<std::ptrdiff_t>(count);
  if (count < scored.size()) {
    std::ranges::nth_element(scored, end, std::greater{}, &Scored::score);
    const auto border = end->score;
    const auto better = std::partition(scored.begin(), end, [&](const Scored& each) { return each.score > border; });
    const auto alike = std::partition(end, scored.end(), [&](const Scored& each) { return each.score == border; });
    std::nth_element(better, end, alike, before);
  }
  std::sort(scored.begin(), end, before);
}

}  // namespace

double shortness(std::uint32_t bytes) { return kShortBytes / (kShortBytes + bytes); }

double rarity(std::size_t holders) {
  return 1 / (1 + std::log(static_cast<double>(std::max<std::size_t>(1, holders))));
}

std::vector<Hit> best_hits(Context& context, const Tables& tables, const Sight& sight, const Ids& ids,
                           const std::vector<Term>& terms, std::size_t offset, std::size_t limit) {
  if (offset >= ids.size() || limit == 0) return {};
  const Ranking ranking{context, tables};
  auto scored = scores(ranking, sight, ids, terms);
  const std::size_t end = offset + std::min(limit, scored.size() - offset);
  sort_first(ranking, scored, end);
  std::vector<Hit> hits;
  for (std::size_t at = offset; at < end; ++at) hits.push_back(ranking.hit(scored[at]));
  return hits;
}

}  // namespace search
