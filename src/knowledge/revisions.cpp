#include "knowledge/revisions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/locale.hpp"
#include "knowledge/history.hpp"

namespace knowledge {
namespace {

constexpr std::string_view kLanguage = "ja";  // of the desk's documents

struct Day {
  base::Date day;
  std::vector<std::string> reasons;
  std::int64_t added = 0, changed = 0, removed = 0;
};

std::string figures(const Day& day) {
  std::string out;
  const auto add = [&](const char* key, std::int64_t count) {
    if (count == 0) return;
    if (!out.empty()) out += base::text(kLanguage, "revision.comma");
    out += base::text(kLanguage, key, {{"count", std::to_string(count)}});
  };
  add("revision.added", day.added);
  add("revision.changed", day.changed);
  add("revision.removed", day.removed);
  return out;
}

std::string text_of(const Day& day) {
  if (day.reasons.empty()) return figures(day);
  return fmt::format("{}", fmt::join(day.reasons, base::text(kLanguage, "revision.comma")));
}

void add(Day& day, const Changeset& c) {
  day.added += c.added;
  day.changed += c.changed;
  day.removed += c.removed;
  if (!c.reason.empty() && std::ranges::find(day.reasons, c.reason) == day.reasons.end())
    day.reasons.push_back(c.reason);
}

}  // namespace

std::vector<Revision> revisions(db::Transaction& tx, const people::Reader& reader, std::int64_t document) {
  auto changesets = history(tx, reader, document);
  if (!changesets.empty()) changesets.pop_back();  // how it came here
  std::vector<Day> days;
  for (const auto& c : changesets) {
    if (c.kind == "undo" || c.kind == "twin" || c.undone_by) continue;
    const auto day = base::tokyo_date(c.at);
    if (days.empty() || days.back().day != day) days.push_back({.day = day, .reasons = {}});
    add(days.back(), c);
  }
  std::vector<Revision> out;
  for (const auto& day : days)
    if (auto text = text_of(day); !text.empty()) out.push_back({day.day, std::move(text)});
  return out;
}

std::string written(const Revision& revision) {
  const auto& [year, month, day] = revision.day;
  return fmt::format("【{}年{}月{}日】{}", static_cast<int>(year), static_cast<int>(month), static_cast<int>(day),
                     revision.text);
}

}  // namespace knowledge
