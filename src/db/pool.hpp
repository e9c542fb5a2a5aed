#pragma once
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "db/connection.hpp"

/// Inside db/ only.
namespace db {

/// The open connections to one database, at most `limit`. Thread-safe.
class Pool {
 public:
  Pool(Address address, int limit, std::chrono::milliseconds patience)
      : address_(std::move(address)), limit_(limit), patience_(patience) {}

  /// A connection for one transaction: goes back to the pool, or is closed if it was marked broken.
  class Lease {
   public:
    Lease(Pool& pool, std::unique_ptr<soci::session> session, bool fresh)
        : pool_(&pool), session_(std::move(session)), fresh_(fresh) {}
    ~Lease();
    Lease(Lease&&) = default;
    Lease& operator=(Lease&&) = delete;
    soci::session& operator*() { return *session_; }
    /// Opened for this lease; one that waited in the pool may have died unnoticed.
    bool fresh() const { return fresh_; }

    bool broken = false;

   private:
    Pool* pool_;
    std::unique_ptr<soci::session> session_;  ///< nothing in a lease that was moved from
    bool fresh_;
  };

  /// An idle connection, else a new one. base::Error unavailable: "error.database_busy" where all are in use for longer
  /// than `patience`, "error.database_gone" where none can be opened.
  Lease lease();
  /// Closes the idle ones: what ended one connection (a restart of the server) ended them, too.
  void forget_idle();

 private:
  std::unique_ptr<soci::session> idle_one();
  void give_back(std::unique_ptr<soci::session> session);
  void drop();

  const Address address_;
  const int limit_;
  const std::chrono::milliseconds patience_;
  std::mutex mutex_;
  std::condition_variable free_;
  int open_ = 0;
  std::vector<std::unique_ptr<soci::session>> idle_;
};

}  // namespace db
