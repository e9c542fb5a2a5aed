#pragma once
#include <cstdint>
#include <string>

#include "base/clock.hpp"
#include "db/database.hpp"
#include "web/stream_watch.hpp"

namespace web {

/// Who looks at a document. What he may see, and whether he is signed in at all, is asked each time.
struct Onlooker {
  std::int64_t document = 0;
  std::string session;  ///< the secret of his cookie
};

/// Tells the pages that show a document what others do in it, whichever node they are on. Any thread.
class DocumentWatch {
 public:
  explicit DocumentWatch(db::Database& database);

  /// Events for web/src/editor/live.ts: "changed" with the document's last changeset whenever it has a new one, and
  /// "present" with a JSON list of {"name", "topic"} whenever others come, go, or write elsewhere. Ends after a while,
  /// so that the browser comes again, and at once where the session ended, the account was disabled or the document is
  /// not for its person any more.
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
