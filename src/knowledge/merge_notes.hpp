#pragma once
#include <cstdint>
#include <string>

#include "people/disclosure.hpp"

namespace knowledge {

/// What a merge did about one part of a topic, where it did not simply take the file's word.
enum class Outcome {
  joined,  ///< both sides had changed its words, in different places: both changes were taken
  asked,   ///< both sides had changed the same: a conflict (conflicts.hpp)
  left,    ///< it stays as it is here, although the file says otherwise
};

/// As a merge finds it. Parts are those of a conflict (conflicts.hpp) and, of what was left: "gone" (deleted here, and
/// unchanged in the file), "below" (deleted in the file, but something stays below it), "orphan" (the file hung it on
/// what was deleted here), "level" (the file no longer says how strict it is).
struct FoundNote {
  std::int64_t topic = 0;
  std::string part;
  Outcome outcome = Outcome::left;
  std::string theirs;                          ///< the file's text or note; for a place the parent's number
  people::Level level = people::Level::clear;  ///< of the file's word, as strict as the file says
};

}  // namespace knowledge
