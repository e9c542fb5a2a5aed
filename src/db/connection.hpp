#pragma once
#include <soci/soci.h>

#include <memory>
#include <string>

#include "db/database.hpp"

/// Inside db/ only: one open connection, and the few places where the two databases differ.
namespace db {

struct Address {
  Dialect dialect;
  std::string target;  ///< a file, or a libpq connection string
};

/// Splits a database URL. Throws base::Error "error.database_url" for any other form.
Address parse_url(std::string_view url);

std::unique_ptr<soci::session> connect(const Address& address);

/// What begins a transaction: BEGIN IMMEDIATE for a write on SQLite, since a read that turns into a write fails at
/// once.
const char* begin_sql(Dialect dialect, bool writing);

/// False where the database has ended the transaction by itself, as SQLite does when the disk is full. (PostgreSQL:
/// true.)
bool in_transaction(soci::session& session, Dialect dialect);

/// True if the connection can be used again after this error; otherwise it is closed.
bool reusable(const std::exception& error);
/// True if the same work may succeed when run again (serialization failure, deadlock, busy).
bool worth_another_try(const std::exception& error);
/// Turns a driver's error into ours and throws it; anything else goes on as it is. Call it inside a catch only.
[[noreturn]] void rethrow_as_ours(const std::exception& error, std::string_view work);

std::unique_ptr<Transaction> make_transaction(soci::session& session, Dialect dialect);

}  // namespace db
