#include "knowledge/merges.hpp"

#include <charconv>
#include <map>
#include <unordered_map>

#include "base/error.hpp"
#include "knowledge/read.hpp"
#include "knowledge/store.hpp"
#include "knowledge/store_conflicts.hpp"
#include "knowledge/store_merges.hpp"

namespace knowledge {
namespace {

using people::Reader;
using Id = std::int64_t;
using ById = std::unordered_map<Id, const Topic*>;

ById by_id(const std::vector<Topic>& topics) {
  ById out;
  for (const auto& topic : topics) out.emplace(topic.id, &topic);
  return out;
}

/// The document before and after, as the reader may see it.
struct Sides {
  std::vector<Topic> before, after;
  ById was, is;
  Sides(db::Transaction& tx, const Reader& reader, const Changeset& c)
      : before{whole(tx, reader, c.document, c.id - 1)},
        after{whole(tx, reader, c.document, c.id)},
        was{by_id(before)},
        is{by_id(after)} {}
};

const Topic* find(const ById& topics, Id id) {
  const auto found = topics.find(id);
  return found == topics.end() ? nullptr : found->second;
}

Id number(std::string_view text) {
  Id out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

/// Who and when; why may be about more than the reader sees.
std::optional<Changeset> without_reason(db::Transaction& tx, Id id) {
  auto out = store::changeset(tx, id);
  if (out) out->reason.clear();
  return out;
}

Answer answer_of(db::Transaction& tx, const store::FoundState& found, bool in_force) {
  Answer out{.state = Answer::State::dropped, .conflict = found.id, .choice = {}, .by = {}};
  if (!found.decided) {
    out.state = Answer::State::open;
  } else if (in_force && !found.choice.empty()) {
    out.state = Answer::State::decided;
    out.choice = found.choice;
    out.by = without_reason(tx, found.choice_by);
  } else if (const auto by = store::changeset(tx, *found.decided); by && by->kind == "import") {
    out.state = Answer::State::replaced;
  }
  return out;
}

/// The topic just after the merge or, where it was not there then, at last.
std::optional<Topic> topic_of(db::Transaction& tx, const Reader& reader, const Sides& sides, Id id) {
  if (const auto* after = find(sides.is, id)) return *after;
  if (auto now = store::topic(tx, reader, id)) return now;
  return store::last_state(tx, reader, id);
}

std::string part_of(const Topic* topic, std::string_view part) {
  if (topic == nullptr) return {};
  return part == "note" ? topic->note : topic->text;
}

class Reading {
 public:
  Reading(db::Transaction& tx, const Reader& reader, const Changeset& c, bool in_force)
      : tx_(tx), reader_(reader), changeset_(c), sides_(tx, reader, c), in_force_(in_force) {
    for (auto& found : store::conflicts_found(tx, c.id)) found_.emplace(std::pair{found.topic, found.part}, found);
  }

  std::vector<TopicDifference> differences() const { return compare(sides_.before, sides_.after); }

  std::vector<MergeNote> notes() {
    std::vector<MergeNote> out;
    for (auto& found : store::notes_of(tx_, changeset_.id)) {
      auto topic = topic_of(tx_, reader_, sides_, found.topic);
      // What was stricter than this reader's ceiling is no word for him, whatever stands here now. At RED those count
      // who are named now.
      const bool named = topic && topic->effective_level == people::Level::red && found.level == people::Level::red;
      if (!reader_.all && !named && !people::may_see(reader_, found.level)) continue;
      if (topic) out.push_back(note(std::move(found), std::move(*topic)));
    }
    return out;
  }

 private:
  MergeNote note(FoundNote found, Topic topic) {
    const auto* stood = find(found.outcome == Outcome::joined ? sides_.was : sides_.is, found.topic);
    MergeNote out{.outcome = found.outcome,
                  .part = std::move(found.part),
                  .topic = std::move(topic),
                  .there = false,
                  .ours = {},
                  .theirs = std::move(found.theirs),
                  .answer = {}};
    out.there = store::topic(tx_, reader_, found.topic).has_value();
    const bool words = out.part == "text" || out.part == "note";
    if (words) out.ours = part_of(stood, out.part);
    if (out.part == "place") {
      out.ours = name_of_place(out.topic.parent);
      out.theirs = name_of_place(number(out.theirs));
    }
    if (out.part == "extras") out.theirs.clear();
    if (out.outcome == Outcome::asked) out.answer = answer(found.topic, out.part);
    return out;
  }

  std::string name_of_place(Id parent) {
    const auto topic = topic_of(tx_, reader_, sides_, parent);
    return topic ? topic->text : std::string{};
  }

  Answer answer(Id topic, const std::string& part) {
    const auto found = found_.find({topic, part});
    return found == found_.end() ? Answer{.state = Answer::State::dropped, .conflict = 0, .choice = {}, .by = {}}
                                 : answer_of(tx_, found->second, in_force_);
  }

  db::Transaction& tx_;
  const Reader& reader_;
  const Changeset& changeset_;
  Sides sides_;
  bool in_force_;
  std::map<std::pair<Id, std::string>, store::FoundState> found_;
};

/// Of what changed, what is not again as it was before; another order is no difference.
std::vector<Topic> stayed(const std::vector<TopicDifference>& differences, const std::vector<Topic>& then) {
  const auto topics = by_id(then);
  std::vector<Topic> out;
  for (const auto& one : differences) {
    const auto* topic = find(topics, one.after ? one.after->id : one.before->id);
    if (topic == nullptr) continue;
    auto old = one.before;
    if (old) old->position = topic->position;
    if (!old || !same_state(*old, *topic)) out.push_back(*topic);
  }
  return out;
}

[[noreturn]] void refuse() { throw base::Error{base::Fault::not_found, "error.merge_not_found"}; }

/// A document's first import, or one whose predecessor nobody wrote down, was compared with nothing.
bool was_merged(const store::SourceImport& import) { return import.base != 0; }

}  // namespace

bool is_merge(db::Transaction& tx, Id changeset) {
  const auto import = store::source_import(tx, changeset);
  return import && was_merged(*import);
}

Merge merge_of(db::Transaction& tx, const Reader& reader, Id id) {
  const auto import = store::source_import(tx, id);
  if (!import || !was_merged(*import) || !store::document(tx, reader, import->document)) refuse();
  Merge out{.changeset = changeset(tx, reader, id),
            .file = import->file,
            .format = import->format,
            .base_went_out = import->base_went_out,
            .in_force = import->in_force,
            .turned_by = import->turned == 0 ? id : import->turned,
            .turned = {},
            .differences = {},
            .notes = {}};
  if (const auto base = store::changeset(tx, import->base)) out.base_at = base->at;
  if (import->turned != 0) out.turned = without_reason(tx, import->turned);
  Reading reading{tx, reader, out.changeset, out.in_force};
  out.differences = reading.differences();
  out.notes = reading.notes();
  if (out.turned && !out.in_force)
    out.stayed = stayed(out.differences, whole(tx, reader, import->document, out.turned->id));
  return out;
}

}  // namespace knowledge
