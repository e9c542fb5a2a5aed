#include "web/topics/panel_marks.hpp"

#include <fmt/format.h>

#include <array>

#include "base/locale.hpp"
#include "knowledge/edit_marks.hpp"
#include "knowledge/named.hpp"
#include "web/topics/panel_sources.hpp"
#include "web/words.hpp"

namespace web {
namespace {

/// The kinds that a person may add by hand; a source has a form of its own (panel_sources.hpp).
constexpr std::array kKinds{"reference", "owner", "action", "status", "revision-target", "tag"};

/// What a form asks for each kind: "value" is the mark's value, anything else one of its fields.
std::vector<std::string> inputs_of(std::string_view kind) {
  if (kind == "citation") return {"title", "edition", "issuer", "date", "url"};
  if (kind == "history") return {"date", "text"};
  if (kind == "revision-target") return {"value", "pages", "action"};
  return {"value"};
}

std::string input_value(const text::Mark& mark, const std::string& name) {
  return name == "value" ? mark.value : std::string{text::field(mark, name)};
}

void fill_said(render::Data& row, const Visit& visit, const knowledge::Topic& topic, const text::Mark& mark) {
  row.set("KIND", mark_class(mark)).set("KIND_TEXT", base::text(visit.language, "mark." + mark.kind));
  row.set("TEXT", mark_text(mark, visit.language));
  if (mark.kind == "citation")
    fill_cited(row, visit, mark);
  else
    row.show("PLAIN");
  row.show_if(topic.marks.decided.contains(mark.kind), "CONFIRMED");
}

void fill_one(render::Data& row, const Visit& visit, const knowledge::Topic& topic, const text::Mark& mark,
              std::size_t place) {
  const auto at = fmt::format("/topics/{}/marks/{}", topic.id, knowledge::name_of(mark));
  row.set("ID", static_cast<long long>(place));
  fill_said(row, visit, topic, mark);
  row.set("CORRECT_URL", at).set("REMOVE_URL", at + "/removal").set("CONFIRM_URL", at + "/confirmation");
  for (const auto& name : inputs_of(mark.kind))
    row.section("FIELDS")
        .set("NAME", name)
        .set("LABEL", base::text(visit.language, "mark.field." + name))
        .set("VALUE", input_value(mark, name));
  row.show_if(people::may(visit.person, people::Right::write), "CORRECT");
}

}  // namespace

void fill_marks(render::Data& panel, const Visit& visit, const knowledge::Topic& topic, const std::string&) {
  const auto marks = knowledge::effective(topic.marks);
  render::Data* with = nullptr;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].kind == knowledge::kNamedMark) continue;  // has a place of its own: panel_named.hpp
    if (with == nullptr) with = &panel.section("WITH_MARKS");
    fill_one(with->section("MARKS"), visit, topic, marks[i], i);
  }
  if (with == nullptr) panel.show("WITHOUT_MARKS");
  panel.set("ADD_MARK_URL", fmt::format("/topics/{}/marks", topic.id));
  for (const auto* kind : kKinds)
    panel.section("MARK_KINDS").set("VALUE", kind).set("TEXT", base::text(visit.language, std::string{"mark."} + kind));
}

void fill_marks_then(render::Data& panel, const Visit& visit, const knowledge::Topic& topic) {
  render::Data* with = nullptr;
  for (const auto& mark : knowledge::effective(topic.marks)) {
    if (mark.kind == knowledge::kNamedMark) continue;
    if (with == nullptr) with = &panel.section("WITH_MARKS");
    fill_said(with->section("MARKS"), visit, topic, mark);
  }
}

std::optional<text::Mark> mark_of_form(const Request& request, std::string_view kind) {
  if (kind == "citation") return text::citation_of(source_of_form(request));
  text::Mark mark{.kind = std::string{kind}, .value = {}, .fields = {}};
  bool any = false;
  for (const auto& name : inputs_of(kind)) {
    auto value = request.field(name);
    if (value.empty()) continue;
    any = true;
    if (name == "value")
      mark.value = std::move(value);
    else
      mark.fields.emplace_back(name, std::move(value));
  }
  if (!any) return std::nullopt;
  return mark;
}

}  // namespace web
