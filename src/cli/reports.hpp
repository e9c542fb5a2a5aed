#pragma once
#include <nlohmann/json.hpp>

#include "maps/import.hpp"

/// The JSON of an import or inspection (design: command line), shared by `import`, `inspect` and the import page.
namespace cli {

nlohmann::ordered_json to_json(const maps::Findings& findings);
nlohmann::ordered_json to_json(const maps::FileReport& report, std::string_view language);

}  // namespace cli
