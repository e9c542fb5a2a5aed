#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

/// SQLite and PostgreSQL behind one header. The rest of the program sees no SOCI and no dialect.
///
/// SQL rules that make one text run on both:
///  - placeholders are `:name`, bound by position; a name stands once in a statement;
///  - times are UTC milliseconds, booleans 0 or 1, bytes travel as hex (`traps`: SOCI garbles bytea);
///  - NUL bytes in text are refused (PostgreSQL cannot hold them): base::Error "error.nul_in_text".
namespace db {

enum class Dialect { sqlite, postgres };

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;
using Row = std::vector<Value>;
enum class Type { integer, real, text };

/// A statement with the name under which logs and metrics know it.
struct Query {
  const char* name;
  const char* sql;
};

namespace detail {

template <class T>
struct Column {
  static constexpr Type type = std::is_floating_point_v<T> ? Type::real : Type::integer;
  static T take(Value& value) {
    if constexpr (std::is_floating_point_v<T>)
      return static_cast<T>(std::get<double>(value));
    else
      return static_cast<T>(std::get<std::int64_t>(value));
  }
};
template <>
struct Column<std::string> {
  static constexpr Type type = Type::text;
  static std::string take(Value& value) { return std::move(std::get<std::string>(value)); }
};
template <class T>
struct Column<std::optional<T>> {
  static constexpr Type type = Column<T>::type;
  static std::optional<T> take(Value& value) {
    if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
    return Column<T>::take(value);
  }
};

template <class T>
Value to_value(const T& parameter) {
  if constexpr (std::is_same_v<T, Value>)
    return parameter;
  else if constexpr (std::is_same_v<T, std::nullopt_t>)
    return std::monostate{};
  else if constexpr (std::is_convertible_v<const T&, std::string_view>)
    return std::string{std::string_view{parameter}};
  else if constexpr (std::is_floating_point_v<T>)
    return static_cast<double>(parameter);
  else if constexpr (requires { parameter.has_value(); })
    return parameter ? to_value(*parameter) : Value{};
  else
    return static_cast<std::int64_t>(parameter);
}

template <class... Columns, std::size_t... Index>
std::tuple<Columns...> to_tuple(Row& row, std::index_sequence<Index...>) {
  return {Column<Columns>::take(row[Index])...};
}

}  // namespace detail

/// One transaction on one connection; never shared between threads. Ends with the callback that was given it.
class Transaction {
 public:
  virtual ~Transaction() = default;
  virtual Dialect dialect() const = 0;

  /// Runs a statement; the number of rows it changed.
  template <class... Parameters>
  std::int64_t execute(const Query& query, const Parameters&... parameters) {
    return execute_values(query, {detail::to_value(parameters)...});
  }

  /// All rows, typed: `rows<std::int64_t, std::string, std::optional<std::string>>(query, …)`.
  /// A NULL in a column that is not optional throws (an internal error: the statement and its reader disagree).
  template <class... Columns, class... Parameters>
  std::vector<std::tuple<Columns...>> rows(const Query& query, const Parameters&... parameters) {
    std::vector<std::tuple<Columns...>> out;
    static constexpr Type types[] = {detail::Column<Columns>::type...};
    each_row(query, types, {detail::to_value(parameters)...}, [&](Row& row) {
      out.push_back(detail::to_tuple<Columns...>(row, std::index_sequence_for<Columns...>{}));
    });
    return out;
  }

  /// The first row, if any.
  template <class... Columns, class... Parameters>
  std::optional<std::tuple<Columns...>> first(const Query& query, const Parameters&... parameters) {
    auto all = rows<Columns...>(query, parameters...);
    if (all.empty()) return std::nullopt;
    return std::move(all.front());
  }

  /// The single value of the first row, if any.
  template <class T, class... Parameters>
  std::optional<T> value(const Query& query, const Parameters&... parameters) {
    auto row = first<T>(query, parameters...);
    if (!row) return std::nullopt;
    return std::move(std::get<0>(*row));
  }

  /// Inserts many rows in as few round trips as the database allows. `columns` is "id, parent, text".
  virtual void insert(const char* table, const char* columns, std::span<const Row> rows) = 0;

  /// Takes `count` consecutive numbers from the named counter and returns the first. The counter's row stays locked
  /// until commit, so numbers of one counter are committed in their order (search followers rely on that).
  std::int64_t take_numbers(std::string_view counter, std::int64_t count = 1);

  /// A point to which the transaction can fall back: if `work` throws, what it wrote is undone and the error goes on.
  void attempt(const std::function<void()>& work);

  virtual std::int64_t execute_values(const Query& query, std::vector<Value> parameters) = 0;
  virtual void each_row(const Query& query, std::span<const Type> types, std::vector<Value> parameters,
                        const std::function<void(Row&)>& each) = 0;
};

/// A numbered step of a domain's schema. `sql` may hold several statements and these words, put into each dialect:
/// {key} a text column compared bytewise; {bytes} bytes as text (hex). Never edited once released: add another.
struct Migration {
  const char* domain;
  int number;
  const char* name;
  const char* sql;
};

struct Options {
  /// "sqlite:///path/to/file" or "postgresql://user:password@host:port/name".
  std::string url;
  int connections = 4;
  /// How long a transaction waits for a connection while all are in use; then "error.database_busy".
  std::chrono::milliseconds patience{10'000};
};

/// Thread-safe. Connections are opened on demand and replaced when the server went away: what runs then fails with
/// base::Error unavailable "error.database_gone", and what begins after its return works.
class Database {
 public:
  static std::unique_ptr<Database> open(const Options& options);
  virtual ~Database() = default;
  virtual Dialect dialect() const = 0;

  /// Runs `work` in a read-only transaction that sees one state of the database (WAL snapshot, REPEATABLE READ).
  virtual void read(const std::function<void(Transaction&)>& work) = 0;
  /// Runs `work` in a writing transaction (BEGIN IMMEDIATE on SQLite). Commits when it returns, rolls back when it
  /// throws. When write() has returned the change is durable. PostgreSQL's serialization failures run `work` again.
  virtual void write(const std::function<void(Transaction&)>& work) = 0;

  /// Brings the schema up to date in one transaction; says how many steps were applied.
  int migrate(std::span<const Migration> steps);

  /// read() and write() for work that returns something.
  template <class Work>
  auto reading(Work work) {
    std::optional<std::invoke_result_t<Work, Transaction&>> out;
    read([&](Transaction& tx) { out = work(tx); });
    return std::move(*out);
  }
  template <class Work>
  auto writing(Work work) {
    std::optional<std::invoke_result_t<Work, Transaction&>> out;
    write([&](Transaction& tx) { out = work(tx); });
    return std::move(*out);
  }
};

/// Takes part in a query's statistics: how often and how long, by query name. Shown by /metrics.
struct QueryFigures {
  std::string name;
  std::int64_t calls = 0;
  std::int64_t microseconds = 0;
};
std::vector<QueryFigures> query_figures();

}  // namespace db
