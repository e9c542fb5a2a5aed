#include "knowledge/edit_marks.hpp"

#include "text/cited_line.hpp"
#include "web/topics/edit.hpp"
#include "web/topics/panel_marks.hpp"

namespace web {
namespace {

Response change(const Visit& visit, const knowledge::MarkChange& change) {
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    return knowledge::change_mark(tx, editor, topic, visit.request.parameters.at("mark"), change);
  });
}

}  // namespace

Response add_mark(const Visit& visit) {
  const auto kind = visit.request.field("kind");
  const auto value = visit.request.field("value");
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    return knowledge::add_mark(tx, editor, topic,
                               kind == "citation" ? text::citation_of(text::read_cited_line(value))
                                                  : text::Mark{.kind = kind, .value = value, .fields = {}});
  });
}

Response correct_mark(const Visit& visit) {
  return change(visit, [&](const text::Mark& was) { return mark_of_form(visit.request, was.kind); });
}

Response remove_mark(const Visit& visit) {
  return change(visit, [](const text::Mark&) { return std::nullopt; });
}

Response confirm_mark(const Visit& visit) {
  return change(visit, [](const text::Mark& was) { return was; });
}

}  // namespace web
