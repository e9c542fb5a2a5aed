#include "cli/world.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <vector>

#include "base/error.hpp"
#include "comments/schema.hpp"
#include "digest/digest.hpp"
#include "jobs/queue.hpp"
#include "knowledge/follow.hpp"
#include "knowledge/schema.hpp"
#include "maps/schema.hpp"
#include "people/accounts.hpp"
#include "schemes/schema.hpp"
#include "tasks/schema.hpp"

namespace cli {
namespace {

using base::Error;
using base::Fault;

constexpr const char* kDatabaseFile = "fumikura.sqlite";
constexpr const char* kMarker = "fumikura.data";  // says that `init` made this folder, whatever the database

std::string url_of(const Settings& settings) {
  if (!settings.database_url.empty()) return settings.database_url;
  return "sqlite://" + std::filesystem::absolute(settings.data / kDatabaseFile).string();
}

void migrate(db::Database& database) {
  std::vector<db::Migration> steps;
  for (const auto& part : {jobs::schema(), people::schema(), knowledge::schema(), maps::schema(), schemes::schema(),
                           tasks::schema(), comments::schema(), digest::schema()})
    steps.insert(steps.end(), part.begin(), part.end());
  database.migrate(steps);
}

void write_marker(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) throw Error{Fault::unavailable, "error.data_folder", {{"path", file.parent_path().string()}}};
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

World::World(Settings settings) : settings_(std::move(settings)) {}

std::unique_ptr<World> World::open(const Settings& settings) {
  if (!std::filesystem::exists(settings.data / kMarker))
    throw Error{Fault::not_found, "error.no_data", {{"path", settings.data.string()}}};
  std::unique_ptr<World> world{new World{settings}};
  world->database_ = db::Database::open({.url = url_of(settings), .connections = settings.connections});
  migrate(*world->database_);
  return world;
}

std::unique_ptr<World> World::make(const Settings& settings) {
  if (std::filesystem::exists(settings.data / kMarker))
    throw Error{Fault::conflict, "error.data_there", {{"path", settings.data.string()}}};
  std::error_code failed;
  std::filesystem::create_directories(settings.data, failed);
  if (failed)
    throw Error{Fault::unavailable, "error.data_folder", {{"path", settings.data.string()}}, failed.message()};
  std::filesystem::permissions(settings.data, std::filesystem::perms::owner_all, failed);
  std::unique_ptr<World> world{new World{settings}};
  world->database_ = db::Database::open({.url = url_of(settings), .connections = settings.connections});
  migrate(*world->database_);
  write_marker(settings.data / kMarker);  // last: a folder with a marker has a database
  return world;
}

search::Index& World::index() {
  if (!index_) index_ = search::Index::open(settings_.data / "search");
  if (index_->writable()) knowledge::follow(*database_, *index_);
  return *index_;
}

}  // namespace cli
