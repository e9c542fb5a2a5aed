#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "db/database.hpp"
#include "people/disclosure.hpp"

/// The 改版履歴 that writes itself: what was done to a document here, a line a day.
namespace knowledge {

struct Revision {
  base::Date day;  ///< in Tokyo
  std::string
      text;  ///< the reasons given that day, each once; where none was given, what was done in figures. Japanese
};

/// Newest first, as far as the reader may see it (history.hpp). How the document came here is no revision, nor is what
/// was undone.
std::vector<Revision> revisions(db::Transaction& tx, const people::Reader& reader, std::int64_t document);

/// As the desk writes it: "【2019年6月21日】手順を見直した".
std::string written(const Revision& revision);

}  // namespace knowledge
