#include "search/reading.hpp"

#include <algorithm>
#include <optional>

#include "base/error.hpp"
#include "base/unicode.hpp"

namespace search {

void refuse_unusable() { throw base::Error(base::Fault::unavailable, "error.search.unavailable"); }

template <class Work>
auto ReadingIndex::read(Work work) const {
  using Result = decltype(work(std::declval<Context&>(), std::declval<const Tables&>()));
  std::optional<Result> result;
  with_tables([&](Context& context, const Tables& tables) { result = work(context, tables); });
  return std::move(*result);
}

Answer ReadingIndex::ask(const Ask& ask) const {
  return read([&](Context& context, const Tables& tables) { return answer(context, tables, ask); });
}

std::vector<Hit> ReadingIndex::similar(std::string_view text, const Reader& reader, std::int64_t except,
                                       std::size_t limit) const {
  return read([&](Context& context, const Tables& tables) {
    return similar_topics(context, tables, text, reader, except, limit);
  });
}

std::vector<std::int64_t> ReadingIndex::holders(std::string_view word) const {
  const auto key = base::fold(word);
  if (key.empty()) return {};
  return read([&](Context& context, const Tables& tables) {
    const Column<std::int64_t> number{context, tables.number};
    std::vector<std::int64_t> topics;
    for (const auto& posting : find_term(context, tables, key)) topics.push_back(number[posting.id]);
    std::ranges::sort(topics);
    return topics;
  });
}

std::int64_t ReadingIndex::size() const {
  return read([](Context& context, const Tables& tables) {
    return static_cast<std::int64_t>(grn_table_size(context.get(), tables.topics));
  });
}

}  // namespace search
