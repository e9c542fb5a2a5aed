#pragma once
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// The log: one JSON object a line on standard error, through spdlog. Any thread; never throws.
///
///     base::log::info("import.done", {{"files", 3}, {"ms", 41.5}});
///     {"time":"2026-11-21T05:05:00.000Z","level":"info","event":"import.done","files":3,"ms":41.5}
///
/// What a person typed, addresses with a query, cookies and tokens never go into it.
namespace base::log {

enum class Level { debug, info, warning, error };

using Value = std::variant<std::string_view, std::int64_t, double>;
using Field = std::pair<std::string_view, Value>;
using Fields = std::initializer_list<Field>;

void write(Level level, std::string_view event, Fields fields = {}) noexcept;
inline void debug(std::string_view event, Fields fields = {}) noexcept { write(Level::debug, event, fields); }
inline void info(std::string_view event, Fields fields = {}) noexcept { write(Level::info, event, fields); }
inline void warning(std::string_view event, Fields fields = {}) noexcept { write(Level::warning, event, fields); }
inline void error(std::string_view event, Fields fields = {}) noexcept { write(Level::error, event, fields); }

/// Lines below this level are left out; `info` unless told otherwise.
void threshold(Level level);
/// Standard error on or off (the command line keeps it for its own messages).
void to_standard_error(bool on);

/// For tests: keeps the lines written while it lives, besides what standard error gets.
class Capture {
 public:
  Capture();
  ~Capture();
  Capture(const Capture&) = delete;
  Capture& operator=(const Capture&) = delete;
  std::vector<std::string> lines() const;

 private:
  struct Sink;
  std::shared_ptr<Sink> sink_;
};

}  // namespace base::log
