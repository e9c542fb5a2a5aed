#include "knowledge/merge.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

#include "knowledge/edit_place.hpp"
#include "knowledge/incoming_topics.hpp"
#include "knowledge/keep_level.hpp"
#include "knowledge/levels.hpp"
#include "knowledge/match.hpp"
#include "knowledge/merge_places.hpp"
#include "knowledge/merge_tree.hpp"
#include "knowledge/merging.hpp"
#include "text/merge.hpp"

namespace knowledge {
namespace {

using Id = std::int64_t;
constexpr std::string_view kMadeKey = "FK_";
constexpr Id kNowhere = -1;  ///< the parent of a base whose place is not known

Index index_of(const std::vector<Topic>& topics) {
  Index out;
  out.reserve(topics.size());
  for (const auto& topic : topics) out.emplace(topic.id, &topic);
  return out;
}

/// A mark that no text of the file gives and that only a person may take away.
bool is_from_elsewhere(const text::Mark& mark) {
  return mark.kind == "disclosure" && std::ranges::any_of(mark.fields, [](const auto& f) { return f.first == "twin"; });
}

/// Marks follow the file's text; levels do not fall: a padlock that the file no longer has stays until a person
/// decides. Whether one did so.
bool merge_marks(Topic& mine, const Topic& theirs) {
  const auto before = mine.level;
  auto old = std::move(mine.marks.seen);
  mine.marks.seen = theirs.marks.seen;
  for (auto& mark : old)
    if (is_from_elsewhere(mark)) mine.marks.seen.push_back(std::move(mark));
  mine.level = stated_level(mine.marks);
  if (!before || mine.marks.decided.contains("disclosure") || (mine.level && *mine.level >= *before)) return false;
  state_at_least(mine, *before, kReimported);
  return true;
}

/// Where the words are not the file's: they do not make the topic less strict than it was, and a stricter level that
/// came with the file counts all the same. Whether the former had to be said.
bool keep_as_strict(Topic& mine, std::optional<people::Level> before, const Topic& old, const Topic& theirs) {
  const bool fell = before && (!mine.level || *mine.level < *before);
  if (fell) state_at_least(mine, *before, kReimported);
  if (theirs.level && (!old.level || *theirs.level > *old.level)) state_at_least(mine, *theirs.level, kReimported);
  return fell;
}

/// Words: where both sides changed them, both changes are taken if they do not touch. Whether that was done.
bool words(Merging& m, ConflictPart which, const char* what, const Topic& old, Topic& mine, const Topic& theirs,
           std::string Topic::*member) {
  const bool both = theirs.*member != old.*member && mine.*member != old.*member && theirs.*member != mine.*member;
  auto joined = both ? text::merge(old.*member, mine.*member, theirs.*member) : std::nullopt;
  if (!joined) {
    m.part(which, what, old, mine, theirs, member);
    return false;
  }
  mine.*member = std::move(*joined);
  m.note(mine.id, name(which), Outcome::joined, theirs.*member);
  return true;
}

/// The topic after the merge; `placed` says that the file gave it a new place.
Topic merge_topic(Merging& m, const Topic& old, Topic mine, const Topic& theirs, bool moved_there, bool& placed) {
  const bool joined = words(m, ConflictPart::text, "text", old, mine, theirs, &Topic::text);
  words(m, ConflictPart::note, "note", old, mine, theirs, &Topic::note);
  m.part(ConflictPart::extras, "extras", old, mine, theirs, &Topic::extras);
  const bool moved_here = mine.parent != old.parent;
  placed = moved_there && !moved_here;
  if (placed)
    mine.parent = theirs.parent;
  else if (moved_there && mine.parent != theirs.parent)
    m.keep(ConflictPart::place, std::to_string(theirs.parent), "place", mine);
  else if (moved_here && mine.parent != theirs.parent)
    m.note(mine.id, name(ConflictPart::place), Outcome::left, std::to_string(theirs.parent));
  mine.branch = theirs.branch;
  if (theirs.source_key != outgoing_key(mine)) mine.source_key = theirs.source_key;
  const auto before = mine.level;
  if (joined) recognise_again(mine, mine.parent == 0);
  if (mine.text == theirs.text ? merge_marks(mine, theirs) : keep_as_strict(mine, before, old, theirs))
    m.note(mine.id, "level", Outcome::left, "");
  return mine;
}

/// In the file and in the base, but deleted here: it stays deleted unless the file changed its words.
bool comes_back(Merging& m, const MergeSide& here, const Topic& old, const Topic& theirs) {
  const auto last = here.last_state(theirs.id);
  const bool for_named = last && last->effective_level == people::Level::red;  // whoever they were, they deleted it
  const bool same = old.text == theirs.text && old.note == theirs.note;
  if (for_named || same) {
    const auto level = last ? last->effective_level : people::Level::clear;
    const auto words = same || theirs.note.empty() ? theirs.text : theirs.text + "\n" + theirs.note;
    if (!same || !m.gone.contains(theirs.parent)) m.note(theirs.id, "gone", Outcome::left, words, level);
    m.gone.insert(theirs.id);
    return false;
  }
  m.keep(ConflictPart::brought_back, "", "brought back", theirs);
  return true;
}

/// A topic that was deleted here and comes back with the file keeps what was known of its level. (As strict as at last:
/// apply().)
void keep_known_level(Topic& topic, const MergeSide& here) {
  if (const auto last = here.last_state(topic.id)) keep_level(topic, *last, kReimported);
}

std::vector<Id> numbers(const std::vector<std::size_t>& pairs, const std::vector<Topic>& base,
                        const std::function<Id(Id)>& take_ids) {
  const auto fresh = std::ranges::count(pairs, kNoParent);
  Id next = fresh > 0 ? take_ids(fresh) : 0;
  std::vector<Id> ids;
  ids.reserve(pairs.size());
  for (const auto pair : pairs) ids.push_back(pair == kNoParent ? next++ : base[pair].id);
  return ids;
}

/// A topic of which nobody can say who changed it: where it is not the same on both sides both did, so its base is
/// empty.
void forget(Topic& topic, const IncomingTopic& theirs) {
  if (topic.text != theirs.text) topic.text.clear();
  if (topic.note != theirs.note) topic.note.clear();
  topic.extras = {};
}

/// The base, and what the file names that stands here though the base knows nothing of it: it was made here and went
/// out in between, or an earlier file had it.
std::vector<Topic> with_known_here(const Incoming& incoming, const std::vector<Topic>& base,
                                   const std::vector<Topic>& now) {
  std::unordered_map<std::string, const Topic*> here;
  for (const auto& topic : now) here.emplace(outgoing_key(topic), &topic);
  std::unordered_set<Id> in_base;
  for (const auto& topic : base) in_base.insert(topic.id);
  auto out = base;
  for (const auto& theirs : incoming.topics) {
    const auto found = here.find(theirs.key);
    if (theirs.key.empty() || found == here.end() || !in_base.insert(found->second->id).second) continue;
    auto topic = *found->second;
    topic.source_key = theirs.key;
    forget(topic, theirs);
    out.push_back(std::move(topic));
  }
  return out;
}

/// What the file is compared with, and which of its topics is which of the file's.
struct Compared {
  std::vector<Topic> base;
  std::vector<std::size_t> pairs;  ///< for each topic of the file, as match() says
};

Compared compared(const Incoming& incoming, const std::optional<std::vector<Topic>>& last,
                  const std::vector<Topic>& now) {
  if (last) {
    auto base = with_known_here(incoming, *last, now);
    auto pairs = match(incoming.topics, base);
    return {std::move(base), std::move(pairs)};
  }
  const auto pairs = match(incoming.topics, now);
  Compared out{{}, std::vector<std::size_t>(pairs.size(), kNoParent)};
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (pairs[i] == kNoParent) continue;
    out.pairs[i] = out.base.size();
    out.base.push_back(now[pairs[i]]);
    forget(out.base.back(), incoming.topics[i]);
    out.base.back().parent = kNowhere;
  }
  return out;
}

/// How strict the file itself says its topics are.
std::unordered_map<Id, people::Level> levels_in(const std::vector<Topic>& file) {
  std::vector<Rank> ranks;
  ranks.reserve(file.size());
  for (const auto& topic : file) ranks.push_back({topic.id, topic.parent, topic.level});
  const auto levels = effective_levels(ranks, people::Level::clear, 0);
  std::unordered_map<Id, people::Level> out;
  for (std::size_t i = 0; i < ranks.size(); ++i) out.emplace(ranks[i].id, levels[i].level);
  return out;
}

}  // namespace

