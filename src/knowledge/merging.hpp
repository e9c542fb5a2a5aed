#pragma once
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/unicode.hpp"
#include "knowledge/encoding.hpp"
#include "knowledge/merge.hpp"
#include "knowledge/merge_places.hpp"

/// What a merge knows and has come to so far. Inside knowledge/ only.
namespace knowledge {

inline constexpr std::size_t kLabelLength = 60;
inline constexpr const char* kReimported = "re-import";  ///< the reason of marks that keep a level

inline const std::string& as_text(const std::string& text) { return text; }
inline std::string as_text(const Extras& extras) { return encode(extras); }

struct Merging {
  const Index& base;
  const Index& now;
  const std::unordered_map<std::int64_t, people::Level>& levels;  // of the file's topics, as strict as the file says
  Merged out;
  std::unordered_set<std::int64_t> gone;  // of the file's topics, what was deleted here and stays so
  std::set<std::pair<std::int64_t, std::string>> noted;

  /// Once for each part of a topic. The file's word is as strict as the file says and, as an earlier state of the topic
  /// would be, as the topic was here (`here`: where it is not there any more).
  void note(std::int64_t topic, std::string_view part, Outcome outcome, std::string theirs,
            people::Level here = people::Level::clear) {
    if (!noted.emplace(topic, part).second) return;
    if (const auto level = levels.find(topic); level != levels.end()) here = std::max(here, level->second);
    if (const auto mine = now.find(topic); mine != now.end()) here = std::max(here, mine->second->effective_level);
    out.notes.push_back({topic, std::string{part}, outcome, std::move(theirs), here});
  }

  void keep(ConflictPart part, std::string theirs, const char* what, const Topic& topic) {
    note(topic.id, name(part), Outcome::asked, theirs);
    out.conflicts.push_back({.topic = topic.id, .part = part, .theirs = std::move(theirs)});
    out.kept.push_back(std::string{what} + ": " + std::string{base::first(topic.text, kLabelLength)});
  }

  /// One part of a topic: what only one side changed is taken from that side.
  template <class Part>
  void part(ConflictPart which, const char* what, const Topic& old, Topic& mine, const Topic& theirs,
            Part Topic::*member) {
    if (theirs.*member == mine.*member) return;
    if (theirs.*member == old.*member)
      note(mine.id, name(which), Outcome::left, as_text(theirs.*member));
    else if (mine.*member == old.*member)
      mine.*member = theirs.*member;
    else
      keep(which, as_text(theirs.*member), what, mine);
  }
};

}  // namespace knowledge
