#pragma once
#include <cstdint>
#include <map>
#include <mutex>

#include "base/clock.hpp"
#include "db/database.hpp"
#include "people/disclosure.hpp"

namespace web {

/// The figure beside 要確認 in the frame of every page: how much waits for this reader, with conflicts for those who
/// may decide them (`decides`). Counted again when something was written since, when a day begins (reviews fall due),
/// and after a minute in any case; remembered between, so that a page asks for one number. Asks for a connection: not
/// to be called while holding one. Any thread.
class AttentionMark {
 public:
  std::int64_t of(db::Database& database, const people::Reader& reader, bool decides);

 private:
  struct Known {
    people::Level ceiling;
    std::int64_t changeset;
    base::Date day;
    base::Millis at;
    std::int64_t count;
  };

  bool holds(const Known& known, const Known& now) const;

  std::mutex mutex_;
  std::map<std::int64_t, Known> of_person_;
};

}  // namespace web
