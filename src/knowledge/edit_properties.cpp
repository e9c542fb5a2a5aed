#include "knowledge/as_shown.hpp"
#include "knowledge/edit_place.hpp"

namespace knowledge {

std::string property(const Topic& topic, std::string_view kind) {
  if (kind == "disclosure") return topic.level ? std::string{people::name(*topic.level)} : std::string{};
  const auto marks = effective(topic.marks, kind);
  return marks.empty() ? std::string{} : marks.front().value;
}

Saved change_properties(db::Transaction& tx, const Editor& editor, std::int64_t id,
                        const std::vector<PropertyChange>& changes) {
  auto here = place(tx, editor, id);
  const auto before = here.topic.marks;
  for (const auto& [kind, to, shown] : changes) {
    const auto value = changed_by_hand<std::string>(to, shown, property(here.topic, kind));
    if (!value) continue;
    std::vector<text::Mark> marks;
    if (!value->empty()) marks.push_back({.kind = kind, .value = *value, .fields = {}});
    put_decision(here.topic, kind, std::move(marks));
  }
  if (here.topic.marks == before) return {0, here.document.id, id};
  return save_topic(tx, editor, here, "correct");
}

}  // namespace knowledge
