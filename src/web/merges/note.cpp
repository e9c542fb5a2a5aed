#include <fmt/format.h>

#include "base/locale.hpp"
#include "web/conflicts/conflicts.hpp"
#include "web/documents/head.hpp"
#include "web/history/history.hpp"
#include "web/merges/merges.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::Answer;
using knowledge::MergeNote;
using knowledge::Outcome;

std::string part_text(const MergeNote& note, std::string_view language) {
  const bool asked = note.outcome == Outcome::asked;
  const bool shared = asked || note.part == "text" || note.part == "note" || note.part == "extras";
  return base::text(language, (shared ? "conflicts." : "merges.part.") + note.part);
}

void fill_answer(render::Data& row, const MergeNote& note, std::string_view language) {
  switch (note.answer.state) {
    case Answer::State::open:
      row.section("ANSWER").set("ANSWER_TEXT", base::text(language, "merges.waiting"));
      return;
    case Answer::State::replaced:
      row.section("ANSWER").set("ANSWER_TEXT", base::text(language, "merges.replaced"));
      return;
    case Answer::State::dropped:
      row.section("ANSWER").set("ANSWER_TEXT", base::text(language, "merges.dropped"));
      return;
    case Answer::State::decided:
      break;
  }
  auto& choice = row.section("DECIDED");
  const auto word = note.part == "brought-back" || note.part == "deleted" ? note.part + "." : std::string{};
  choice.set("CHOICE_TEXT", base::text(language, "merges.choice." + word + note.answer.choice));
  if (!note.answer.by) return;
  choice.set("WHO", note.answer.by->person_name);
  choice.set("CHANGE_URL", changeset_address(note.answer.by->document, note.answer.by->id));
  set_when(choice, note.answer.by->at, language);
}

std::string explained(const MergeNote& note, std::string_view language) {
  const base::Arguments places{{"here", short_text(note.ours)}, {"there", short_text(note.theirs)}};
  if (note.part == "place") {
    const bool both = !note.ours.empty() && !note.theirs.empty();
    return base::text(language, both ? "merges.places" : "merges.left.place", places);
  }
  return note.outcome == Outcome::left ? base::text(language, "merges.left." + note.part) : std::string{};
}

}  // namespace

void fill_merge_note(render::Data& row, const Visit& visit, const MergeNote& note) {
  const auto name = short_text(note.topic.text);
  row.set("ID", fmt::format("{}-{}", note.topic.id, note.part));
  row.set("NAME", name.empty() ? base::text(visit.language, "topic.without_text") : name);
  row.set("PART", part_text(note, visit.language)).set("EXPLAINED", explained(note, visit.language));
  if (note.there)
    row.section("LEADS").set("URL", topic_address(note.topic.document, note.topic.id));
  else
    row.show("GONE");
  const bool words = note.part == "text" || note.part == "note";
  if (words) fill_both(row.section("TEXTS"), note.ours, note.theirs);
  if (note.outcome == Outcome::joined)
    row.section("RESULT").set("RESULT_TEXT", note.part == "note" ? note.topic.note : note.topic.text);
  if (note.outcome == Outcome::asked) fill_answer(row, note, visit.language);
}

}  // namespace web
