#include <fmt/format.h>

#include <algorithm>
#include <deque>

#include "base/error.hpp"
#include "db/connection.hpp"
#include "db/figures.hpp"

namespace db {
namespace {

/// A parameter or a column with the address that SOCI wants to keep.
struct Cell {
  long long integer = 0;
  double real = 0;
  std::string text;
  soci::indicator state = soci::i_ok;
};

void refuse_nul(const std::string& text) {
  if (text.find('\0') != std::string::npos) throw base::Error{base::Fault::bad_input, "error.nul_in_text"};
}

void bind(soci::statement& statement, Cell& cell, Value&& value) {
  if (std::holds_alternative<std::monostate>(value)) {
    cell.state = soci::i_null;
    statement.exchange(soci::use(cell.text, cell.state));
  } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
    cell.integer = *integer;
    statement.exchange(soci::use(cell.integer));
  } else if (const auto* real = std::get_if<double>(&value)) {
    cell.real = *real;
    statement.exchange(soci::use(cell.real));
  } else {
    cell.text = std::get<std::string>(std::move(value));
    refuse_nul(cell.text);
    statement.exchange(soci::use(cell.text));
  }
}

void bind_column(soci::statement& statement, Cell& cell, Type type) {
  switch (type) {
    case Type::integer:
      return statement.exchange(soci::into(cell.integer, cell.state));
    case Type::real:
      return statement.exchange(soci::into(cell.real, cell.state));
    case Type::text:
      return statement.exchange(soci::into(cell.text, cell.state));
  }
}

Value take(Cell& cell, Type type) {
  if (cell.state == soci::i_null) return std::monostate{};
  switch (type) {
    case Type::integer:
      return static_cast<std::int64_t>(cell.integer);
    case Type::real:
      return cell.real;
    case Type::text:
      return std::move(cell.text);
  }
  return std::monostate{};
}

void bind_reused(soci::statement& statement, Cell& cell, Type type) {
  switch (type) {
    case Type::integer:
      return statement.exchange(soci::use(cell.integer, cell.state));
    case Type::real:
      return statement.exchange(soci::use(cell.real, cell.state));
    case Type::text:
      return statement.exchange(soci::use(cell.text, cell.state));
  }
}

void put(Cell& cell, const Value& value) {
  cell.state = soci::i_ok;
  if (const auto* integer = std::get_if<std::int64_t>(&value))
    cell.integer = *integer;
  else if (const auto* real = std::get_if<double>(&value))
    cell.real = *real;
  else if (const auto* text = std::get_if<std::string>(&value))
    refuse_nul(cell.text = *text);
  else
    cell.state = soci::i_null;
}

/// The type of a column, from its first value that is not NULL.
Type column_type(std::span<const Row> rows, std::size_t column) {
  for (const auto& row : rows) {
    if (std::holds_alternative<std::int64_t>(row[column])) return Type::integer;
    if (std::holds_alternative<double>(row[column])) return Type::real;
    if (std::holds_alternative<std::string>(row[column])) return Type::text;
  }
  return Type::text;
}

bool all_null(std::span<const Row> rows, std::size_t column) {
  return std::all_of(rows.begin(), rows.end(),
                     [&](const Row& row) { return std::holds_alternative<std::monostate>(row[column]); });
}

const char* array_type(Type type) {
  switch (type) {
    case Type::integer:
      return "bigint[]";
    case Type::real:
      return "double precision[]";
    case Type::text:
      return "text[]";
  }
  return "text[]";
}

void append_array_text(std::string& out, const std::string& text) {
  refuse_nul(text);
  out.push_back('"');
  for (const char c : text) {
    if (c == '"' || c == '\\') out.push_back('\\');
    out.push_back(c);
  }
  out.push_back('"');
}

/// One column of many rows as PostgreSQL writes an array (manual, 8.15.2).
std::string array_literal(std::span<const Row> rows, std::size_t column) {
  std::string out = "{";
  for (const auto& row : rows) {
    if (out.size() > 1) out.push_back(',');
    const Value& value = row[column];
    if (const auto* integer = std::get_if<std::int64_t>(&value))
      out += std::to_string(*integer);
    else if (const auto* real = std::get_if<double>(&value))
      out += fmt::format("{}", *real);
    else if (const auto* text = std::get_if<std::string>(&value))
      append_array_text(out, *text);
    else
      out += "NULL";
  }
  out.push_back('}');
  return out;
}

class SociTransaction final : public Transaction {
 public:
  SociTransaction(soci::session& session, Dialect dialect) : session_(session), dialect_(dialect) {}

