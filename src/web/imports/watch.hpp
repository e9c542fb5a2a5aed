#pragma once
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "db/database.hpp"
#include "web/event_stream.hpp"

namespace web {

/// Tells browsers how their imports get on: one thread for all streams, which looks into the database three times a
/// second while there are any (the job may run on another node). Any thread.
class ImportWatch {
 public:
  explicit ImportWatch(db::Database& database) : database_(database) {}
  ~ImportWatch();
  ImportWatch(const ImportWatch&) = delete;
  ImportWatch& operator=(const ImportWatch&) = delete;

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

  void loop();
  /// False when there is no more to tell.
  bool tell(Follower& follower);

  db::Database& database_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
  std::vector<Follower> new_;
  std::thread thread_;
};

}  // namespace web
