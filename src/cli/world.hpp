#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "db/database.hpp"
#include "digest/settings.hpp"
#include "maps/outline.hpp"
#include "search/index.hpp"

/// What a command works with: made by app/ from the command line and fumikura.toml.
namespace cli {

struct Settings {
  std::filesystem::path data = "data";
  std::string database_url;  ///< empty: SQLite in the data folder
  int connections = 8;
  std::string staff = "127.0.0.1:8600";
  std::string public_address = "127.0.0.1:8601";
  maps::Limits limits;
  digest::Settings mail;
  bool json = false;
  std::string language = "ja";  ///< of messages on the terminal
};

/// The opened data folder. Commands that need no data (inspect) do not ask for it.
class World {
 public:
  /// Opens and migrates. Throws base::Error not_found "error.no_data" where `init` has not run.
  static std::unique_ptr<World> open(const Settings& settings);
  /// As open(), but makes the folder and the database first; conflict "error.data_there" if there is one.
  static std::unique_ptr<World> make(const Settings& settings);
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  db::Database& database() { return *database_; }
  const Settings& settings() const { return settings_; }

  /// The search index: brought up to date first where no other process writes it (that one follows by itself).
  search::Index& index();

 private:
  explicit World(Settings settings);
  Settings settings_;
  std::unique_ptr<db::Database> database_;
  std::unique_ptr<search::Index> index_;
};

}  // namespace cli
