#include "db/database.hpp"

#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "db/connection.hpp"

namespace db {
namespace {

constexpr int kTries = 8;

class Pool {
 public:
  Pool(Address address, int limit) : address_(std::move(address)), limit_(limit) {}

  std::unique_ptr<soci::session> lease() {
    std::unique_lock lock{mutex_};
    free_.wait(lock, [&] { return !idle_.empty() || open_ < limit_; });
    if (!idle_.empty()) {
      auto session = std::move(idle_.back());
      idle_.pop_back();
      return session;
    }
    ++open_;
    lock.unlock();
    try {
      return connect(address_);
    } catch (...) {
      drop();
      throw;
    }
  }

  void give_back(std::unique_ptr<soci::session> session) {
    {
      const std::scoped_lock lock{mutex_};
      idle_.push_back(std::move(session));
    }
    free_.notify_one();
  }

  void drop() {
    {
      const std::scoped_lock lock{mutex_};
      --open_;
    }
    free_.notify_one();
  }

 private:
  Address address_;
  int limit_;
  int open_ = 0;
  std::mutex mutex_;
  std::condition_variable free_;
  std::vector<std::unique_ptr<soci::session>> idle_;
};

/// A leased connection: goes back to the pool, or is closed if it was marked broken.
class Lease {
 public:
  explicit Lease(Pool& pool) : pool_(pool), session_(pool.lease()) {}
  ~Lease() {
    if (broken) {
      session_.reset();
      pool_.drop();
    } else {
      pool_.give_back(std::move(session_));
    }
  }
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  soci::session& operator*() { return *session_; }

  bool broken = false;

 private:
  Pool& pool_;
  std::unique_ptr<soci::session> session_;
};

class SociDatabase final : public Database {
 public:
  SociDatabase(Address address, int connections) : dialect_(address.dialect), pool_(std::move(address), connections) {
    const Lease first{pool_};  // a wrong address is told at once, not at the first request
  }

  Dialect dialect() const override { return dialect_; }

  void read(const std::function<void(Transaction&)>& work) override { run(work, false); }

  void write(const std::function<void(Transaction&)>& work) override {
    // One writer at a time in this process: SQLite has one anyway, and waiting here is fair.
    std::unique_lock<std::mutex> lock;
    if (dialect_ == Dialect::sqlite) lock = std::unique_lock{writer_};
    run(work, true);
  }

 private:
  void run(const std::function<void(Transaction&)>& work, bool writing) {
    for (int attempt = 1;; ++attempt) {
      try {
        return once(work, writing);
      } catch (const soci::soci_error& error) {
        if (attempt == kTries || !worth_another_try(error)) rethrow_as_ours(error, writing ? "write" : "read");
      }
      std::this_thread::sleep_for(
          std::chrono::milliseconds{std::minstd_rand{std::random_device{}()}() % (5U << attempt)});
    }
  }

  void once(const std::function<void(Transaction&)>& work, bool writing) {
    Lease lease{pool_};
    try {
      *lease << begin_sql(dialect_, writing);
      const auto transaction = make_transaction(*lease, dialect_);
      work(*transaction);
      *lease << "COMMIT";
    } catch (const std::exception& error) {
      lease.broken = !reusable(error) || !rolled_back(*lease);
      throw;
    } catch (...) {
      lease.broken = true;
      throw;
    }
  }

  static bool rolled_back(soci::session& session) {
    try {
      session << "ROLLBACK";
      return true;
    } catch (const soci::soci_error&) {
      return false;  // SQLite may have rolled back by itself (disk full); the connection is closed, which does the same
    }
  }

  Dialect dialect_;
  Pool pool_;
  std::mutex writer_;
};

constexpr Query kTakeNumbers{"counter_take",
                             "INSERT INTO counter (name, next) VALUES (:name, :first) "
                             "ON CONFLICT (name) DO UPDATE SET next = counter.next + :count RETURNING next"};
constexpr Query kSavepoint{"savepoint", "SAVEPOINT attempt"};
constexpr Query kRelease{"release", "RELEASE SAVEPOINT attempt"};
constexpr Query kFallBack{"fall_back", "ROLLBACK TO SAVEPOINT attempt"};

}  // namespace

std::unique_ptr<Database> Database::open(const Options& options) {
  return std::make_unique<SociDatabase>(parse_url(options.url), options.connections);
}

std::int64_t Transaction::take_numbers(std::string_view counter, std::int64_t count) {
  return value<std::int64_t>(kTakeNumbers, counter, count + 1, count).value() - count;
}

void Transaction::attempt(const std::function<void()>& work) {
  execute(kSavepoint);
  try {
    work();
  } catch (...) {
    execute(kFallBack);
    execute(kRelease);
    throw;
  }
  execute(kRelease);
}

}  // namespace db