  Dialect dialect() const override { return dialect_; }

  std::int64_t execute_values(const Query& query, std::vector<Value> parameters) override {
    const Stopwatch watch{query.name};
    std::deque<Cell> cells;
    soci::statement statement{session_};
    statement.alloc();
    bind_all(statement, query, cells, std::move(parameters));
    statement.define_and_bind();
    statement.execute(true);
    return statement.get_affected_rows();
  }

  void each_row(const Query& query, std::span<const Type> types, std::vector<Value> parameters,
                const std::function<void(Row&)>& each) override {
    const Stopwatch watch{query.name};
    std::deque<Cell> cells;
    std::deque<Cell> columns(types.size());
    soci::statement statement{session_};
    statement.alloc();
    for (std::size_t i = 0; i < types.size(); ++i) bind_column(statement, columns[i], types[i]);
    bind_all(statement, query, cells, std::move(parameters));
    statement.define_and_bind();
    statement.execute(false);
    Row row(types.size());
    while (statement.fetch()) {
      for (std::size_t i = 0; i < types.size(); ++i) row[i] = take(columns[i], types[i]);
      try {
        each(row);
      } catch (const std::bad_variant_access&) {
        throw base::Error{base::Fault::internal, "error.internal", {}, std::string{query.name} + ": unexpected NULL"};
      }
    }
  }

  void insert(const char* table, const char* columns, std::span<const Row> rows) override {
    if (rows.empty()) return;
    const Stopwatch watch{std::string{"insert_"} + table};
    std::vector<Type> types;
    for (std::size_t i = 0; i < rows.front().size(); ++i) types.push_back(column_type(rows, i));
    const std::string into = std::string{"INSERT INTO "} + table + " (" + columns + ")";
    dialect_ == Dialect::sqlite ? insert_one_by_one(into, types, rows) : insert_by_arrays(into, types, rows);
  }

 private:
  static constexpr std::size_t kRowsAtOnce = 4000;

  static void bind_all(soci::statement& statement, const Query& query, std::deque<Cell>& cells,
                       std::vector<Value> parameters) {
    for (auto& parameter : parameters) bind(statement, cells.emplace_back(), std::move(parameter));
    statement.prepare(query.sql);
  }

  /// One prepared statement, run once for each row: SQLite has no round trips to save.
  void insert_one_by_one(const std::string& into, const std::vector<Type>& types, std::span<const Row> rows) {
    soci::statement statement{session_};
    statement.alloc();
    std::deque<Cell> cells(types.size());
    std::string values;
    for (std::size_t i = 0; i < types.size(); ++i) {
      bind_reused(statement, cells[i], types[i]);
      values += (i == 0 ? ":p" : ", :p") + std::to_string(i);
    }
    statement.prepare(into + " VALUES (" + values + ")");
    statement.define_and_bind();
    for (const auto& row : rows) {
      for (std::size_t i = 0; i < types.size(); ++i) put(cells[i], row[i]);
      statement.execute(true);
    }
  }

  /// Whole columns as array parameters: PostgreSQL gets thousands of rows in one round trip.
  void insert_by_arrays(const std::string& into, const std::vector<Type>& types, std::span<const Row> rows) {
    for (; !rows.empty(); rows = rows.subspan(std::min(rows.size(), kRowsAtOnce))) {
      const auto some = rows.first(std::min(rows.size(), kRowsAtOnce));
      soci::statement statement{session_};
      statement.alloc();
      std::deque<std::string> arrays;
      std::string selected;
      std::string unnested;
      std::string names;
      for (std::size_t i = 0; i < types.size(); ++i) {
        const auto column = "c" + std::to_string(i);
        const char* comma = i == 0 ? "" : ", ";
        if (all_null(some, i)) {  // an untyped NULL fits any column; an empty text array would not
          selected += std::string{comma} + "NULL";
          continue;
        }
        selected += comma + column;
        const char* gap = unnested.empty() ? "" : ", ";
        unnested += gap + std::string{"CAST(:"} + column + " AS " + array_type(types[i]) + ")";
        names += gap + column;
        statement.exchange(soci::use(arrays.emplace_back(array_literal(some, i))));
      }
      statement.prepare(into + " SELECT " + selected + " FROM unnest(" + unnested + ") AS u(" + names + ")");
      statement.define_and_bind();
      statement.execute(true);
    }
  }

  soci::session& session_;
  Dialect dialect_;
};

}  // namespace

std::unique_ptr<Transaction> make_transaction(soci::session& session, Dialect dialect) {
  return std::make_unique<SociTransaction>(session, dialect);
}

}  // namespace db
