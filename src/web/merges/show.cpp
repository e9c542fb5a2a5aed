#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/locale.hpp"
#include "knowledge/conflicts.hpp"
#include "knowledge/read.hpp"
#include "knowledge/undo_outlook.hpp"
#include "web/conflicts/conflicts.hpp"
#include "web/documents/head.hpp"
#include "web/history/history.hpp"
#include "web/merges/merges.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::Answer;
using knowledge::Merge;
using knowledge::MergeNote;
using knowledge::Outcome;

constexpr std::size_t kShown = 300;  // of each kind

using Conflicts = std::unordered_map<std::int64_t, knowledge::Conflict>;

struct Figures {
  knowledge::DifferenceFigures came_in;
  std::int64_t joined = 0, open = 0, answered = 0, left = 0;
};

bool is_open(const MergeNote& note) {
  return note.outcome == Outcome::asked && note.answer.state == Answer::State::open;
}

Figures figures_of(const Merge& merge) {
  Figures out{.came_in = knowledge::count(merge.differences)};
  for (const auto& note : merge.notes) {
    if (note.outcome == Outcome::joined) ++out.joined;
    if (note.outcome == Outcome::left) ++out.left;
    if (note.outcome == Outcome::asked) ++(is_open(note) ? out.open : out.answered);
  }
  return out;
}

void add_tile(render::Data& page, const Visit& visit, const char* section, const char* key, std::int64_t count) {
  auto& tile = page.section("TILES").set("COUNT", count).set("TEXT", base::text(visit.language, key));
  tile.set("SECTION", section);
  tile.show_if(count > 0, "LEADS").show_if(count == 0, "QUIET");
}

void fill_tiles(render::Data& page, const Visit& visit, const Figures& figures) {
  add_tile(page, visit, "waiting", "merges.open", figures.open);
  add_tile(page, visit, "answered", "merges.answered", figures.answered);
  add_tile(page, visit, "joined", "merges.joined", figures.joined);
  add_tile(page, visit, "left", "merges.left", figures.left);
  add_tile(page, visit, "came-in", "compare.added", figures.came_in.added);
  add_tile(page, visit, "came-in", "compare.changed", figures.came_in.changed);
  add_tile(page, visit, "came-in", "compare.moved", figures.came_in.moved);
  add_tile(page, visit, "came-in", "compare.removed", figures.came_in.removed);
}

void fill_topics(render::Data& data, const Visit& visit, const std::vector<knowledge::Topic>& topics) {
  for (std::size_t i = 0; i < std::min(topics.size(), kShown); ++i) {
    const auto name = short_text(topics[i].text);
    data.section("TOPICS")
        .set("URL", topic_address(topics[i].document, topics[i].id))
        .set("NAME", name.empty() ? base::text(visit.language, "topic.without_text") : name);
  }
}

/// Whether the merge stands, and the button that turns it over.
void fill_turn(render::Data& page, const Visit& visit, const Merge& merge, const knowledge::UndoOutlook& outlook) {
  if (!merge.in_force) {
    auto& undone = page.section("UNDONE").set("WHO", merge.turned->person_name);
    set_when(undone, merge.turned->at, visit.language);
    if (!merge.stayed.empty()) fill_topics(undone.section("STAYED"), visit, merge.stayed);
  }
  if (!people::may(visit.person, people::Right::write)) return;
  if (!outlook.possible) {
    fill_topics(page.section("TOO_LATE"), visit, outlook.staying);
    return;
  }
  auto& turn = page.section("TURN").set("TURN_URL", fmt::format("/changesets/{}/undo", merge.turned_by));
  turn.set("BACK", merge_address(merge.changeset.id)).show(merge.in_force ? "UNDO" : "REDO");
  const auto answered = std::ranges::count_if(
      merge.notes, [](const MergeNote& note) { return note.answer.state == Answer::State::decided; });
  if (merge.in_force && answered > 0) turn.section("WITH_ANSWERS").set("ANSWERS", static_cast<std::int64_t>(answered));
  if (!outlook.staying.empty()) fill_topics(turn.section("STAYING"), visit, outlook.staying);
}

void fill_head(render::Data& page, const Visit& visit, const Merge& merge) {
  page.set("FILE", merge.file).set("FORMAT", merge.format).set("WHO", merge.changeset.person_name);
  page.set("REASON", merge.changeset.reason);
  set_when(page, merge.changeset.at, visit.language);
  if (merge.base_at == 0) return;
  const auto* key = merge.base_went_out ? "merges.base_went_out" : "merges.base";
  page.set("BASE_TEXT", base::text(visit.language, key, {{"when", base::tokyo_text(merge.base_at, visit.language)}}));
}

