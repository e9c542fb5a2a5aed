#include "db/connection.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <array>
#include <string_view>
#include <utility>

#include "base/error.hpp"

namespace db {
namespace {

constexpr int kBusyMillis = 15000;
// Result codes of sqlite3.h and SQLSTATE classes of PostgreSQL's appendix A.
constexpr int kSqliteBusy = 5;
constexpr int kSqliteLocked = 6;
constexpr int kSqliteIo = 10;
constexpr int kSqliteFull = 13;
constexpr int kSqliteConstraint = 19;

sqlite_api::sqlite3* handle(soci::session& session) {  // static_cast, since the backend's typeinfo is not exported
  return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

void prepare_sqlite(soci::session& session) {
  // First of all: after a crash another connection may be recovering the log, which is to be waited for.
  sqlite3_busy_timeout(handle(session), kBusyMillis);
  // FULL: a commit is on the disk before we acknowledge it.
  for (const char* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON",
                             "PRAGMA cache_size=-16000", "PRAGMA temp_store=MEMORY"})
    session << pragma;
}

/// "relation already exists, skipping" is what a migration expects; libpq would write it to standard error.
void prepare_postgres(soci::session& session) { session << "SET client_min_messages = warning"; }

/// A server that answers no more (power, network) is noticed after seconds, not when the kernel gives up.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kPostgresPatience{
    {{"connect_timeout", "5"},
     {"keepalives_idle", "10"},
     {"keepalives_interval", "5"},
     {"keepalives_count", "3"},
     {"tcp_user_timeout", "20000"}}};

/// What the operator states in the URL counts.
std::string with_patience(std::string url) {
  for (const auto& [name, value] : kPostgresPatience) {
    if (url.find(std::string{name} + "=") != std::string::npos) continue;
    url.append(url.find('?') == std::string::npos ? "?" : "&").append(name).append("=").append(value);
  }
  return url;
}

bool begins_with(const std::string& text, std::string_view prefix) { return text.starts_with(prefix); }

void rethrow_disk_fault(const std::exception& error, std::string_view detail) {
  const auto* postgres = dynamic_cast<const soci::postgresql_soci_error*>(&error);
  const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
  if ((sqlite != nullptr && sqlite->result() == kSqliteFull) ||
      (postgres != nullptr && postgres->sqlstate() == "53100"))
    throw base::Error{base::Fault::unavailable, "error.disk_full", {}, detail};
  if (sqlite != nullptr && sqlite->result() == kSqliteIo)  // a quota or a size limit counts among these
    throw base::Error{base::Fault::unavailable, "error.disk_failed", {}, detail};
}

}  // namespace

Address parse_url(std::string_view url) {
  constexpr std::string_view sqlite = "sqlite://";
  if (url.starts_with(sqlite) && url.size() > sqlite.size())
    return {Dialect::sqlite, std::string{url.substr(sqlite.size())}};
  if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
    return {Dialect::postgres, with_patience(std::string{url})};
  // The URL may hold a password, so the error does not repeat it.
  throw base::Error{base::Fault::bad_input, "error.database_url"};
}

std::unique_ptr<soci::session> connect(const Address& address) {
  try {
    const bool postgres = address.dialect == Dialect::postgres;
    auto session = postgres ? std::make_unique<soci::session>(soci::postgresql, address.target)
                            : std::make_unique<soci::session>(soci::sqlite3, address.target);
    postgres ? prepare_postgres(*session) : prepare_sqlite(*session);
    return session;
  } catch (const soci::soci_error& error) {
    rethrow_disk_fault(error, error.what());
    throw base::Error{base::Fault::unavailable, "error.database_gone", {}, error.what()};
  }
}

const char* begin_sql(Dialect dialect, bool writing) {
  if (dialect == Dialect::sqlite) return writing ? "BEGIN IMMEDIATE" : "BEGIN";
  return writing ? "BEGIN ISOLATION LEVEL READ COMMITTED" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
}

bool in_transaction(soci::session& session, Dialect dialect) {
  return dialect == Dialect::postgres || sqlite3_get_autocommit(handle(session)) == 0;
}

bool reusable(const std::exception& error) {
  if (const auto* postgres = dynamic_cast<const soci::postgresql_soci_error*>(&error)) {
    const auto state = postgres->sqlstate();
    return !(begins_with(state, "08") || begins_with(state, "57P") || state.empty() || state == "     ");
  }
  const auto* driver = dynamic_cast<const soci::soci_error*>(&error);
  return driver == nullptr || driver->get_error_category() != soci::soci_error::connection_error;
}

bool worth_another_try(const std::exception& error) {
  if (const auto* postgres = dynamic_cast<const soci::postgresql_soci_error*>(&error))
    return postgres->sqlstate() == "40001" || postgres->sqlstate() == "40P01";
  const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
  return sqlite != nullptr && (sqlite->result() == kSqliteBusy || sqlite->result() == kSqliteLocked);
}

void rethrow_as_ours(const std::exception& error, std::string_view work) {
  using base::Error;
  using base::Fault;
  if (dynamic_cast<const Error*>(&error) != nullptr) throw;
  const auto* driver = dynamic_cast<const soci::soci_error*>(&error);
  if (driver == nullptr) throw;
  // get_error_message() and its first line only: what() repeats the bound values, which may be personal data.
  const auto message = driver->get_error_message();
  const std::string detail = std::string{work} + ": " + message.substr(0, message.find('\n'));
  const auto* postgres = dynamic_cast<const soci::postgresql_soci_error*>(&error);
  const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
  if (!reusable(error)) throw Error{Fault::unavailable, "error.database_gone", {}, detail};
  if (worth_another_try(error)) throw Error{Fault::unavailable, "error.database_busy", {}, detail};
  rethrow_disk_fault(error, detail);
  if ((sqlite != nullptr && sqlite->result() == kSqliteConstraint) ||
      (postgres != nullptr && begins_with(postgres->sqlstate(), "23")))
    throw Error{Fault::conflict, "error.database_conflict", {}, detail};
  throw Error{Fault::internal, "error.internal", {}, detail};
}

}  // namespace db
