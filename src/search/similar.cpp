#include <algorithm>
#include <unordered_map>

#include "search/answer.hpp"
#include "search/filter.hpp"
#include "search/rank.hpp"
#include "search/telling_words.hpp"

namespace search {
namespace {

constexpr std::size_t kWordsAsked = 24;
constexpr double kLeastShare = 0.1;  ///< of what the text itself would score; below it only common words are shared
constexpr double kNoteWeight = 0.3;

/// The rarest words that the index knows, by Groonga's estimate.
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
  if (known.size() > kWordsAsked) known.resize(kWordsAsked);
  std::vector<std::string> out;
  for (auto& [holders, word] : known) out.push_back(std::move(word));
  return out;
}

struct Shares {
  std::unordered_map<grn_id, double> by_topic;
  double whole = 0;
};

Shares shares(Context& context, const Tables& tables, const Sight& sight, const std::vector<std::string>& words) {
  Shares out;
  for (const auto& word : words) {
    auto postings = find_term(context, tables, word);
    std::erase_if(postings, [&](const Posting& posting) { return !sight.sees(posting.id); });
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
  const auto shared = shares(context, tables, sight, rarest(context, tables, telling_words(text)));
  const Column<std::int64_t> number{context, tables.number}, document{context, tables.document};
  const Column<std::uint32_t> length{context, tables.text_length};
  std::vector<Hit> hits;
  for (const auto& [id, share] : shared.by_topic) {
    if (share < kLeastShare * shared.whole || number[id] == except) continue;
    hits.push_back({number[id], document[id], share * (0.5 + 0.5 * shortness(length[id]))});
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
