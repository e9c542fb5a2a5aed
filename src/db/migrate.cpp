#include <string>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "db/database.hpp"

namespace db {
namespace {

constexpr Query kMigrationTable{"migration_table",
                                "CREATE TABLE IF NOT EXISTS migration (domain TEXT NOT NULL, number BIGINT NOT NULL, "
                                "name TEXT NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (domain, number))"};
constexpr Query kCounterTable{"counter_table",
                              "CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, next BIGINT NOT NULL)"};
constexpr Query kLockMigrations{"migration_lock", "LOCK TABLE migration IN EXCLUSIVE MODE"};
constexpr Query kApplied{"migration_applied", "SELECT name FROM migration WHERE domain = :domain AND number = :number"};
constexpr Query kRecord{"migration_record",
                        "INSERT INTO migration (domain, number, name, applied_at) VALUES (:d, :n, :name, :at)"};

std::string replace_all(std::string text, std::string_view word, std::string_view by) {
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
    text.replace(at, word.size(), by);
  return text;
}

std::string in_dialect(const char* sql, Dialect dialect) {
  const bool sqlite = dialect == Dialect::sqlite;
  auto text = replace_all(sql, "{key}", sqlite ? "TEXT COLLATE BINARY" : "TEXT COLLATE \"C\"");
  return replace_all(std::move(text), "{bytes}", "TEXT");
}

/// Statements end with a semicolon at the end of a line.
void execute_script(Transaction& tx, const std::string& script) {
  for (std::size_t begin = 0; begin < script.size();) {
    auto end = script.find(";\n", begin);
    if (end == std::string::npos) end = script.size();
    const auto statement = script.substr(begin, end - begin);
    if (statement.find_first_not_of(" \n;") != std::string::npos)
      tx.execute(Query{"migration_step", statement.c_str()});
    begin = end + 2;
  }
}

}  // namespace

int Database::migrate(std::span<const Migration> steps) {
  return writing([&](Transaction& tx) {
    tx.execute(kMigrationTable);
    tx.execute(kCounterTable);
    if (tx.dialect() == Dialect::postgres) tx.execute(kLockMigrations);
    int applied = 0;
    for (const auto& step : steps) {
      if (tx.value<std::string>(kApplied, step.domain, step.number)) continue;
      execute_script(tx, in_dialect(step.sql, tx.dialect()));
      tx.execute(kRecord, step.domain, step.number, step.name, base::now());
      ++applied;
    }
    return applied;
  });
}

}  // namespace db
