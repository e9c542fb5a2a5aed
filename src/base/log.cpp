#include "base/log.hpp"

#include <fmt/format.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/dist_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <memory>
#include <mutex>

#include "base/clock.hpp"
#include "base/json.hpp"

namespace base::log {
namespace {

spdlog::level::level_enum spdlog_level(Level level) {
  switch (level) {
    case Level::debug:
      return spdlog::level::debug;
    case Level::info:
      return spdlog::level::info;
    case Level::warning:
      return spdlog::level::warn;
    case Level::error:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

std::string_view name(Level level) {
  static constexpr std::string_view names[] = {"debug", "info", "warning", "error"};
  return names[static_cast<std::size_t>(level)];
}

// A process has one log. The logger hands each line on as it is; the line is made here.
struct Outlet {
  std::shared_ptr<spdlog::sinks::stderr_sink_mt> standard_error = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  std::shared_ptr<spdlog::sinks::dist_sink_mt> sinks = std::make_shared<spdlog::sinks::dist_sink_mt>();
  spdlog::logger logger{"fumikura", sinks};

  Outlet() {
    sinks->add_sink(standard_error);
    logger.set_pattern("%v");
    logger.set_level(spdlog::level::info);
    logger.set_error_handler([](const std::string&) {});  // a full disk must not end a request
  }
};

Outlet& outlet() {
  static Outlet made;
  return made;
}

void append_value(std::string& line, const Value& value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) {
    append_json_string(line, *text);
  } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
    fmt::format_to(std::back_inserter(line), "{}", *number);
  } else {
    fmt::format_to(std::back_inserter(line), "{:.3f}", std::get<double>(value));
  }
}

std::string make_line(Level level, std::string_view event, Fields fields) {
  std::string line = R"({"time":")" + rfc3339(now()) + R"(","level":")";
  line.append(name(level)).append(R"(","event":)");
  append_json_string(line, event);
  for (const auto& [key, value] : fields) {
    line.push_back(',');
    append_json_string(line, key);
    line.push_back(':');
    append_value(line, value);
  }
  line.push_back('}');
  return line;
}

}  // namespace

struct Capture::Sink : spdlog::sinks::base_sink<std::mutex> {
  std::vector<std::string> copy() {
    const std::scoped_lock lock{mutex_};
    return kept_;
  }

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    kept_.emplace_back(message.payload.data(), message.payload.size());
  }
  void flush_() override {}

 private:
  std::vector<std::string> kept_;
};

void write(Level level, std::string_view event, Fields fields) noexcept {
  try {
    auto& logger = outlet().logger;
    if (!logger.should_log(spdlog_level(level))) return;
    const auto line = make_line(level, event, fields);
    logger.log(spdlog_level(level), spdlog::string_view_t{line.data(), line.size()});
  } catch (...) {  // NOLINT(bugprone-empty-catch): there is nowhere left to report that the log cannot be written
  }
}

void threshold(Level level) { outlet().logger.set_level(spdlog_level(level)); }

void to_standard_error(bool on) { outlet().standard_error->set_level(on ? spdlog::level::trace : spdlog::level::off); }

Capture::Capture() : sink_(std::make_shared<Sink>()) { outlet().sinks->add_sink(sink_); }
Capture::~Capture() { outlet().sinks->remove_sink(sink_); }
std::vector<std::string> Capture::lines() const { return sink_->copy(); }

}  // namespace base::log
