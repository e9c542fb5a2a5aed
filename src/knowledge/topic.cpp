#include "knowledge/topic.hpp"

#include <algorithm>

namespace knowledge {

std::vector<text::Mark> effective(const Marks& marks) {
  std::vector<text::Mark> out;
  for (const auto& mark : marks.seen)
    if (!marks.decided.contains(mark.kind)) out.push_back(mark);
  for (const auto& [kind, decided] : marks.decided) out.insert(out.end(), decided.begin(), decided.end());
  return out;
}

std::vector<text::Mark> effective(const Marks& marks, std::string_view kind) {
  auto all = effective(marks);
  std::erase_if(all, [&](const text::Mark& mark) { return mark.kind != kind; });
  return all;
}

std::optional<people::Level> stated_level(const Marks& marks) {
  std::optional<people::Level> strictest;
  for (const auto& mark : effective(marks, "disclosure"))
    if (const auto level = people::level_named(mark.value)) strictest = std::max(strictest, level);
  return strictest;
}

bool same_state(const Topic& a, const Topic& b) {
  return a.parent == b.parent && a.position == b.position && a.branch == b.branch && a.text == b.text &&
         a.note == b.note && a.extras == b.extras && a.marks == b.marks && a.level == b.level &&
         a.source_key == b.source_key;
}

}  // namespace knowledge
