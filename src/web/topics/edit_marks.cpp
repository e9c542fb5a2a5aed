#include "base/error.hpp"
#include "knowledge/read.hpp"
#include "text/cited_line.hpp"
#include "web/topics/edit.hpp"
#include "web/topics/panel_marks.hpp"

namespace web {
namespace {

/// The marks of one kind with the one at `place` (among all of the topic's) replaced, or taken away.
struct Others {
  std::string kind;
  std::vector<text::Mark> before, after;
  text::Mark chosen;
};

Others others(db::Transaction& tx, const Visit& visit, std::int64_t topic) {
  const auto marks = knowledge::effective(knowledge::topic(tx, visit.reader, topic).marks);
  const auto place = static_cast<std::size_t>(number(visit.request, "place"));
  if (place >= marks.size()) throw base::Error{base::Fault::conflict, "error.topic_changed"};
  Others out{marks[place].kind, {}, {}, marks[place]};
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].kind != out.kind || i == place) continue;
    (i < place ? out.before : out.after).push_back(marks[i]);
  }
  return out;
}

knowledge::Saved put(db::Transaction& tx, const knowledge::Editor& editor, std::int64_t topic, Others others,
                     std::optional<text::Mark> chosen) {
  auto marks = std::move(others.before);
  if (chosen) marks.push_back(std::move(*chosen));
  marks.insert(marks.end(), others.after.begin(), others.after.end());
  return knowledge::decide(tx, editor, topic, others.kind, std::move(marks));
}

}  // namespace

Response add_mark(const Visit& visit) {
  const auto kind = visit.request.field("kind");
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    auto marks = knowledge::effective(knowledge::topic(tx, visit.reader, topic).marks, kind);
    const auto value = visit.request.field("value");
    marks.push_back(kind == "citation" ? text::citation_of(text::read_cited_line(value))
                                       : text::Mark{.kind = kind, .value = value, .fields = {}});
    return knowledge::decide(tx, editor, topic, kind, std::move(marks));
  });
}

Response correct_mark(const Visit& visit) {
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    auto rest = others(tx, visit, topic);
    auto chosen = mark_of_form(visit.request, rest.kind);
    return put(tx, editor, topic, std::move(rest), std::move(chosen));
  });
}

Response remove_mark(const Visit& visit) {
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    return put(tx, editor, topic, others(tx, visit, topic), std::nullopt);
  });
}

Response confirm_mark(const Visit& visit) {
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    auto rest = others(tx, visit, topic);
    auto chosen = rest.chosen;
    return put(tx, editor, topic, std::move(rest), std::move(chosen));
  });
}

}  // namespace web
