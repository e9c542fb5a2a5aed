#include "db/database.hpp"

#include <mutex>
#include <random>
#include <thread>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "db/pool.hpp"

namespace db {
namespace {

constexpr int kTries = 8;

class SociDatabase final : public Database {
 public:
  SociDatabase(Address address, const Options& options)
      : dialect_(address.dialect), pool_(std::move(address), options.connections, options.patience) {
    pool_.lease();  // a wrong address is told at once, not at the first request
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
    auto lease = begun(writing);
    try {
      const auto transaction = make_transaction(*lease, dialect_);
      work(*transaction);
      *lease << "COMMIT";
    } catch (const std::exception& error) {
      lease.broken = lost(error) || !rolled_back(*lease);
      throw;
    } catch (...) {
      lease.broken = true;
      throw;
    }
  }

  /// A connection with its transaction begun. Nothing was done yet where an idle one turns out dead: a new one serves.
  Pool::Lease begun(bool writing) {
    for (;;) {
      auto lease = pool_.lease();
      try {
        *lease << begin_sql(dialect_, writing);
        return lease;
      } catch (const soci::soci_error& error) {
        lease.broken = lost(error);
        if (lease.fresh() || !lease.broken) throw;
      }
    }
  }

  bool lost(const std::exception& error) {
    if (reusable(error)) return false;
    pool_.forget_idle();
    return true;
  }

  /// If not, the connection is closed, which does the same. It is kept where it can be: on a full disk no other opens.
  bool rolled_back(soci::session& session) const {
    try {
      if (in_transaction(session, dialect_)) session << "ROLLBACK";
      return true;
    } catch (const soci::soci_error&) {
      return false;
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
  return std::make_unique<SociDatabase>(parse_url(options.url), options);
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
