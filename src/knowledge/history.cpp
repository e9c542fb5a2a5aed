#include "knowledge/history.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "knowledge/read.hpp"
#include "knowledge/store.hpp"
#include "knowledge/store_conflicts.hpp"

namespace knowledge {
namespace {

using base::Error;
using base::Fault;
using people::Reader;
using store::StateSpan;
using Id = std::int64_t;

constexpr base::Millis kDay = 24 * 3600 * 1000;

struct Figures {
  Id added = 0, changed = 0, moved = 0, only_moved = 0, removed = 0;
  Id states = 0;  ///< that it began or ended
  std::map<Id, StateSpan> topics;
  Id sum() const { return added + changed + removed; }
};

using ByChangeset = std::map<Id, Figures>;
using At = std::pair<Id, Id>;  ///< changeset and topic

bool elsewhere(const StateSpan& a, const StateSpan& b) { return a.parent != b.parent || a.position != b.position; }

/// What each changeset first..last of the document did, as far as the reader may see it.
ByChangeset figures(db::Transaction& tx, const Reader& reader, Id document, Id first, Id last) {
  const auto states = store::states_between(tx, reader, document, first, last);
  std::map<At, const StateSpan*> ended;
  for (const auto& state : states)
    if (state.until != 0) ended.emplace(At{state.until, state.topic}, &state);
  ByChangeset out;
  std::set<At> moved;
  for (const auto& state : states) {
    if (state.until != 0) ++out[state.until].states;
    if (state.since == 0) continue;
    auto& of = out[state.since];
    ++of.states;
    of.topics.emplace(state.topic, state);
    const auto before = ended.find({state.since, state.topic});
    if (before == ended.end()) {
      ++of.added;
      continue;
    }
    ++of.changed;
    if (elsewhere(*before->second, state)) moved.insert(before->first);
    ended.erase(before);
  }
  for (const auto& [at, state] : ended) {
    ++out[at.first].removed;
    out[at.first].topics.emplace(at.second, *state);
  }
  for (const auto& at : moved) ++out[at.first].moved;
  if (!moved.empty())
    for (const auto& at : store::only_moved_between(tx, document, first, last))
      if (moved.contains(at)) ++out[at.first].only_moved;
  return out;
}

/// Those that hang on none of the others first: the tops of branches that came or went.
std::vector<Touched> touched(const Figures& seen) {
  std::vector<Touched> tops, others;
  for (const auto& [id, state] : seen.topics)
    (seen.topics.contains(state.parent) ? others : tops).push_back({id, state.text});
  std::ranges::move(others, std::back_inserter(tops));
  return tops;
}

/// A changeset without figures changed the document itself, or only asked or answered questions about topics, of which
/// it may be known no more which.
bool show_asked(db::Transaction& tx, const Reader& reader, Changeset& c) {
  const auto all = store::count_questions(tx, Reader::everything(), c.id);
  const auto seen = all == 0 ? 0 : store::count_questions(tx, reader, c.id);
  if (seen > 0 && seen == all) return true;
  if (all == 0 && store::state_ended_by(tx, c.document, c.id)) return true;
  c.reason.clear();
  return seen > 0;
}

bool hides_questions(db::Transaction& tx, const Reader& reader, Id changeset) {
  const auto all = store::count_questions(tx, Reader::everything(), changeset);
  return all > 0 && store::count_questions(tx, reader, changeset) < all;
}

/// The changeset as this reader may know it; whether there is something in it for him.
bool show_to(db::Transaction& tx, const Reader& reader, const Figures& seen, Changeset& c) {
  const Id all = c.added + c.changed + c.removed;
  const Id states = c.added + 2 * c.changed + c.removed;
  c.added = seen.added;
  c.changed = seen.changed;
  c.moved = seen.moved;
  c.only_moved = seen.only_moved;
  c.touched = touched(seen);
  c.removed = seen.removed;
  if (reader.all) return true;
  if (all == 0) return show_asked(tx, reader, c);
  // It may be about what he does not see, before or after, or about a question on it.
  if (seen.states < states || hides_questions(tx, reader, c.id)) c.reason.clear();
  return seen.sum() > 0;
}

bool show_to(db::Transaction& tx, const Reader& reader, Changeset& c) {
  return show_to(tx, reader, figures(tx, reader, c.document, c.id, c.id)[c.id], c);
}

}  // namespace

std::vector<Changeset> history(db::Transaction& tx, const Reader& reader, Id id, Id before, Id limit) {
  const auto of = document(tx, reader, id).id;
  std::vector<Changeset> out;
  // What is hidden is made up for, so that a page is full unless it is the last.
  while (std::ssize(out) < limit) {
    auto some = store::changesets_of(tx, of, before, limit);
    if (some.empty()) break;
    before = some.back().id;
    auto seen = figures(tx, reader, of, some.back().id, some.front().id);
    std::erase_if(some, [&](Changeset& c) { return !show_to(tx, reader, seen[c.id], c); });
    for (auto& c : some)
      if (std::ssize(out) < limit) out.push_back(std::move(c));
  }
  return out;
}

std::vector<Changeset> recent_changesets(db::Transaction& tx, const Reader& reader, Id limit) {
  auto out = store::recent_changesets(tx, reader, limit);
  std::erase_if(out, [&](Changeset& c) { return !show_to(tx, reader, c); });
  return out;
}

Changeset changeset(db::Transaction& tx, const Reader& reader, Id id) {
  auto found = store::changeset(tx, id);
  if (!found || !store::document_even_deleted(tx, reader, found->document) || !show_to(tx, reader, *found))
    throw Error{Fault::not_found, "error.changeset_not_found"};
  return std::move(*found);
}

Id changeset_on(db::Transaction& tx, Id document, const base::Date& day) {
  return store::last_changeset_before(tx, document, base::tokyo_midnight(day) + kDay);
}

std::optional<base::Millis> began(db::Transaction& tx, const Reader& reader, Id id) {
  const auto first = store::first_seen(tx, reader, id);
  if (first == 0) return std::nullopt;
  return store::changeset(tx, first).value().at;
}

std::vector<EarlyEntry> early_history(db::Transaction& tx, const Reader& reader, Id id) {
  return store::early_entries(tx, reader, id);
}

Changeset maker_of(db::Transaction& tx, const Reader& reader, Id changeset) {
  auto out = store::changeset(tx, changeset).value();
  show_to(tx, reader, out);
  return out;
}

Changeset last_change(db::Transaction& tx, const Reader& reader, Id id) {
  return maker_of(tx, reader, topic(tx, reader, id).since);
}

std::vector<PastState> topic_history(db::Transaction& tx, const Reader& reader, Id id, std::size_t limit) {
  const auto now = topic(tx, reader, id);
  const auto told = [&](Id number) {
    auto c = store::changeset(tx, number).value();
    show_to(tx, reader, c);
    return c;
  };
  std::vector<PastState> out;
  Id next = now.since;  // the changeset that made the state after this one
  for (auto& past : store::past_states(tx, reader, now, limit)) {
    PastState state{std::move(past.topic), told(past.until), false, std::nullopt};
    const Id made = std::exchange(next, state.topic.since);
    state.deleted = made != past.until && !store::state_at(tx, id, past.until);
    if (state.deleted && store::last_change_before(tx, id, made) == past.until) state.brought_back = told(made);
    out.push_back(std::move(state));
  }
  return out;
}

}  // namespace knowledge
