#include "knowledge/keep_level.hpp"

#include "knowledge/named.hpp"

namespace knowledge {

void state_at_least(Topic& topic, people::Level level, std::string_view reason) {
  if (level == people::Level::clear) return;
  if (topic.marks.decided.contains("disclosure") || (topic.level && *topic.level >= level)) return;
  topic.marks.seen.push_back(
      {.kind = "disclosure", .value = std::string{people::name(level)}, .fields = {{"kept", std::string{reason}}}});
  topic.level = level;
}

void raise_level(Topic& topic, people::Level level, std::string_view reason) {
  state_at_least(topic, level, reason);
  if (level == people::Level::clear || (topic.level && *topic.level >= level)) return;
  topic.marks.decided["disclosure"] = {
      {.kind = "disclosure", .value = std::string{people::name(level)}, .fields = {{"kept", std::string{reason}}}}};
  topic.level = level;
}

void keep_level(Topic& topic, const Topic& last, std::string_view reason) {
  for (const auto* kind : {"disclosure", kNamedMark}) {
    const auto decided = last.marks.decided.find(kind);
    if (decided != last.marks.decided.end())
      topic.marks.decided[kind] = decided->second;
    else
      topic.marks.decided.erase(kind);
  }
  topic.level = stated_level(topic.marks);
  if (last.level) state_at_least(topic, *last.level, reason);
}

}  // namespace knowledge
