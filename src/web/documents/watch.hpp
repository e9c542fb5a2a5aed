#pragma once
#include <cstdint>
#include <string>

#include "base/clock.hpp"
#include "db/database.hpp"
#include "people/disclosure.hpp"
#include "web/stream_watch.hpp"

namespace web {

/// Who looks at a document.
struct Onlooker {
  std::int64_t document = 0;
  std::int64_t person = 0;
  people::Reader reader;
};

/// Tells the pages that show a document what others do in it, whichever node they are on. Any thread.
class DocumentWatch {
 public:
  explicit DocumentWatch(db::Database& database);

  /// Events for web/src/editor/live.ts: "changed" with the document's last changeset whenever it has a new one, and
  /// "present" with a JSON list of {"name", "topic"} whenever others come, go, or write elsewhere. Ends after a while,
  /// so that the browser comes again with a session that is looked at anew, and when the reader may not see the
  /// document any more.
  void follow(EventStream stream, const Onlooker& onlooker);

 private:
  struct Follower {
    EventStream stream;
    Onlooker onlooker;
    base::Millis since = 0;
    std::int64_t told = 0;  ///< the last changeset told
    std::string present;    ///< the last list told
  };

  bool tell(Follower& follower);

  db::Database& database_;
  StreamWatch<Follower> watch_;
};

}  // namespace web
