#include <algorithm>
#include <map>

#include "knowledge/history.hpp"
#include "knowledge/read.hpp"
#include "knowledge/store.hpp"
#include "text/difference.hpp"

namespace knowledge {
namespace {

using people::Reader;
using Id = std::int64_t;

constexpr std::int64_t kStates = 500;
constexpr std::int64_t kCharacters = 2'000'000;

struct Mine {
  std::string text;
  Id by = 0;
};

/// The pieces of `before`, carried over to `after`: what is new is by that changeset.
std::vector<Mine> carry_over(const std::vector<Mine>& before, std::string_view after, Id by) {
  std::string old;
  for (const auto& piece : before) old += piece.text;
  std::vector<Mine> out;
  const auto put = [&out](std::string_view text, Id who) {
    if (text.empty()) return;
    if (!out.empty() && out.back().by == who)
      out.back().text += text;
    else
      out.push_back({std::string{text}, who});
  };
  std::size_t piece = 0, within = 0;
  const auto walk = [&](std::size_t bytes, bool keep) {
    while (bytes > 0) {
      const auto& from = before[piece];
      const auto some = std::min(bytes, from.text.size() - within);
      if (keep) put(std::string_view{from.text}.substr(within, some), from.by);
      bytes -= some;
      within += some;
      if (within == from.text.size()) ++piece, within = 0;
    }
  };
  for (const auto& part : text::difference(old, after)) {
    if (part.change == text::Change::added)
      put(part.text, by);
    else
      walk(part.text.size(), part.change == text::Change::same);
  }
  return out;
}

}  // namespace

std::vector<WrittenPiece> who_wrote(db::Transaction& tx, const Reader& reader, Id id, bool note) {
  const auto now = topic(tx, reader, id);
  auto states = store::past_words(tx, reader, now, note, kStates, kCharacters);
  const bool all = std::ssize(states) == store::count_past_states(tx, reader, now);
  std::ranges::reverse(states);
  states.push_back({note ? now.note : now.text, now.since});
  std::vector<Mine> pieces;
  for (const auto& [words, since] : states) pieces = carry_over(pieces, words, since);
  std::map<Id, Changeset> changesets;
  std::vector<WrittenPiece> out;
  for (auto& piece : pieces) {
    auto& by = changesets[piece.by];
    if (by.id == 0) by = maker_of(tx, reader, piece.by);
    out.push_back({std::move(piece.text), by, !all && piece.by == states.front().since});
  }
  return out;
}

}  // namespace knowledge
