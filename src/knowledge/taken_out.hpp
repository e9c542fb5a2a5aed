#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "knowledge/incoming.hpp"
#include "knowledge/topic.hpp"
#include "people/disclosure.hpp"

/// Files that went out of a document. One that comes back was made from one of them: that is what it is compared with,
/// so what was written here meanwhile is no change of the file's, and what was left out of it is not deleted.
namespace knowledge {

struct TakenOut {
  std::int64_t document = 0;
  std::int64_t changeset = 0;  ///< the document's last one that was in it
  std::string format;          ///< "mm" …
  people::Reader reader;       ///< for whom it was written
};

inline constexpr std::int64_t kTakenOutKept = 10;  ///< of a document, the last different ones

/// Called in the transaction that lets the file go.
void note_taken_out(db::Transaction& tx, const TakenOut& file);
/// The last first.
std::vector<TakenOut> taken_out(db::Transaction& tx, std::int64_t document);

/// How much two files are alike, 0 to 1: topics of the same key, text, note and parent in both, of all in either. Pure.
/// Of two that are equally like a third, import takes the last import: then a text changed on both sides is asked
/// about.
double likeness(std::span<const Topic> a, std::span<const Topic> b);

}  // namespace knowledge
