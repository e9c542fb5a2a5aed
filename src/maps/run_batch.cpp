#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_map>

#include "base/log.hpp"
#include "knowledge/files.hpp"
#include "knowledge/import_over.hpp"
#include "maps/batches.hpp"
#include "maps/store_batches.hpp"
#include "people/accounts.hpp"

namespace maps {
namespace {

using base::Error;
using base::Fault;

std::int64_t batch_in(const std::string& payload) {
  const auto json = nlohmann::json::parse(payload, nullptr, false);
  if (!json.is_object() || !json.contains("batch") || !json["batch"].is_number_integer())
    throw Error{Fault::bad_input, "error.internal", {}, "an import job without its batch"};
  return json["batch"].get<std::int64_t>();
}

std::string folder_shelf(const std::string& path) {
  const auto slash = path.find('/');
  return slash == std::string::npos ? ImportOptions{}.shelf : path.substr(0, slash);
}

class Run {
 public:
  Run(db::Database& database, const Limits& limits, const jobs::Job& job)
      : database_(database), limits_(limits), id_(batch_in(job.payload)) {}

  void run() {
    const auto waiting = begin();
    for (const auto& file : waiting) {
      const auto report = safely(file);
      database_.write([&](db::Transaction& tx) { store::end_file(tx, id_, report); });
    }
    end();
  }

 private:
  std::vector<store::StagedFile> begin() {
    return database_.writing([&](db::Transaction& tx) {
      batch_ = store::lock_batch(tx, id_);
      const auto person = people::find_person(tx, batch_.wish.person);
      if (!person) throw Error{Fault::bad_input, "error.not_found", {}, "the import's person"};
      reader_ = people::reader_for(*person);
      for (auto& image : store::skipped_files(tx, id_)) images_.emplace(std::move(image.path), std::move(image.hash));
      if (!batch_.over()) store::set_state(tx, id_, "running", true);
      return store::waiting_files(tx, id_);
    });
  }

  void end() {
    database_.write([&](db::Transaction& tx) {
      const auto sums = store::lock_batch(tx, id_).sums;
      const bool nothing = sums.failed > 0 && sums.imported + sums.updated + sums.unchanged == 0;
      store::set_state(tx, id_, nothing ? "failed" : "done", true);
    });
  }

  /// A file that brings a defect of ours to light fails alone, too. Only a database that is away ends the run.
  FileReport safely(const store::StagedFile& file) {
    try {
      return import(file);
    } catch (const Error& error) {
      if (error.fault == Fault::unavailable) throw;
      return failed(file, error);
    } catch (const std::exception& error) {
      return failed(file, Error{Fault::internal, "error.internal", {}, error.what()});
    }
  }

  FileReport failed(const store::StagedFile& file, const Error& error) {
    base::log::error("import.file_failed", {{"batch", id_}, {"cause", error.what()}});
    return {.file = file.path, .format = {}, .status = "failed", .error = error};
  }

  FileReport import(const store::StagedFile& file) {
    if (!database_.reading(
            [&](db::Transaction& tx) { return knowledge::may_import_over(tx, reader_, file.path, file.hash); }))
      return {.file = file.path,
              .format = {},
              .status = "failed",
              .error = Error{Fault::forbidden, "error.import_not_for_you"}};
    const auto bytes = stored(file.hash);
    const auto images = images_for(file, bytes);
    return import_file(database_, file.path, bytes, from(images, file.path), options(file));
  }

  using Images = std::unordered_map<std::string, std::string>;

  /// The import may not read through a second connection while its own transaction runs (all might wait for one
  /// another), so the images that this file asks for are found by reading it once before.
  Images images_for(const store::StagedFile& file, const std::string& bytes) {
    Images out;
    if (images_.empty()) return out;
    std::set<std::string> wanted;
    const ReadBeside note = [&](std::string_view path) -> std::optional<std::string> {
      wanted.insert(beside(file.path, path));
      return std::nullopt;
    };
    auto dry = options(file);
    dry.dry_run = true;
    import_file(database_, file.path, bytes, note, dry);
    for (const auto& path : wanted)
      if (const auto hit = images_.find(path); hit != images_.end()) out.emplace(path, stored(hit->second));
    return out;
  }

  static ReadBeside from(const Images& images, const std::string& map) {
    return [&images, map](std::string_view path) -> std::optional<std::string> {
      const auto hit = images.find(beside(map, path));
      if (hit == images.end()) return std::nullopt;
      return hit->second;
    };
  }

  /// The path within the batch of what a map names by a relative one. (It is looked up there, never on a disk.)
  static std::string beside(const std::string& map, std::string_view path) {
    return (std::filesystem::path{map}.parent_path() / path).lexically_normal().generic_string();
  }

  std::string stored(const std::string& hash) {
    return database_.reading([&](db::Transaction& tx) { return knowledge::stored_source(tx, hash); });
  }

  ImportOptions options(const store::StagedFile& file) const {
    return {.person = batch_.wish.person,
            .kind = batch_.wish.kind,
            .shelf = batch_.wish.shelf.empty() ? folder_shelf(file.path) : batch_.wish.shelf,
            .level = batch_.wish.level,
            .limits = limits_};
  }

  db::Database& database_;
  const Limits& limits_;
  std::int64_t id_;
  Batch batch_;
  people::Reader reader_;
  std::unordered_map<std::string, std::string> images_;  // path → hash
};

}  // namespace

void run_import_job(db::Database& database, const Limits& limits, const jobs::Job& job) {
  Run{database, limits, job}.run();
}

}  // namespace maps
