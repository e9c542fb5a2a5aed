#include "maps/starter.hpp"

#include <nlohmann/json.hpp>

#include "base/resources.hpp"
#include "knowledge/synonyms.hpp"
#include "knowledge/templates.hpp"
#include "maps/import.hpp"

namespace maps {
namespace {

const std::string kFolder = "starter/";

std::string required(const std::string& path) {
  const auto bytes = base::resource(path);
  if (!bytes) throw base::Error{base::Fault::internal, "error.internal", {}, "starter content lacks " + path};
  return std::string{*bytes};
}

/// "handbook/figures.mm" and "images/a.png" → "starter/handbook/images/a.png"
ReadBeside beside(const std::string& file) {
  const auto folder = kFolder + file.substr(0, file.rfind('/') + 1);
  return [folder](std::string_view path) -> std::optional<std::string> {
    const auto bytes = base::resource(folder + std::string{path});
    return bytes ? std::optional<std::string>{*bytes} : std::nullopt;
  };
}

void import_or_throw(db::Database& database, const std::string& file, const ImportOptions& options) {
  const auto report = import_file(database, kFolder + file, required(kFolder + file), beside(file), options);
  if (report.error)
    throw base::Error{
        base::Fault::internal, "error.internal", {}, "starter content: " + file + ": " + report.error->what()};
}

/// Every shelf, or the one of that name.
int load_shelves(db::Database& database, std::int64_t person, std::string_view only) {
  int count = 0;
  const auto shelves = nlohmann::json::parse(required(kFolder + "shelves.json"));  // outlives the loop over its part
  for (const auto& shelf : shelves.at("shelves")) {
    if (!only.empty() && shelf.at("name") != only) continue;
    const ImportOptions options{.person = person,
                                .kind = shelf.at("kind"),
                                .shelf = shelf.at("name"),
                                .level = people::level_named(std::string{shelf.at("disclosure")}).value()};
    for (const auto& file : shelf.at("files")) {
      import_or_throw(database, file, options);
      ++count;
    }
  }
  return count;
}

}  // namespace

int load_starter_templates(db::Database& database, std::int64_t person) {
  return load_shelves(database, person, knowledge::kTemplateShelf);
}

int load_starter(db::Database& database, std::int64_t person) {
  const int count = load_shelves(database, person, "");
  const auto synonyms = nlohmann::json::parse(required(kFolder + "synonyms.json"));
  database.write([&](db::Transaction& tx) {
    knowledge::set_synonym_groups(tx, person, synonyms.at("groups").get<knowledge::SynonymGroups>());
  });
  return count;
}

}  // namespace maps