/// The open questions of this merge that the visitor may decide.
Conflicts open_here(const Visit& visit, db::Transaction& tx, const Merge& merge) {
  Conflicts out;
  if (!people::may(visit.person, people::Right::write)) return out;
  for (auto& one : knowledge::open_conflicts(tx, visit.reader, merge.changeset.document, 10 * kShown))
    if (one.found == merge.changeset.id) out.emplace(one.id, std::move(one));
  return out;
}

/// A block of the page: fills what fits, at most kShown of it.
class Block {
 public:
  Block(render::Data& page, const char* section) : page_(page), section_(section) {}

  render::Data* next(const char* name, const char* path) {
    if (block_ == nullptr) block_ = &page_.section(section_);
    if (++count_ > kShown) return nullptr;
    return &block_->include(name, path);
  }
  void end() {
    if (count_ > kShown) block_->section("MORE").set("SHOWN", static_cast<std::int64_t>(kShown));
  }

 private:
  render::Data& page_;
  const char* section_;
  render::Data* block_ = nullptr;
  std::size_t count_ = 0;
};

template <class Fits>
void fill_notes(render::Data& page, const char* section, const Visit& visit, const Merge& merge,
                const Conflicts& conflicts, std::int64_t seen, Fits fits) {
  Block block{page, section};
  for (const auto& note : merge.notes) {
    if (!fits(note)) continue;
    const auto open = conflicts.find(note.answer.conflict);
    if (is_open(note) && open != conflicts.end()) {
      if (auto* row = block.next("NOTES", "templates/conflicts/conflict.tpl")) {
        row->show("INSIDE");
        fill_conflict(*row, visit, open->second, seen);
      }
    } else if (auto* row = block.next("NOTES", "templates/merges/note.tpl")) {
      fill_merge_note(*row, visit, note);
    }
  }
  block.end();
}

void fill_differences(render::Data& page, const Visit& visit, const Merge& merge, std::int64_t seen) {
  std::unordered_set<std::int64_t> joined;
  for (const auto& note : merge.notes)
    if (note.outcome == Outcome::joined) joined.insert(note.topic.id);
  Block block{page, "CAME_IN"};
  for (const auto& one : merge.differences)
    if (auto* row = block.next("DIFFERENCES", "templates/history/difference.tpl")) {
      fill_difference(*row, visit, one, {merge.changeset.id - 1, seen}, !one.after);
      row->show_if(one.after && joined.contains(one.after->id), "JOINED");
    }
  block.end();
}

void fill_blocks(render::Data& page, const Visit& visit, const Merge& merge, const Conflicts& conflicts,
                 std::int64_t seen) {
  const auto of = [](Outcome outcome) { return [=](const MergeNote& note) { return note.outcome == outcome; }; };
  fill_notes(page, "WAITING", visit, merge, conflicts, seen, is_open);
  fill_notes(page, "ANSWERED", visit, merge, conflicts, seen,
             [](const MergeNote& note) { return note.outcome == Outcome::asked && !is_open(note); });
  fill_notes(page, "JOINED", visit, merge, conflicts, seen, of(Outcome::joined));
  fill_notes(page, "LEFT", visit, merge, conflicts, seen, of(Outcome::left));
  fill_differences(page, visit, merge, seen);
}

}  // namespace

std::string merge_address(std::int64_t changeset) { return fmt::format("/merges/{}", changeset); }

Response show_merge(const Visit& visit) {
  const auto id = number(visit.request, "id");
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto seen = knowledge::newest_changeset(tx);
    const auto merge = knowledge::merge_of(tx, visit.reader, id);
    const auto document = knowledge::document(tx, visit.reader, merge.changeset.document);
    Page page{visit, "templates/merges/show.tpl", "AT_KNOWLEDGE",
              document.title + " — " + base::text(visit.language, "merges.title")};
    include_head(page.page(), visit, tx, document, "AT_HISTORY");
    fill_head(page.page(), visit, merge);
    fill_tiles(page.page(), visit, figures_of(merge));
    fill_turn(page.page(), visit, merge, knowledge::undo_outlook(tx, visit.reader, merge.turned_by));
    fill_blocks(page.page(), visit, merge, open_here(visit, tx, merge), seen);
    answer = page.answer();
  });
  return std::move(*answer);
}

}  // namespace web
