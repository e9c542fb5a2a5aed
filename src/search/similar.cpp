#include <algorithm>
#include <unordered_map>

#include "base/unicode.hpp"
#include "search/answer.hpp"
#include "search/filter.hpp"
#include "search/rank.hpp"
#include "search/telling_words.hpp"

namespace search {
namespace {

constexpr std::size_t kWordsAsked = 24, kWordsAtLeast = 3;
constexpr std::size_t kHoldersRead = 10'000;  ///< a millisecond or two
constexpr double kLeastShare = 0.1;  ///< of what the text itself would score; below it only common words are shared
constexpr double kNoteWeight = 0.3;
constexpr double kSameText = 1.2;

/// The rarest words that the index knows, by Groonga's estimate: as many as can be looked up quickly, and three at
/// least.
std::vector<std::string> rarest(Context& context, const Tables& tables, std::vector<std::string> words) {
  std::vector<std::pair<std::uint32_t, std::string>> known;
  auto* index = reinterpret_cast<grn_ii*>(tables.text_index);
  grn_search_optarg how{};
  how.mode = GRN_OP_EXACT;
  for (auto& word : words) {
    const auto holders =
        grn_ii_estimate_size_for_query(context.get(), index, word.data(), static_cast<unsigned>(word.size()), &how);
    if (holders > 0) known.emplace_back(holders, std::move(word));
  }
  std::ranges::sort(known);
  std::vector<std::string> out;
  std::size_t read = 0;
  for (auto& [holders, word] : known) {
    read += holders;
    if (out.size() == kWordsAsked || (out.size() >= kWordsAtLeast && read > kHoldersRead)) break;
    out.push_back(std::move(word));
  }
  return out;
}

bool holds_text(Context& context, const Tables& tables, grn_id id, std::string_view folded) {
  Value text{context, GRN_DB_TEXT};
  grn_obj_get_value(context.get(), tables.text, id, text.get());
  return text.bytes() == folded;
}

struct Shares {
  std::unordered_map<grn_id, double> by_topic;
  double whole = 0;  ///< what a topic with all the words would have
};

/// Words that no other visible topic holds count for nothing.
template <class Candidate>
Shares shares(Context& context, const Tables& tables, const std::vector<std::string>& words, Candidate is_candidate) {
  Shares out;
  for (const auto& word : words) {
    auto postings = find_term(context, tables, word);
    std::erase_if(postings, [&](const Posting& posting) { return !is_candidate(posting.id); });
    if (postings.empty()) continue;
    const double weight = rarity(postings.size()) * rarity(postings.size());
    out.whole += weight;
    for (const auto& posting : postings) out.by_topic[posting.id] += weight * (posting.in_text ? 1 : kNoteWeight);
  }
  return out;
}

}  // namespace

std::vector<Hit> similar_topics(Context& context, const Tables& tables, std::string_view text, const Reader& reader,
                                std::int64_t except, std::size_t limit) {
  const Sight sight{context, tables, reader};
  const Column<std::int64_t> number{context, tables.number}, document{context, tables.document};
  const Column<std::uint32_t> length{context, tables.text_length};
  const auto words = rarest(context, tables, telling_words(text));
  const auto shared = shares(context, tables, words, [&](grn_id id) { return sight.sees(id) && number[id] != except; });
  const auto own = base::fold(text);
  std::vector<Hit> hits;
  for (const auto& [id, share] : shared.by_topic) {
    if (share < kLeastShare * shared.whole) continue;
    const bool same = length[id] == own.size() && holds_text(context, tables, id, own);
    hits.push_back({number[id], document[id], share * (same ? kSameText : 0.5 + 0.5 * shortness(length[id]))});
  }
  const auto before = [](const Hit& a, const Hit& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.document != b.document ? a.document < b.document : a.topic < b.topic;
  };
  const auto last = hits.begin() + static_cast<std::ptrdiff_t>(std::min(limit, hits.size()));
  std::partial_sort(hits.begin(), last, hits.end(), before);
  hits.erase(last, hits.end());
  return hits;
}

}  // namespace search
