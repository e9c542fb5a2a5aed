#pragma once
#include <cstdint>
#include <string>

#include "db/database.hpp"
#include "web/stream_watch.hpp"

namespace web {

/// Tells browsers how their imports get on, whichever node brings them in. Any thread.
class ImportWatch {
 public:
  explicit ImportWatch(db::Database& database);

  /// Sends an event "file" for each file that has ended, from the first one on, and a "summary" at the end
  /// (web/src/imports.ts). Error texts are in that language.
  void follow(EventStream stream, std::int64_t batch, std::string language);

 private:
  struct Follower {
    EventStream stream;
    std::int64_t batch;
    std::string language;
    std::int64_t told = 0;  ///< the number of the last file told
  };

  bool tell(Follower& follower);

  db::Database& database_;
  StreamWatch<Follower> watch_;
};

}  // namespace web
