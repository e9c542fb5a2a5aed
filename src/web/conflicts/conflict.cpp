#include <fmt/format.h>

#include "base/locale.hpp"
#include "base/unicode.hpp"
#include "text/difference.hpp"
#include "web/conflicts/conflicts.hpp"
#include "web/documents/head.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::Conflict;
using knowledge::ConflictPart;

constexpr std::size_t kLongest = 4000;  ///< code points of a text; the topic's page has all of it

std::string words(const Conflict& one, std::string_view language, std::string_view end) {
  return base::text(language, fmt::format("conflicts.{}{}", knowledge::name(one.part), end),
                    {{"who", one.person_name}});
}

/// Whose the other word is.
void fill_origin(render::Data& row, const Conflict& one) {
  if (one.person_name.empty())
    row.show("FILE");
  else
    row.section("PERSON").set("WHO", one.person_name);
}

/// Both texts, with what only one of them has marked.
void fill_texts(render::Data& row, const Conflict& one, const std::string& ours) {
  const auto& theirs = one.theirs;
  auto& texts = row.section("TEXTS");
  fill_origin(texts, one);
  row.section("JOIN").set("BOTH", ours + "\n" + theirs);
  texts.set("SAVED_BY", one.saved_by);
  fill_both(texts, ours, theirs);
}

}  // namespace

void fill_both(render::Data& texts, std::string_view ours, std::string_view theirs) {
  for (const auto& piece : text::difference(base::first(ours, kLongest), base::first(theirs, kLongest))) {
    const auto* which = piece.change == text::Change::same ? "SAME" : "OTHER";
    if (piece.change != text::Change::added) texts.section("OURS").set("TEXT", piece.text).show(which);
    if (piece.change != text::Change::removed) texts.section("THEIRS").set("TEXT", piece.text).show(which);
  }
}

void fill_conflict(render::Data& row, const Visit& visit, const Conflict& one, std::int64_t seen) {
  const auto text = short_text(one.topic.text);
  row.set("ID", one.id).set("VERSION", one.topic.since).set("URL", topic_address(one.topic.document, one.topic.id));
  row.set("SEEN", seen).set("TEXT", text.empty() ? base::text(visit.language, "topic.without_text") : text);
  row.set("PATH", one.title);
  row.set("PART", words(one, visit.language, ""))
      .set("EXPLAINED", words(one, visit.language, one.person_name.empty() ? ".explained" : ".between"));
  row.set("CHOICE_URL", fmt::format("/conflicts/{}", one.id)).set("BACK", here(visit.request));
  set_when(row, one.found_at, visit.language);
  const bool returned = one.part == ConflictPart::brought_back;
  if (returned || one.part == ConflictPart::deleted)
    row.section("GOING").set("KEEP", returned ? "theirs" : "ours").set("DELETE", returned ? "ours" : "theirs");
  else
    fill_origin(row.section("CHOOSING"), one);
  if (one.part == ConflictPart::text) fill_texts(row, one, one.topic.text);
  if (one.part == ConflictPart::note) fill_texts(row, one, one.topic.note);
  if (one.part == ConflictPart::place && !one.theirs.empty())
    row.section("NEW_PARENT").set("PARENT", short_text(one.theirs));
}

}  // namespace web
