#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "maps/import.hpp"

/// The JSON of an import or inspection (design: command line), shared by `import`, `inspect` and the import page.
namespace maps {

nlohmann::ordered_json to_json(const Findings& findings);
/// With the error's text in that language.
nlohmann::ordered_json to_json(const FileReport& report, std::string_view language);

/// As kept in the database: in no language, so that each reader gets his own.
std::string stored_report(const FileReport& report);
/// The inverse. A detail of the error that was for the log only is not there any more.
FileReport read_report(std::string_view stored);

}  // namespace maps