std::string outgoing_key(const Topic& topic) {
  return topic.source_key.empty() ? std::string{kMadeKey} + std::to_string(topic.id) : topic.source_key;
}

Id topic_of_outgoing_key(std::string_view key) {
  if (!key.starts_with(kMadeKey)) return 0;
  Id out = 0;
  const auto [end, error] = std::from_chars(key.data() + kMadeKey.size(), key.data() + key.size(), out);
  return error == std::errc{} && end == key.data() + key.size() ? out : 0;
}

Merged merge(const Incoming& incoming, const std::optional<std::vector<Topic>>& last, const MergeSide& here) {
  const auto& now = here.now;
  const auto [base, pairs] = compared(incoming, last, now);
  const auto base_index = index_of(base);
  const auto now_index = index_of(now);
  auto ids = numbers(pairs, base, here.take_ids);
  const auto theirs = numbered(incoming, ids);
  const auto levels = levels_in(theirs);
  Merging m{base_index, now_index, levels, {}, {}};
  m.out.ids = std::move(ids);
  const auto moved = moved_in_file(theirs, base_index);

  std::vector<Topic> topics;
  std::vector<bool> placed;
  std::unordered_set<Id> in_file;
  for (std::size_t i = 0; i < theirs.size(); ++i) {
    in_file.insert(theirs[i].id);
    const auto mine = now_index.find(theirs[i].id);
    bool fresh_place = true;
    if (mine != now_index.end()) {
      topics.push_back(merge_topic(m, base[pairs[i]], *mine->second, theirs[i], moved[i], fresh_place));
    } else if (pairs[i] == kNoParent || comes_back(m, here, base[pairs[i]], theirs[i])) {
      topics.push_back(theirs[i]);
      topics.back().document = now.front().document;
      if (pairs[i] != kNoParent) keep_known_level(topics.back(), here);
    } else {
      continue;
    }
    placed.push_back(fresh_place);
  }
  place(topics, placed, now_index, now);
  for (auto& topic : topics) {
    const auto mine = now_index.find(topic.id);
    if (mine == now_index.end())
      m.out.batch.added.push_back(std::move(topic));
    else if (!same_state(*mine->second, topic))
      m.out.batch.updated.push_back(std::move(topic));
  }
  mend_orphans(m, here, theirs);
  keep_a_tree(m);
  keep_levels(m, here);
  remove_gone(m, here, base, in_file);
  return std::move(m.out);
}

}  // namespace knowledge
