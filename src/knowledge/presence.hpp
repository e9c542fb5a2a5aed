#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "db/database.hpp"
#include "people/disclosure.hpp"

/// Who has a document open, and what each writes in just now. Kept in the database, since they may be on different
/// nodes; a word that is not renewed is forgotten.
namespace knowledge {

inline constexpr base::Millis kPresenceLasts = 30'000;

/// This page of this person (a page makes its name up at random: 1 to 64 letters, digits, '-') is here, and writes in
/// `topic` (0: in none). base::Error bad_input "error.edit_ticket" for another name.
void be_present(db::Transaction& tx, std::int64_t person, std::string_view page, std::int64_t document,
                std::int64_t topic);
void leave(db::Transaction& tx, std::int64_t person, std::string_view page);

struct Present {
  std::int64_t person = 0;
  std::string name;
  std::int64_t topic = 0;  ///< 0: in none, or in one that the reader may not see
  bool operator==(const Present&) const = default;
};
/// The others, each once, by name. base::Error not_found where the reader may not see the document.
std::vector<Present> others_present(db::Transaction& tx, const people::Reader& reader, std::int64_t document,
                                    std::int64_t person);

}  // namespace knowledge
