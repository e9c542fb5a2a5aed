#include "web/topics/panel_references.hpp"

#include <fmt/format.h>

#include "base/locale.hpp"
#include "knowledge/edit_marks.hpp"
#include "knowledge/history.hpp"
#include "knowledge/read.hpp"
#include "text/percent.hpp"
#include "web/documents/head.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::Outgoing;
using Kind = Outgoing::Kind;

constexpr std::size_t kMostInRow = 80;

const char* name(Kind kind) {
  switch (kind) {
    case Kind::link:
      return "links";
    case Kind::relation:
      return "relations";
    case Kind::mention:
      break;
  }
  return "marks";
}

std::string text_of(const Outgoing& one, std::string_view language) {
  if (!one.title.empty()) return short_text(one.title, kMostInRow);
  if (!one.to_text.empty()) return short_text(one.to_text, kMostInRow);
  if (one.written.empty()) return base::text(language, "references.without_name");
  return short_text(text::percent_decoded(one.written), kMostInRow);
}

std::string path_of(const Outgoing& one) {
  if (!one.to_path.empty()) return short_text(one.to_path);
  const auto written = short_text(text::percent_decoded(one.written), kMostInRow);
  return one.title.empty() || one.title == written ? std::string{} : written;
}

std::string url_of(const Outgoing& one) {
  if (one.to.topic != 0) return topic_address(one.to.document, one.to.topic);
  return one.outward ? one.written : document_address(one.to.document);
}

/// A mention's mark goes by what it says, links and relations by their place (their forms carry the version).
std::string fix_address(const Outgoing& one, const knowledge::Topic& topic) {
  if (one.kind != Kind::mention) return fmt::format("/topics/{}/{}/{}", topic.id, name(one.kind), one.place);
  const auto marks = knowledge::effective(topic.marks);
  return fmt::format("/topics/{}/marks/{}", topic.id, knowledge::name_of(marks.at(one.place)));
}

void fill_fix(render::Data& row, const Outgoing& one, const knowledge::Topic& topic) {
  const auto at = fix_address(one, topic);
  auto& fix = row.section("FIX").set("NAME", fmt::format("{}-{}", name(one.kind), one.place));
  fix.set("REMOVE_URL", at + "/removal");
  if (one.kind == Kind::relation)
    fix.section("REMOVE_ONLY").set("REMOVE_URL", at + "/removal");
  else
    fix.section("REWRITE").set("FIX_URL", at).set("VALUE", one.written);
}

}  // namespace

void fill_references(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Topic& topic) {
  const auto found = knowledge::outgoing(tx, visit.reader, topic);
  if (found.empty()) return;
  auto& with = panel.section("WITH_REFERENCES");
  for (const auto& one : found) {
    auto& row = with.section("REFERENCES").set("TEXT", text_of(one, visit.language)).set("PATH", path_of(one));
    row.set("KIND_TEXT", base::text(visit.language, std::string{"references.kind."} + name(one.kind)));
    if (one.dead()) {
      auto& dead = row.section("BROKEN");
      if (people::may(visit.person, people::Right::write)) fill_fix(dead, one, topic);
    } else {
      row.section("LEADS").set("URL", url_of(one)).show_if(one.outward, "EXTERNAL");
    }
  }
}

void fill_last_change(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Topic& topic) {
  const auto change = knowledge::last_change(tx, visit.reader, topic.id);
  panel.set("LAST_WHO", change.person_name).set("LAST_WHAT", change_text(change, visit.language));
  panel.set("LAST_URL", fmt::format("{}/history#c{}", document_address(topic.document), change.id));
  set_when(panel, change.at, visit.language);
}

}  // namespace web
