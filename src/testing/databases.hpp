#pragma once
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "db/database.hpp"

/// Fresh databases for tests. SQLite always; PostgreSQL where FUMIKURA_TEST_POSTGRES holds the URL of a throw-away
/// server's maintenance database (tools/with_postgres starts one and sets it; `make test` does so).
namespace testing_tools {

class ScratchDatabases {
 public:
  ScratchDatabases() : folder_(std::filesystem::temp_directory_path() / ("fumikura-test-" + unique())) {
    std::filesystem::create_directories(folder_);
  }
  ~ScratchDatabases() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  ScratchDatabases(const ScratchDatabases&) = delete;
  ScratchDatabases& operator=(const ScratchDatabases&) = delete;

  static bool available(const std::string& kind) { return kind == "sqlite" || server() != nullptr; }
  const std::filesystem::path& folder() const { return folder_; }

  std::string url(const std::string& kind) {
    if (kind == "sqlite") return "sqlite://" + (folder_ / ("db" + std::to_string(made_++) + ".sqlite")).string();
    const std::string name = "t_" + unique() + "_" + std::to_string(made_++);
    const std::string base = server();
    const std::string sql = "CREATE DATABASE " + name;
    run_outside_transaction(base, sql);
    const auto path = base.substr(0, base.find('?'));
    return path.substr(0, path.rfind('/') + 1) + name + query(base);
  }

  std::unique_ptr<db::Database> open(const std::string& kind) { return db::Database::open({.url = url(kind)}); }

 private:
  static const char* server() { return std::getenv("FUMIKURA_TEST_POSTGRES"); }
  static std::string query(const std::string& url) {
    const auto mark = url.find('?');
    return mark == std::string::npos ? "" : url.substr(mark);
  }
  static std::string unique() {
    static int count = 0;
    return std::to_string(getpid()) + "_" + std::to_string(count++);
  }
  static void run_outside_transaction(const std::string& url, const std::string& sql);

  std::filesystem::path folder_;
  int made_ = 0;
};

inline void ScratchDatabases::run_outside_transaction(const std::string& url, const std::string& sql) {
  const std::string command = "psql -q -X -d '" + url + "' -c '" + sql + "'";
  if (std::system(command.c_str()) != 0) throw std::runtime_error("psql failed: " + sql);  // NOLINT(cert-env33-c)
}

}  // namespace testing_tools
